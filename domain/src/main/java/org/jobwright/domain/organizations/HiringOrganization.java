package org.jobwright.domain.organizations;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.organizations.OrganizationEvent.OrganizationBlocked;
import org.jobwright.domain.organizations.OrganizationEvent.OrganizationRequisitionsSwitched;
import org.jobwright.domain.organizations.OrganizationEvent.OrganizationRestored;
import org.jobwright.domain.organizations.OrganizationEvent.OrganizationSecondFactorSwitched;
import org.jobwright.domain.organizations.OrganizationEvent.OrganizationSuspended;
import org.jobwright.domain.organizations.OrganizationEvent.OrganizationTrustEnded;
import org.jobwright.domain.organizations.OrganizationEvent.OrganizationTrusted;
import org.jobwright.domain.organizations.OrganizationEvent.OrganizationUnblocked;
import org.jobwright.domain.organizations.OrganizationEvent.OrganizationVerificationRefused;
import org.jobwright.domain.organizations.OrganizationEvent.OrganizationVerified;
import org.jobwright.domain.organizations.OrganizationEvent.OrganizationWarned;
import org.jobwright.domain.organizations.OrganizationEvent.OrganizationWarningRead;
import org.jobwright.domain.organizations.profile.OrganizationName;
import org.jobwright.domain.organizations.profile.OrganizationProfile;
import org.jobwright.domain.shared.AggregateRoot;
import org.jobwright.domain.shared.Ground;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.domain.shared.failures.StaleData;

/**
 * An employer on this instance, and the people who work for it.
 *
 * <p>A person {@linkplain #found founds} it and is its first owner; others join by invitation. It always keeps an
 * owner: the last one can neither leave nor get a lesser role. A membership ends at once, and its row stays as history.
 *
 * <p>It begins unverified. Staff verifies it, may later trust it, and may suspend it, which hides its page and its
 * adverts; restoring returns the previous status, but not the trust, which only a reversed decision gives back. Blocking
 * is permanent.
 */
@Entity
public class HiringOrganization extends AggregateRoot<OrganizationId> {

    @EmbeddedId
    private OrganizationId id;

    private String displayName;

    private String slug;

    @JdbcTypeCode(SqlTypes.JSON)
    private OrganizationProfile profile;

    @Embedded
    private HiringTerms terms;

    @Enumerated(EnumType.STRING)
    private OrganizationStatus status;

    @Enumerated(EnumType.STRING)
    private OrganizationStatus statusBeforeSuspension;

    private String statusReason;

    /** Why it was suspended when it was blocked as well; null if it was not. */
    private String suspensionReason;

    /** What staff based the latest verification or refusal on; null before. */
    private String verificationNote;

    /** Since when it is verified without a break; null while it is not, but kept while it is stopped. */
    private Instant verifiedSince;

    /** Why staff trust it, or did so last; null if they never did. */
    private String trustNote;

    /** When it last lost the trust of the staff; null if it never did, or if that was undone. */
    private Instant trustEndedAt;

    /** The statement of reasons of the decision that ended the trust, if nothing has happened since that would end it. */
    private UUID trustEndedBy;

    /** What the latest warning was about, and who gave it when; null if there was none. */
    private String warnedFor;

    @Enumerated(EnumType.STRING)
    private OrganizationWarning.WarningSource warnedBy;

    private Instant warnedAt;

    /** When an owner marked the latest warning as read; null before. */
    private Instant warningReadAt;

    /** Why the latest suspension could not wait for a warning; null if there was one. */
    private String danger;

    private boolean secondFactorRequired;

    @Enumerated(EnumType.STRING)
    private RequisitionUse requisitionUse = RequisitionUse.OFF;

    private String logo;

    private Instant createdAt;

    private Instant changedAt;

    @OneToMany(mappedBy = "organization", cascade = CascadeType.PERSIST)
    private List<OrganizationMembership> memberships = new ArrayList<>();

    protected HiringOrganization() {}

    private HiringOrganization(OrganizationName name, String slug, OrganizationProfile profile, Instant now) {
        this.id = OrganizationId.next();
        this.displayName = name.value();
        this.slug = slug;
        this.profile = profile;
        this.terms = HiringTerms.DEFAULT;
        this.status = OrganizationStatus.UNVERIFIED;
        this.createdAt = now;
        this.changedAt = now;
    }

    /** A person creates an organization and becomes its owner. The slug never changes, because addresses do not. */
    public static HiringOrganization found(
            OrganizationName name, String slug, OrganizationProfile profile, AccountId owner, Instant now) {
        profile.requirePlainLines();
        HiringOrganization organization = new HiringOrganization(name, slug, profile, now);
        organization.join(owner, OrganizationRole.OWNER, now);
        return organization;
    }

    /**
     * Refuses an edit based on settings that have changed since. Checking the version would refuse more: it grows with
     * every new member, and with every decision of staff.
     */
    public void requireSettings(String seenName, OrganizationProfile seenProfile, HiringTerms seenTerms) {
        if (!displayName.equals(seenName) || !profile.equals(seenProfile) || !terms.equals(seenTerms)) {
            throw new StaleData();
        }
    }

    /** Whether it would be another organization with that name and profile, and staff would have to verify it again. */
    public boolean isAnother(OrganizationName name, OrganizationProfile newProfile) {
        return !name.value().equals(displayName) || !newProfile.isOfSame(profile);
    }

    /**
     * Changes what it says about itself and what it promises. A new name ends the verification.
     *
     * @return whether staff must verify it again
     */
    public boolean edit(OrganizationName name, OrganizationProfile newProfile, HiringTerms newTerms, Instant now) {
        newProfile.requirePlainLines();
        boolean another = isAnother(name, newProfile);
        displayName = name.value();
        profile = newProfile;
        terms = newTerms;
        changedAt = now;
        if (another && statusBeforeSuspension != null && statusBeforeSuspension.isVerified()) {
            statusBeforeSuspension = OrganizationStatus.PENDING;
        }
        if (!another || !status.isVerified()) {
            return false;
        }
        become(OrganizationStatus.PENDING, now);
        return true;
    }

    /** Sets whether its members need a second factor to sign in. */
    public OrganizationSecondFactorSwitched requireSecondFactor(boolean required, Instant now) {
        secondFactorRequired = required;
        changedAt = now;
        return new OrganizationSecondFactorSwitched(id, required, now);
    }

    /** Sets whether its members ask for permission before they hire. */
    public OrganizationRequisitionsSwitched useRequisitions(RequisitionUse use, Instant now) {
        requisitionUse = use;
        changedAt = now;
        return new OrganizationRequisitionsSwitched(id, use, now);
    }

    /** Replaces the logo; null removes it. */
    public void showLogo(String fingerprint, Instant now) {
        logo = fingerprint;
        changedAt = now;
    }

    /** An owner requests verification; of one that is verified staff decide whether it has to be verified again. */
    public void askForVerification(Instant now) {
        if (status != OrganizationStatus.UNVERIFIED) {
            throw new RuleViolation("organizations.transition-refused", status, OrganizationStatus.PENDING);
        }
        become(OrganizationStatus.PENDING, now);
    }

    /**
     * Staff verified it.
     *
     * @param reason what staff based it on
     */
    public OrganizationVerified verify(String reason, Instant now) {
        become(OrganizationStatus.VERIFIED, now);
        verificationNote = required(reason);
        return new OrganizationVerified(id, now);
    }

    /**
     * Staff could not verify it; an owner may ask again.
     *
     * @param reason is sent to the owners
     */
    public OrganizationVerificationRefused refuseVerification(String reason, Instant now) {
        if (status != OrganizationStatus.PENDING) {
            throw new RuleViolation("organizations.transition-refused", status, OrganizationStatus.UNVERIFIED);
        }
        become(OrganizationStatus.UNVERIFIED, now);
        verificationNote = required(reason);
        return new OrganizationVerificationRefused(id, reason, now);
    }

    /**
     * Staff trust it for its history. The caller has checked that it is eligible.
     *
     * @param reason what staff based it on
     */
    public OrganizationTrusted trust(String reason, Instant now) {
        String words = required(reason);
        become(OrganizationStatus.TRUSTED, now);
        trustNote = words;
        trustEndedBy = null;
        return new OrganizationTrusted(id, now);
    }

    /** Whether it lost the trust by this decision, and by nothing since. */
    public boolean hasLostTrustBy(UUID decision) {
        return status == OrganizationStatus.VERIFIED && decision.equals(trustEndedBy);
    }

    /** The decision by which it {@linkplain #hasLostTrustBy lost the trust} was wrong, so it is trusted as before. */
    public OrganizationTrusted trustAfterAll(Instant now) {
        become(OrganizationStatus.TRUSTED, now);
        trustEndedAt = null;
        trustEndedBy = null;
        return new OrganizationTrusted(id, now);
    }

    /**
     * Staff no longer trust it; it stays verified.
     *
     * @param reason what staff based it on
     */
    public OrganizationTrustEnded stopTrusting(String reason, Instant now) {
        String words = required(reason);
        OrganizationTrustEnded ended = endTrust(TrustEnd.STAFF, now)
                .orElseThrow(() ->
                        new RuleViolation("organizations.transition-refused", status, OrganizationStatus.VERIFIED));
        verificationNote = words;
        return ended;
    }

    /**
     * Something happened that trust does not outlive; it stays verified.
     *
     * @return empty if staff did not trust it
     */
    public Optional<OrganizationTrustEnded> endTrust(TrustEnd cause, Instant now) {
        if (status == OrganizationStatus.TRUSTED) {
            become(OrganizationStatus.VERIFIED, now);
            return Optional.of(new OrganizationTrustEnded(id, cause, now));
        }
        if (trustEndedAt != null && now.isAfter(trustEndedAt)) {
            forgoTrust();
        }
        return Optional.empty();
    }

    /**
     * The same by a decision, which an appeal may reverse.
     *
     * @param decision its statement of reasons
     */
    public Optional<OrganizationTrustEnded> endTrust(TrustEnd cause, UUID decision, Instant now) {
        Optional<OrganizationTrustEnded> ended = endTrust(cause, now);
        if (ended.isPresent()) {
            trustEndedBy = decision;
        }
        return ended;
    }

    /** After what has happened since, a reversed decision does not give the trust back. */
    private void forgoTrust() {
        trustEndedBy = null;
        if (statusBeforeSuspension == OrganizationStatus.TRUSTED) {
            statusBeforeSuspension = OrganizationStatus.VERIFIED;
        }
    }

    /**
     * The last domain that it had proved no longer is: a verified organization waits for staff again.
     *
     * @return whether that ended a verification in force
     */
    public boolean loseProof(Instant now) {
        if (statusBeforeSuspension != null && statusBeforeSuspension.isVerified()) {
            statusBeforeSuspension = OrganizationStatus.PENDING;
            changedAt = now;
        }
        if (!status.isVerified()) {
            return false;
        }
        become(OrganizationStatus.PENDING, now);
        return true;
    }

    /**
     * Warns it that it may be suspended; not again in the same words while the warning counts.
     *
     * @param reason what it must change; is sent to the owners
     */
    public OrganizationWarned warn(String reason, OrganizationWarning.WarningSource by, Instant now) {
        if (!status.isPublic()) {
            throw new RuleViolation("organizations.warning.stopped");
        }
        String words = required(reason);
        if (getWarning()
                .filter(latest -> latest.counts(now) && latest.reason().equals(words))
                .isPresent()) {
            throw new RuleViolation("organizations.warning.already");
        }
        warnedFor = words;
        warnedBy = by;
        warnedAt = now;
        warningReadAt = null;
        changedAt = now;
        return new OrganizationWarned(id, warnedFor, by, now);
    }

    /**
     * An owner has read the warning.
     *
     * @param seen when the warning was given that the owner read
     * @return empty if another owner was first
     */
    public Optional<OrganizationWarningRead> readWarning(Instant seen, Instant now) {
        if (!seen.equals(warnedAt)) {
            throw new StaleData();
        }
        if (warningReadAt != null) {
            return Optional.empty();
        }
        warningReadAt = now;
        changedAt = now;
        return Optional.of(new OrganizationWarningRead(id, now));
    }

    /** The rule no longer finds what it warned of; what staff warned of stays. */
    public void withdrawWarningOfRule(Instant now) {
        if (warnedBy == OrganizationWarning.WarningSource.RULE) {
            warnedFor = null;
            warnedBy = null;
            warnedAt = null;
            warningReadAt = null;
            changedAt = now;
        }
    }

    /** The latest warning; empty if there was none. */
    public Optional<OrganizationWarning> getWarning() {
        return warnedAt == null
                ? Optional.empty()
                : Optional.of(new OrganizationWarning(warnedFor, warnedBy, warnedAt, warningReadAt));
    }

    /**
     * Hides it for now: after a warning, or at once if people are in danger.
     *
     * @param manifestDanger why it cannot wait for a warning; empty if it can
     */
    public OrganizationSuspended suspend(String reason, Ground ground, String manifestDanger, Instant now) {
        String atOnce = requireWarned(manifestDanger, now);
        stop(OrganizationStatus.SUSPENDED, reason, now);
        danger = atOnce.isEmpty() ? null : atOnce;
        return new OrganizationSuspended(id, reason, ground, atOnce, now);
    }

    /** Why it was suspended without a warning; empty if it was warned, or is not suspended. */
    public Optional<String> getDanger() {
        return Optional.ofNullable(danger).filter(words -> !status.isPublic());
    }

    /**
     * Hides it permanently: after a warning, while it is suspended, or at once if people are in danger.
     *
     * @param manifestDanger why it cannot wait for a warning; empty if it can
     */
    public OrganizationBlocked block(String reason, Ground ground, String manifestDanger, Instant now) {
        boolean suspended = status == OrganizationStatus.SUSPENDED;
        String atOnce = suspended ? "" : requireWarned(manifestDanger, now);
        stop(OrganizationStatus.BLOCKED, reason, now);
        if (!suspended) {
            danger = atOnce.isEmpty() ? null : atOnce;
        }
        return new OrganizationBlocked(id, reason, ground, atOnce, now);
    }

    private String requireWarned(String manifestDanger, Instant now) {
        String atOnce = manifestDanger == null ? "" : manifestDanger.strip();
        if (atOnce.isEmpty()
                && getWarning().filter(warning -> warning.allowsSuspension(now)).isEmpty()) {
            throw new RuleViolation("organizations.warning.missing");
        }
        return atOnce;
    }

    /** Ends a suspension and restores the previous status, but not the trust. */
    public OrganizationRestored restore(Instant now) {
        if (status != OrganizationStatus.SUSPENDED) {
            throw new RuleViolation("organizations.transition-refused", status, OrganizationStatus.UNVERIFIED);
        }
        forgoTrust();
        return resume(now, now);
    }

    /**
     * Undoes a suspension or a block that was wrong, as if it had never been. After a block it is suspended again if it
     * was so before.
     *
     * @param suspensionStands whether the suspension before a block was not wrong as well
     */
    public OrganizationEvent reverse(boolean suspensionStands, Instant now) {
        if (status != OrganizationStatus.SUSPENDED && status != OrganizationStatus.BLOCKED) {
            throw new RuleViolation("organizations.transition-refused", status, OrganizationStatus.UNVERIFIED);
        }
        if (suspensionStands && suspensionReason != null) {
            status = OrganizationStatus.SUSPENDED;
            statusReason = suspensionReason;
            suspensionReason = null;
            changedAt = now;
            return new OrganizationUnblocked(id, now);
        }
        if (statusBeforeSuspension == OrganizationStatus.TRUSTED) {
            trustEndedAt = null;
        }
        return resume(verifiedSince == null ? now : verifiedSince, now);
    }

    private OrganizationRestored resume(Instant since, Instant now) {
        status = statusBeforeSuspension;
        verifiedSince = status.isVerified() ? since : null;
        changedAt = now;
        statusBeforeSuspension = null;
        statusReason = null;
        suspensionReason = null;
        return new OrganizationRestored(id, now);
    }

    private void stop(OrganizationStatus stopped, String reason, Instant now) {
        String words = required(reason);
        boolean suspended = status == OrganizationStatus.SUSPENDED;
        OrganizationStatus before = suspended ? statusBeforeSuspension : status;
        Instant since = verifiedSince;
        become(stopped, now);
        suspensionReason = suspended ? statusReason : null;
        verifiedSince = since;
        statusBeforeSuspension = before;
        statusReason = words;
    }

    private static String required(String reason) {
        if (reason == null || reason.isBlank()) {
            throw new RuleViolation("organizations.status.reason-required");
        }
        return reason.strip();
    }

    private void become(OrganizationStatus next, Instant now) {
        if (!status.canBecome(next)) {
            throw new RuleViolation("organizations.transition-refused", status, next);
        }
        if (status == OrganizationStatus.TRUSTED) {
            trustEndedAt = now;
        }
        if (next.isVerified() != status.isVerified()) {
            verifiedSince = next.isVerified() ? now : null;
        }
        status = next;
        changedAt = now;
    }

    /** A person joins it. */
    public void join(AccountId account, OrganizationRole role, Instant now) {
        join(account, role, false, now);
    }

    /** A person joins it whom its provider brings. */
    public void joinByProvider(AccountId account, OrganizationRole role, Instant now) {
        join(account, role, true, now);
    }

    private void join(AccountId account, OrganizationRole role, boolean byProvider, Instant now) {
        if (membership(account).isPresent()) {
            throw new RuleViolation("organizations.member.already");
        }
        memberships.add(new OrganizationMembership(this, account, role, byProvider, now));
        changedAt = now;
    }

    /** Gives a member another role. */
    public void changeRole(AccountId account, OrganizationRole role, Instant now) {
        OrganizationMembership member = membership(account).orElseThrow(NotFound::new);
        if (role != OrganizationRole.OWNER) {
            requireAnotherOwner(member);
        }
        member.changeRole(role);
        changedAt = now;
    }

    /** A member leaves or is removed. */
    public void remove(AccountId account, Instant now) {
        OrganizationMembership member = membership(account).orElseThrow(NotFound::new);
        requireAnotherOwner(member);
        member.end(now);
        changedAt = now;
    }

    // Every change of members also changes the organization's own row, so that if two owners leave at the same moment
    // the second fails on the version.
    private void requireAnotherOwner(OrganizationMembership member) {
        if (member.isActiveOwner()
                && memberships.stream()
                                .filter(OrganizationMembership::isActiveOwner)
                                .count()
                        == 1) {
            throw new RuleViolation("organizations.owner.last");
        }
    }

    /** The active membership of a person. */
    public Optional<OrganizationMembership> membership(AccountId account) {
        return memberships.stream()
                .filter(OrganizationMembership::isActive)
                .filter(member -> member.getAccount().equals(account))
                .findFirst();
    }

    @Override
    public OrganizationId getId() {
        return id;
    }

    public String getDisplayName() {
        return displayName;
    }

    public String getSlug() {
        return slug;
    }

    public OrganizationProfile getProfile() {
        return profile;
    }

    public HiringTerms getTerms() {
        return terms;
    }

    public OrganizationStatus getStatus() {
        return status;
    }

    public Optional<String> getStatusReason() {
        return Optional.ofNullable(statusReason);
    }

    /** What staff based the latest verification or refusal on. */
    public Optional<String> getVerificationNote() {
        return Optional.ofNullable(verificationNote);
    }

    /** Since when it is verified without a break; a suspension is one. */
    public Optional<Instant> getVerifiedSince() {
        return Optional.ofNullable(verifiedSince).filter(since -> status.isVerified());
    }

    /** Why staff trust it; empty while they do not. */
    public Optional<String> getTrustNote() {
        return Optional.ofNullable(trustNote).filter(note -> status == OrganizationStatus.TRUSTED);
    }

    /** When it last lost the trust of the staff. */
    public Optional<Instant> getTrustEndedAt() {
        return Optional.ofNullable(trustEndedAt);
    }

    public boolean isSecondFactorRequired() {
        return secondFactorRequired;
    }

    public RequisitionUse getRequisitionUse() {
        return requisitionUse;
    }

    /** The fingerprint of its {@link OrganizationLogo}. */
    public Optional<String> getLogo() {
        return Optional.ofNullable(logo);
    }

    /** The publicly shown logo: an unverified organization has none, so that it cannot look like someone else's. */
    public Optional<String> getPublicLogo() {
        return getLogo().filter(picture -> status.isVerified());
    }

    public Instant getCreatedAt() {
        return createdAt;
    }
}

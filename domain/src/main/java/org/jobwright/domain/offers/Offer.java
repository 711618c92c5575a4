package org.jobwright.domain.offers;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.offers.OfferEvent.OfferAnswered;
import org.jobwright.domain.offers.OfferEvent.OfferChanged;
import org.jobwright.domain.offers.OfferEvent.OfferEnded;
import org.jobwright.domain.offers.OfferEvent.OfferReminded;
import org.jobwright.domain.offers.OfferEvent.OfferSent;
import org.jobwright.domain.offers.OfferEvent.OfferSent.Occasion;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.AggregateRoot;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;

/**
 * An offer of a job to one applicant, in versions: at most one that is not sent, and at most one that counts between the
 * two sides. Who changed it last is kept, so that a colleague who is too late reads the name.
 */
@Entity
@Table(name = "offer")
public class Offer extends AggregateRoot<OfferId> {

    /** Including those that were given up. */
    private static final int MOST_VERSIONS = 100;

    @EmbeddedId
    private OfferId id;

    @Embedded
    private OfferReference reference;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "application_id"))
    private JobApplicationId application;

    /** Copied, because approvers do not read the application. */
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "application_reference"))
    private ApplicationReference applicationReference;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "posting_id"))
    private JobPostingId posting;

    private String postingTitle;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "organization_id"))
    private OrganizationId organization;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "candidate_id"))
    private AccountId candidate;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "changed_by"))
    private AccountId changedBy;

    private Instant changedAt;

    /** Since when the candidate knows of it; null until then. */
    private Instant firstSentAt;

    @OneToMany(mappedBy = "offer", cascade = CascadeType.ALL)
    @OrderBy("number, id.value") // those that were given up have the number of the next one
    private List<OfferVersion> versions = new ArrayList<>();

    protected Offer() {}

    /** Begins the first version; refused for an application that is over. */
    public Offer(JobApplication application, OfferTerms terms, AdvertComparison comparison, AccountId by, Instant now) {
        application.requireActive();
        this.id = OfferId.next();
        this.reference = OfferReference.next();
        this.application = application.getId();
        this.applicationReference = application.getReference();
        this.posting = application.getPosting();
        this.postingTitle = application.getPostingTitle();
        this.organization = application.getOrganization();
        this.candidate = application.getCandidate();
        write(terms, comparison, by, now);
    }

    /**
     * Writes the version that is not sent, or begins another one: what was sent never changes.
     *
     * @return whether votes no longer count, because a material part changed
     */
    public final boolean write(OfferTerms terms, AdvertComparison comparison, AccountId by, Instant now) {
        boolean voids = false;
        requireReplaceable(now);
        if (unsent().isPresent()) {
            voids = draft().edit(terms, comparison);
        } else {
            if (versions.size() >= MOST_VERSIONS) {
                throw new RuleViolation("offers.versions.too-many", MOST_VERSIONS);
            }
            versions.add(new OfferVersion(this, nextNumber(), terms, comparison));
        }
        touch(by, now);
        return voids;
    }

    /**
     * Keeps what is being typed in a draft, or begins one with it. Refused once approvers were asked: a pause in typing
     * must not make their votes void.
     */
    public final void keep(OfferTerms terms, AdvertComparison comparison, AccountId by, Instant now) {
        if (unsent().filter(version -> version.state != OfferState.DRAFT).isPresent()) {
            throw new RuleViolation("offers.not-editable");
        }
        write(terms, comparison, by, now);
    }

    /** Versions that the candidate never read are not counted: numbers would tell of them. */
    private int nextNumber() {
        return 1
                + versions.stream()
                        .filter(version -> version.getSentAt() != null)
                        .mapToInt(OfferVersion::getNumber)
                        .max()
                        .orElse(0);
    }

    private void requireReplaceable(Instant now) {
        live().filter(version -> !version.getState(now).canBecome(OfferState.REPLACED))
                .ifPresent(accepted -> {
                    throw new RuleViolation("offers.live-exists");
                });
    }

    /** Asks approvers; refused if a part is missing. */
    public OfferChanged submit(AccountId by, Instant now) {
        draft().submit(now);
        return touch(by, now);
    }

    /** Goes on writing, and gives the question to approvers up. */
    public OfferChanged takeBack(AccountId by, Instant now) {
        draft().become(OfferState.DRAFT, now);
        return touch(by, now);
    }

    /** What approvers decided. */
    public OfferChanged decided(OfferVersionId version, boolean approved, AccountId by, Instant now) {
        if (draft().getId().equals(version)) {
            draft().become(approved ? OfferState.APPROVED : OfferState.REFUSED, now);
        }
        return touch(by == null ? changedBy : by, now);
    }

    /** Gives the version up that is not sent. */
    public OfferChanged discard(AccountId by, Instant now) {
        draft().become(OfferState.DISCARDED, now);
        return touch(by, now);
    }

    /**
     * Sends the version, to be told later.
     *
     * @param comparison with the advert as it is now
     * @param letter the file, and the day that it names
     * @param toldAt when the candidate learns of it; refused if that is after the last day to answer
     * @param withDecision whether the decision to offer tells it
     */
    public OfferChanged stage(
            AdvertComparison comparison,
            LetterFile letter,
            Instant toldAt,
            boolean withDecision,
            AccountId by,
            Instant now) {
        requireReplaceable(now);
        draft().compare(comparison);
        draft().stage(letter, toldAt, withDecision, now);
        return touch(by, now);
    }

    /** Takes the sending back of which the candidate was not told. */
    public OfferChanged unstage(AccountId by, Instant now) {
        draft().unstage();
        return touch(by, now);
    }

    /**
     * Tells the candidate; the version that was sent before is replaced. One whose last day to answer has passed meanwhile
     * is a draft again.
     */
    public OfferEvent tell(Instant now) {
        OfferVersion told = draft();
        if (told.isTooLate(now)) {
            told.unstage();
            return touch(null, now);
        }
        live().ifPresent(former -> former.replace(now));
        told.tell(now);
        Occasion occasion = isKnown() ? Occasion.AGAIN : Occasion.FIRST;
        firstSentAt = isKnown() ? firstSentAt : now;
        touch(null, now);
        return sent(told, occasion, now);
    }

    /** Whether a decision told at that moment tells a version, so that the candidate hears of both at once. */
    public boolean isToldWithDecision(Instant at) {
        return versions.stream().anyMatch(version -> at.equals(version.getSentAt()))
                || unsent().filter(
                                version -> version.isStaged() && version.getTellAt() == null && !version.isTooLate(at))
                        .isPresent();
    }

    /** Reminds the candidate of the last day, or says that it has passed. Empty if neither is due. */
    public Optional<OfferEvent> remind(Instant now) {
        return live().filter(version -> version.remind(now))
                .map(version -> version.getState(now) == OfferState.LAPSED
                        ? new OfferEnded(id, application, organization, candidate, null, "", now)
                        : new OfferReminded(id, application, organization, candidate, version.getAnswerBy(), now));
    }

    /** Gives the candidate more time, after the last day or an answer. */
    public OfferSent extend(Instant until, AccountId by, Instant now) {
        requireLive().extend(until, now);
        touch(by, now);
        return sent(requireLive(), Occasion.MORE_TIME, now);
    }

    /** The candidate accepts what they read. */
    public OfferAnswered accept(SeenOffer seen, String name, Instant now) {
        return answered(seen, now, version -> version.accept(name, now));
    }

    /** The candidate declines what they read. */
    public OfferAnswered decline(SeenOffer seen, DeclineReason reason, String words, Instant now) {
        return answered(seen, now, version -> version.decline(reason, words, now));
    }

    /** The candidate asks for a change, and can still accept. */
    public OfferAnswered askChange(SeenOffer seen, String words, LocalDate wantedStart, Instant now) {
        return answered(seen, now, version -> version.askChange(words, wantedStart, now));
    }

    /** The candidate accepted, and will not come after all; possible until the day of the start. */
    public OfferAnswered backOut(SeenOffer seen, String words, Instant now) {
        return answered(seen, now, version -> version.backOut(words, now));
    }

    private OfferAnswered answered(SeenOffer seen, Instant now, Consumer<OfferVersion> answer) {
        OfferVersion version = requireSeen(seen, now);
        answer.accept(version);
        touch(candidate, now);
        return new OfferAnswered(id, application, organization, candidate, version.getState(now), now);
    }

    private OfferVersion requireSeen(SeenOffer seen, Instant now) {
        OfferVersion read = versions.stream()
                .filter(version -> version.getNumber() == seen.version() && version.getSentAt() != null)
                .findFirst()
                .orElseThrow(NotFound::new);
        switch (read.getState(now)) {
            case REPLACED -> {
                OfferVersion newer = requireLive();
                throw new RuleViolation("offers.version.replaced", newer.getNumber(), newer.day(newer.getSentAt()));
            }
            case WITHDRAWN -> throw new RuleViolation("offers.withdrawn", read.day(read.getEndedAt()));
            case LAPSED -> throw new RuleViolation("offers.lapsed", read.lastDay());
            default -> {
                // the answer itself says which state it needs
            }
        }
        if (!seen.sha256().equals(read.getDocumentSha256())) {
            throw new RuleViolation("offers.document.changed");
        }
        return read;
    }

    /**
     * The employer takes back what it sent, and unless it revises the offer, also what it has not sent yet.
     *
     * @param reason for the candidate; required once they have accepted
     */
    public OfferEnded withdraw(AfterWithdrawal next, String reason, AccountId by, Instant now) {
        OfferVersion version = requireLive();
        version.withdraw(next, reason, now);
        if (next != AfterWithdrawal.REVISE) {
            unsent().ifPresent(unsent -> unsent.giveUp(now));
        }
        touch(by, now);
        String words = version.getEndReason() == null ? "" : version.getEndReason();
        return new OfferEnded(id, application, organization, candidate, next, words, now);
    }

    /** A condition is met or waived. */
    public OfferChanged closeCondition(int index, ConditionState closed, AccountId by, Instant now) {
        requireLive().closeCondition(index, closed);
        return touch(by, now);
    }

    /** The signature on paper has arrived. */
    public OfferChanged receivePaper(AccountId by, Instant now) {
        requireLive().receivePaper(now);
        return touch(by, now);
    }

    /** Refuses a hire that the candidate did not accept, or for which something is still open. */
    public void requireHireable() {
        live().orElseThrow(() -> new RuleViolation("offers.not-accepted")).requireHireable();
    }

    /**
     * Refuses to turn a candidate down who relies on their acceptance: an owner withdraws the offer first, and says why.
     * Nor is anybody turned down to whom another version is just being sent.
     */
    public void requireEndable() {
        if (unsent().filter(OfferVersion::isStaged).isPresent()) {
            throw new RuleViolation("offers.staged");
        }
        live().filter(version -> version.state == OfferState.ACCEPTED).ifPresent(accepted -> {
            throw new RuleViolation(
                    "offers.accepted", accepted.getSignedName(), accepted.day(accepted.getAnsweredAt()));
        });
    }

    /** Whether the candidate accepted what counts now. */
    public boolean isAccepted() {
        return live().filter(version -> version.state == OfferState.ACCEPTED).isPresent();
    }

    /** Refuses to take back what the candidate does not know, or what is over. */
    public void requireWithdrawable(Instant now) {
        requireLive();
        if (!isWithdrawable(now)) {
            throw new RuleViolation("offers.none-sent");
        }
    }

    /** Whether the candidate knows of an offer that is not over. */
    public boolean isWithdrawable(Instant now) {
        return live().filter(version -> version.getState(now).canBecome(OfferState.WITHDRAWN))
                .isPresent();
    }

    private OfferSent sent(OfferVersion version, Occasion occasion, Instant now) {
        return new OfferSent(id, application, organization, candidate, occasion, version.getAnswerBy(), now);
    }

    private OfferChanged touch(AccountId by, Instant now) {
        changedBy = by;
        changedAt = now;
        return new OfferChanged(id, application, organization, now);
    }

    /** The version that is not sent. */
    public Optional<OfferVersion> unsent() {
        return versions.stream().filter(version -> version.state.isUnsent()).findFirst();
    }

    /** The version that counts between the two sides. */
    public Optional<OfferVersion> live() {
        return versions.stream().filter(version -> version.state.isLive()).findFirst();
    }

    private OfferVersion draft() {
        return unsent().orElseThrow(() -> new RuleViolation("offers.no-draft"));
    }

    private OfferVersion requireLive() {
        return live().orElseThrow(() -> new RuleViolation("offers.none-sent"));
    }

    @Override
    public OfferId getId() {
        return id;
    }

    public OfferReference getReference() {
        return reference;
    }

    public JobApplicationId getApplication() {
        return application;
    }

    public ApplicationReference getApplicationReference() {
        return applicationReference;
    }

    public JobPostingId getPosting() {
        return posting;
    }

    /** The title of the advert that the candidate read. */
    public String getPostingTitle() {
        return postingTitle;
    }

    public OrganizationId getOrganization() {
        return organization;
    }

    public AccountId getCandidate() {
        return candidate;
    }

    /** Who changed it last; null if the time did, by which a version was told. */
    public AccountId getChangedBy() {
        return changedBy;
    }

    public Instant getChangedAt() {
        return changedAt;
    }

    /** The day of the last change, where the letter counts its days. */
    public LocalDate changedOn() {
        return versions.getLast().day(changedAt);
    }

    /** Whether the last change was that the candidate was told. */
    public boolean wasJustTold() {
        return versions.stream().anyMatch(version -> changedAt.equals(version.getSentAt()));
    }

    /** Whether the candidate knows of it. */
    public boolean isKnown() {
        return firstSentAt != null;
    }

    /** Whether the employer took back what it had sent, and nothing else counts between the two sides. */
    public boolean isWithdrawn() {
        return live().isEmpty() && versions.stream().anyMatch(version -> version.state == OfferState.WITHDRAWN);
    }

    /** All of them, the first one first. */
    public List<OfferVersion> getVersions() {
        return Collections.unmodifiableList(versions);
    }
}

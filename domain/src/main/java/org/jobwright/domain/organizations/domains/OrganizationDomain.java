package org.jobwright.domain.organizations.domains;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.domains.OrganizationDomainEvent.DomainClaimed;
import org.jobwright.domain.organizations.domains.OrganizationDomainEvent.DomainDropped;
import org.jobwright.domain.organizations.domains.OrganizationDomainEvent.DomainLinkSent;
import org.jobwright.domain.organizations.domains.OrganizationDomainEvent.DomainLost;
import org.jobwright.domain.organizations.domains.OrganizationDomainEvent.DomainProved;
import org.jobwright.domain.organizations.domains.OrganizationDomainEvent.DomainRefused;
import org.jobwright.domain.shared.AggregateRoot;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.failures.RuleViolation;

/**
 * A domain that an organization says is its own. An owner proves it by a text record, which Jobwright looks for: often on
 * the first day, weekly after that. One look that finds nothing changes nothing, and one that could not be made does not
 * count. A proof by mail is made once, and stays. Of several organizations that name the same domain only one has proved it.
 */
@Entity
public class OrganizationDomain extends AggregateRoot<OrganizationDomainId> {

    /** How many an organization has at most. */
    public static final int MOST = 5;

    /** After this long without the record, and as many misses, a proved domain is lost. */
    public static final Duration PATIENCE = Duration.ofDays(14);

    public static final int MISSES = 3;

    /** How long Jobwright looks often, and for how long it looks at all, for a record that was never there. */
    static final Duration EAGER = Duration.ofDays(1);

    static final Duration INTERESTED = Duration.ofDays(90);

    /** How long a link works. */
    public static final Duration LINK = Duration.ofDays(1);

    private static final Duration OFTEN = Duration.ofMinutes(10);
    private static final Duration WEEKLY = Duration.ofDays(7);

    private static final String HOST = "_jobwright-challenge.";
    private static final String VALUE = "jobwright-verify=";

    @EmbeddedId
    private OrganizationDomainId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "organization_id", updatable = false))
    private OrganizationId organization;

    @Column(updatable = false)
    private String name;

    @Column(updatable = false)
    private String token;

    @Enumerated(EnumType.STRING)
    private DomainState state;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "requested_by", updatable = false))
    private AccountId requestedBy;

    @Column(updatable = false)
    private Instant requestedAt;

    private Instant provedAt;

    private Instant checkedAt;

    private Instant nextCheckAt;

    private int misses;

    private Instant missedSince;

    @Embedded
    private DomainAnswer answer;

    @Enumerated(EnumType.STRING)
    private DomainMethod method;

    private String linkHash;

    @Enumerated(EnumType.STRING)
    private DomainMailbox linkMailbox;

    private Instant linkUntil;

    private String refusal;

    protected OrganizationDomain() {}

    /**
     * An owner names a domain.
     *
     * @param name registrable, in ASCII
     * @param others how many the organization has already
     */
    public OrganizationDomain(
            OrganizationId organization, String name, AccountId requestedBy, long others, Instant now) {
        if (others >= MOST) {
            throw new RuleViolation("organizations.domain.most", MOST);
        }
        this.id = OrganizationDomainId.next();
        this.organization = organization;
        this.name = name;
        this.token = Secret.next().value();
        this.state = DomainState.PENDING;
        this.requestedBy = requestedBy;
        this.requestedAt = now;
        this.nextCheckAt = now.plus(OFTEN);
    }

    public DomainClaimed claimed() {
        return new DomainClaimed(id, organization, name, requestedAt);
    }

    /** An owner takes it off the list; not after a moderator's decision, which naming it again would undo. */
    public DomainDropped drop(Instant now) {
        if (state == DomainState.REFUSED) {
            throw new RuleViolation("organizations.domain.refused", name);
        }
        return new DomainDropped(id, organization, name, now);
    }

    /** Jobwright is about to look: until the answer is here, or for ten minutes, nobody else does. */
    public void beginCheck(Instant now) {
        nextCheckAt = now.plus(OFTEN);
    }

    /**
     * Takes down what name servers answered, and returns what changed by it. The record of a domain that belongs to
     * everyone proves nothing new; what it proved before stays.
     */
    public Optional<OrganizationDomainEvent> checked(DomainAnswer now, Provability provable, Instant at) {
        answer = now;
        checkedAt = at;
        Optional<OrganizationDomainEvent> changed =
                switch (now.result()) {
                    case PROVED -> found(provable, at);
                    case NOT_THERE -> missed(at);
                    case COULD_NOT_ASK, TAKEN -> Optional.empty();
                };
        nextCheckAt = next(at);
        return changed;
    }

    private Optional<OrganizationDomainEvent> found(Provability provable, Instant at) {
        misses = 0;
        missedSince = null;
        if (state == DomainState.PROVED && provable.allows(DomainMethod.DNS_TXT)) {
            method = DomainMethod.DNS_TXT;
        }
        return state.canBecome(DomainState.PROVED) && provable.allows(DomainMethod.DNS_TXT)
                ? Optional.of(prove(DomainMethod.DNS_TXT, at))
                : Optional.empty();
    }

    /** An owner has an address in the domain. */
    public Optional<OrganizationDomainEvent> provedByAddress(Provability provable, Instant at) {
        provable.require(DomainMethod.EMAIL, name);
        return state.canBecome(DomainState.PROVED) ? Optional.of(prove(DomainMethod.EMAIL, at)) : Optional.empty();
    }

    /** Sends a link to those who run the domain; the previous one works no longer. */
    public DomainLinkSent sendLink(DomainMailbox mailbox, Language language, Provability provable, Instant at) {
        provable.require(DomainMethod.POSTMASTER, name);
        if (!state.canBecome(DomainState.PROVED)) {
            throw new RuleViolation("organizations.domain.proved");
        }
        Secret secret = Secret.next();
        linkHash = secret.hash();
        linkMailbox = mailbox;
        linkUntil = at.plus(LINK);
        return new DomainLinkSent(id, organization, name, mailbox, language, secret, at);
    }

    /** The mailbox to which a link was sent that still works. */
    public Optional<DomainMailbox> linkSentTo(Instant at) {
        return linkUntil != null && at.isBefore(linkUntil) ? Optional.of(linkMailbox) : Optional.empty();
    }

    /** Somebody who reads the mailbox says that the domain belongs to the organization. A link works once. */
    public Optional<OrganizationDomainEvent> provedByLink(Provability provable, Instant at) {
        provable.require(DomainMethod.POSTMASTER, name);
        if (linkSentTo(at).isEmpty() || !state.canBecome(DomainState.PROVED)) {
            return Optional.empty();
        }
        linkHash = null;
        linkMailbox = null;
        linkUntil = null;
        return Optional.of(prove(DomainMethod.POSTMASTER, at));
    }

    /** A moderator gives it to this organization. */
    public DomainProved provedByStaff(Provability provable, Instant at) {
        provable.require(DomainMethod.STAFF, name);
        requireMayBecome(DomainState.PROVED);
        return prove(DomainMethod.STAFF, at);
    }

    /**
     * A moderator gives it to another organization; it is not proved again.
     *
     * @param reason is sent to the owners
     */
    public DomainRefused refuse(String reason, Instant at) {
        requireMayBecome(DomainState.REFUSED);
        state = DomainState.REFUSED;
        refusal = reason.strip();
        nextCheckAt = null;
        return new DomainRefused(id, organization, name, refusal, at);
    }

    private void requireMayBecome(DomainState next) {
        if (!state.canBecome(next)) {
            throw new RuleViolation("organizations.domain.decided");
        }
    }

    private DomainProved prove(DomainMethod how, Instant at) {
        state = DomainState.PROVED;
        method = how;
        provedAt = at;
        nextCheckAt = next(at);
        return new DomainProved(id, organization, name, at);
    }

    private Optional<OrganizationDomainEvent> missed(Instant at) {
        if (method != DomainMethod.DNS_TXT || !state.canBecome(DomainState.LOST)) {
            return Optional.empty();
        }
        misses++;
        missedSince = missedSince == null ? at : missedSince;
        if (misses < MISSES || at.isBefore(missedSince.plus(PATIENCE))) {
            return Optional.empty();
        }
        state = DomainState.LOST;
        return Optional.of(new DomainLost(id, organization, name, at));
    }

    /** A lost domain is looked for when an owner asks; so is one that was named long ago and never proved. */
    private Instant next(Instant at) {
        return switch (state) {
            case PROVED -> method == DomainMethod.DNS_TXT ? at.plus(WEEKLY) : null;
            case LOST, REFUSED -> null;
            case PENDING ->
                at.isBefore(requestedAt.plus(EAGER))
                        ? at.plus(OFTEN)
                        : at.isBefore(requestedAt.plus(INTERESTED)) ? at.plus(WEEKLY) : null;
        };
    }

    /** Where the record should be. It may also be at the domain itself. */
    public String recordName() {
        return HOST + name;
    }

    /** What the record should say. */
    public String recordValue() {
        return VALUE + token;
    }

    @Override
    public OrganizationDomainId getId() {
        return id;
    }

    public OrganizationId getOrganization() {
        return organization;
    }

    /** Registrable, in ASCII: {@code harbour-rail.com}, {@code xn--mnchen-3ya.de}. */
    public String getName() {
        return name;
    }

    public DomainState getState() {
        return state;
    }

    public AccountId getRequestedBy() {
        return requestedBy;
    }

    public Instant getRequestedAt() {
        return requestedAt;
    }

    /** When it was proved last; empty if it never was. */
    public Optional<Instant> getProvedAt() {
        return Optional.ofNullable(provedAt);
    }

    /** How it was proved last; empty if it never was. */
    public Optional<DomainMethod> getMethod() {
        return Optional.ofNullable(method);
    }

    /** Until when the link works that was sent last; empty if there is none. */
    public Optional<Instant> getLinkUntil() {
        return Optional.ofNullable(linkUntil);
    }

    /** Why a moderator gave it to another organization; empty if none did. */
    public Optional<String> getRefusal() {
        return Optional.ofNullable(refusal);
    }

    /** When Jobwright looked last; empty before the first look. */
    public Optional<Instant> getCheckedAt() {
        return Optional.ofNullable(checkedAt);
    }

    /** When Jobwright looks next by itself; empty if it does not. */
    public Optional<Instant> getNextCheckAt() {
        return Optional.ofNullable(nextCheckAt);
    }

    /** What the latest look brought; empty before it. */
    public Optional<DomainAnswer> getAnswer() {
        return Optional.ofNullable(answer);
    }
}

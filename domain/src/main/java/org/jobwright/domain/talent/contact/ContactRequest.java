package org.jobwright.domain.talent.contact;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.AggregateRoot;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.domain.talent.ConsentPurpose;
import org.jobwright.domain.talent.ReadConsent;
import org.jobwright.domain.talent.contact.ContactEvent.ContactAccepted;
import org.jobwright.domain.talent.contact.ContactEvent.ContactDeclined;
import org.jobwright.domain.talent.contact.ContactEvent.ContactEnded;
import org.jobwright.domain.talent.contact.ContactEvent.ContactReconsidered;
import org.jobwright.domain.talent.contact.ContactEvent.ContactRequested;

/** An employer asks a person whom it found. The person decides what it sees, for how long, and takes it back. */
@Entity
@Table(name = "contact_request")
public class ContactRequest extends AggregateRoot<ContactRequestId> {

    /** How long it can be answered. */
    public static final Duration ANSWERABLE = Duration.ofDays(21);

    /** How long the employer waits before it asks the same person again. */
    public static final Duration QUIET = Duration.ofDays(90);

    @EmbeddedId
    private ContactRequestId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "organization_id", updatable = false))
    private OrganizationId organization;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "account_id", updatable = false))
    private AccountId account;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "sender_id", updatable = false))
    private AccountId sender;

    /** The name by which the organization knows the person. */
    @Column(updatable = false)
    private String pseudonym;

    @Column(updatable = false)
    private String text;

    @Column(updatable = false)
    private Instant sentAt;

    /** Until then the employer does not ask again. */
    @Column(updatable = false)
    private Instant quietUntil;

    @Enumerated(EnumType.STRING)
    private ContactState state;

    private Instant stateAt;

    /** What the person agreed to share; null unless they did. */
    @JdbcTypeCode(SqlTypes.JSON)
    private List<SharedPart> parts;

    /** Which words the person read, in which language, and their SHA-256. */
    private Integer consentVersion;

    @Enumerated(EnumType.STRING)
    private Language consentLanguage;

    @Column(name = "consent_sha256")
    private String consentSha256;

    private Instant consentAt;

    private Instant sharedUntil;

    protected ContactRequest() {}

    /**
     * The employer asks.
     *
     * @param pseudonym the name by which it knows the person
     */
    public ContactRequest(
            OrganizationId organization,
            AccountId account,
            String pseudonym,
            AccountId sender,
            String text,
            Instant now) {
        this.id = ContactRequestId.next();
        this.organization = organization;
        this.account = account;
        this.pseudonym = pseudonym;
        this.sender = sender;
        this.text = checked(text);
        this.sentAt = now;
        this.quietUntil = now.plus(QUIET);
        this.state = ContactState.SENT;
        this.stateAt = now;
    }

    private static String checked(String text) {
        String stripped = text == null ? "" : text.strip();
        if (stripped.isEmpty()) {
            throw new RuleViolation("talent.contact.text");
        }
        if (stripped.length() > ContactTerms.MAX_TEXT) {
            throw new RuleViolation("talent.contact.too-long", ContactTerms.MAX_TEXT);
        }
        return stripped;
    }

    /** What the employer did by creating it. */
    public ContactRequested requested() {
        return new ContactRequested(id, organization, account, sentAt);
    }

    /** The person shares these parts for {@value ContactTerms#MONTHS_SHARED} months. */
    public ContactAccepted accept(Set<SharedPart> shared, ReadConsent read, Instant now) {
        if (shared.isEmpty()) {
            throw new RuleViolation("talent.contact.nothing-shared");
        }
        read.requireCurrent(ConsentPurpose.CONTACT);
        become(ContactState.ACCEPTED, now);
        parts = shared.stream().sorted().toList();
        consentVersion = read.version();
        consentLanguage = read.language();
        consentSha256 = read.sha256();
        consentAt = now;
        sharedUntil = now.atZone(ZoneOffset.UTC)
                .plusMonths(ContactTerms.MONTHS_SHARED)
                .toInstant();
        return new ContactAccepted(id, organization, sender, now);
    }

    /** Which words the person agreed to; empty if they never did. */
    public Optional<ReadConsent> getConsent() {
        return Optional.ofNullable(consentVersion)
                .map(version -> new ReadConsent(version, consentLanguage, consentSha256));
    }

    /** The person says no; the employer is not told. */
    public ContactDeclined decline(Instant now) {
        become(ContactState.DECLINED, now);
        return new ContactDeclined(id, organization, now);
    }

    /** The person takes a no back, and can answer as long as before. */
    public ContactReconsidered reconsider(Instant now) {
        if (!now.isBefore(answerableUntil())) {
            throw new RuleViolation("talent.contact.over");
        }
        become(ContactState.SENT, now);
        return new ContactReconsidered(id, organization, now);
    }

    /** The person no longer shares anything. */
    public ContactEnded end(Instant now) {
        become(ContactState.ENDED, now);
        return new ContactEnded(id, organization, now);
    }

    private void become(ContactState target, Instant now) {
        if (!getState(now).canBecome(target)) {
            throw new RuleViolation("talent.contact.over");
        }
        state = target;
        stateAt = now;
    }

    @Override
    public ContactRequestId getId() {
        return id;
    }

    public OrganizationId getOrganization() {
        return organization;
    }

    public AccountId getAccount() {
        return account;
    }

    /** The member who wrote. */
    public AccountId getSender() {
        return sender;
    }

    public String getPseudonym() {
        return pseudonym;
    }

    public String getText() {
        return text;
    }

    public Instant getSentAt() {
        return sentAt;
    }

    /** The state at a moment, as the person knows it. */
    public ContactState getState(Instant now) {
        return switch (state) {
            case SENT -> now.isBefore(answerableUntil()) ? state : ContactState.EXPIRED;
            case ACCEPTED -> now.isBefore(sharedUntil) ? state : ContactState.ENDED;
            case DECLINED, EXPIRED, ENDED -> state;
        };
    }

    /** The state at a moment, as the employer knows it: a no is no answer. */
    public ContactState getStateForEmployer(Instant now) {
        if (state == ContactState.DECLINED) {
            return now.isBefore(answerableUntil()) ? ContactState.SENT : ContactState.EXPIRED;
        }
        return getState(now);
    }

    public Instant answerableUntil() {
        return sentAt.plus(ANSWERABLE);
    }

    /** What is shared at a moment; empty unless something is. */
    public List<SharedPart> shared(Instant now) {
        return getState(now) == ContactState.ACCEPTED ? List.copyOf(parts) : List.of();
    }

    /** Null unless the person agreed. */
    public Instant getSharedUntil() {
        return sharedUntil;
    }
}

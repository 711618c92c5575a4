package org.jobwright.domain.applications.entry;

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
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.applications.entry.EntryEvent.EnteredPersonDeclined;
import org.jobwright.domain.applications.entry.EntryEvent.EnteredPersonTold;
import org.jobwright.domain.candidates.Resume;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.AggregateRoot;
import org.jobwright.domain.shared.failures.RuleViolation;

/**
 * A person whom an employer entered, and who needs no account: a link leads to what was entered, to an application that
 * begins with it, and to its deletion. Of the secret of the link only the hash is stored.
 */
@Entity
@Table(name = "entered_person")
public class EnteredPerson extends AggregateRoot<EnteredPersonId> {

    /** So long they are kept after they were told, unless they apply: an application is theirs. */
    public static final Duration KEPT = Duration.ofDays(30);

    /** So long after an import the first of its people is told. */
    public static final Duration TOLD_AFTER = Duration.ofMinutes(15);

    @EmbeddedId
    private EnteredPersonId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "import_id", updatable = false))
    private PeopleImportId peopleImport;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "organization_id", updatable = false))
    private OrganizationId organization;

    @Embedded
    private EntryData data;

    /** Null without one. */
    @JdbcTypeCode(SqlTypes.JSON)
    private Resume resume;

    @Enumerated(EnumType.STRING)
    private EntryState state = EntryState.WAITING;

    private String secretHash;

    /** The keyed hash of the address of a person who declined, so that this employer does not enter them again. */
    private String declinedHash;

    private Instant enteredAt;

    /** When they are told at the earliest. */
    private Instant tellAt;

    private Instant stateAt;

    protected EnteredPerson() {}

    public EnteredPerson(PeopleImport people, EntryData data, Resume resume, Instant now) {
        this.id = EnteredPersonId.next();
        this.peopleImport = people.getId();
        this.organization = people.getOrganization();
        this.data = data;
        this.resume = resume;
        this.enteredAt = now;
        this.tellAt = now.plus(TOLD_AFTER);
        this.stateAt = now;
    }

    /** Tells them, with a link. */
    public EnteredPersonTold tell(Instant now) {
        become(EntryState.TOLD, now);
        Secret secret = Secret.next();
        secretHash = secret.hash();
        return new EnteredPersonTold(id, peopleImport, organization, secret, now);
    }

    /** They get no mail, and nothing about them is kept; the employer is not to see that it is so. */
    public void leaveOut(Instant now) {
        become(EntryState.TOLD, now);
        data = EntryData.NOTHING;
        resume = null;
    }

    /** They are told later: their address got too many mails of this kind. */
    public void tellLater(Instant at) {
        tellAt = at;
    }

    /**
     * Nothing about them is kept but that there was somebody.
     *
     * @param addressHash the keyed hash of their address
     */
    public EnteredPersonDeclined decline(String addressHash, Instant now) {
        become(EntryState.DECLINED, now);
        declinedHash = addressHash;
        secretHash = null;
        data = EntryData.NOTHING;
        resume = null;
        return new EnteredPersonDeclined(id, organization, now);
    }

    private void become(EntryState next, Instant now) {
        if (!state.canBecome(next)) {
            throw new RuleViolation("applications.entry.over");
        }
        state = next;
        stateAt = now;
    }

    /** Whether their link leads anywhere. */
    public boolean isLinked(Instant now) {
        return state == EntryState.TOLD && now.isBefore(getKeptUntil());
    }

    /** When what was entered is deleted. */
    public Instant getKeptUntil() {
        return stateAt.plus(KEPT);
    }

    @Override
    public EnteredPersonId getId() {
        return id;
    }

    public PeopleImportId getPeopleImport() {
        return peopleImport;
    }

    public OrganizationId getOrganization() {
        return organization;
    }

    public EntryData getData() {
        return data;
    }

    /** Null without one. */
    public Resume getResume() {
        return resume;
    }

    public EntryState getState() {
        return state;
    }

    public Instant getEnteredAt() {
        return enteredAt;
    }
}

package org.jobwright.domain.audit;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.organizations.OrganizationId;

/**
 * One line of the record: who did what to what and when. Read-only: lines are written by SQL alone, because the
 * database numbers them, chains each to the previous one by a hash, and lets nobody change or delete one.
 */
@Entity
@Immutable
@Table(name = "audit_entry")
public class AuditEntry {

    @Id
    private long position;

    private Instant at;

    @Enumerated(EnumType.STRING)
    private ActorKind actorKind;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "actor_id"))
    private AccountId actor;

    private String action;

    private String subjectType;

    private UUID subjectId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "organization_id"))
    private OrganizationId organization;

    private String details;

    private String hash;

    protected AuditEntry() {}

    public long getPosition() {
        return position;
    }

    public Instant getAt() {
        return at;
    }

    public ActorKind getActorKind() {
        return actorKind;
    }

    public Optional<AccountId> getActor() {
        return Optional.ofNullable(actor);
    }

    /** The name of the event, for example {@code JobPostingPublished}. */
    public String getAction() {
        return action;
    }

    public String getSubjectType() {
        return subjectType;
    }

    public UUID getSubjectId() {
        return subjectId;
    }

    /** The names of the event's other properties, never their values. */
    public String getDetails() {
        return details;
    }

    public String getHash() {
        return hash;
    }
}

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
 * database seals them within a second (it numbers them, and chains each to the previous one by a hash) and lets nobody
 * change or delete one.
 */
@Entity
@Immutable
@Table(name = "audit_log")
public class AuditEntry {

    /** Its place in the log, sealed or not; another one once it is sealed. */
    @Id
    private long place;

    private Long position;

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

    /** Its number in the chain; empty until it is sealed. */
    public Optional<Long> getPosition() {
        return Optional.ofNullable(position);
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

    /** Empty until it is sealed. */
    public Optional<String> getHash() {
        return Optional.ofNullable(hash);
    }
}

package org.jobwright.domain.applications.archive;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.archive.ArchiveEvent.ArchiveAsked;
import org.jobwright.domain.applications.archive.ArchiveEvent.ArchiveFetched;
import org.jobwright.domain.applications.archive.ArchiveEvent.ArchiveStopped;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.AggregateRoot;
import org.jobwright.domain.shared.failures.RuleViolation;

/**
 * An owner asks to take everything along that the organization owns here. All owners are told at once, and each can stop it
 * for a day; then who asked can download it for a week.
 */
@Entity
@Table(name = "archive_request")
public class ArchiveRequest extends AggregateRoot<ArchiveRequestId> {

    /** So long other owners can stop it before anything leaves. */
    public static final Duration WAIT = Duration.ofDays(1);

    /** So long it can be downloaded. */
    public static final Duration OPEN = Duration.ofDays(7);

    /** So long it is known that somebody asked. */
    public static final Duration KEPT = Duration.ofDays(365);

    @EmbeddedId
    private ArchiveRequestId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "organization_id", updatable = false))
    private OrganizationId organization;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "asked_by", updatable = false))
    private AccountId askedBy;

    private Instant askedAt;

    private Instant readyAt;

    private Instant endsAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "stopped_by"))
    private AccountId stoppedBy;

    private Instant stoppedAt;

    /** When it was downloaded last. */
    private Instant fetchedAt;

    protected ArchiveRequest() {}

    public ArchiveRequest(OrganizationId organization, AccountId askedBy, Instant now) {
        this.id = ArchiveRequestId.next();
        this.organization = organization;
        this.askedBy = askedBy;
        this.askedAt = now;
        this.readyAt = now.plus(WAIT);
        this.endsAt = readyAt.plus(OPEN);
    }

    /** What the record says about it. */
    public ArchiveAsked asked() {
        return new ArchiveAsked(id, organization, askedBy, readyAt, askedAt);
    }

    /** An owner stops it; nothing can be downloaded from then on. */
    public ArchiveStopped stop(AccountId by, Instant now) {
        ArchiveState state = getState(now);
        if (state != ArchiveState.WAITING && state != ArchiveState.READY) {
            throw new RuleViolation("applications.archive.over");
        }
        stoppedBy = by;
        stoppedAt = now;
        return new ArchiveStopped(id, organization, by, now);
    }

    /** Who asked downloads it; as often as they like while it is ready. */
    public ArchiveFetched fetch(AccountId by, int applications, Instant now) {
        if (!by.equals(askedBy) || getState(now) != ArchiveState.READY) {
            throw new RuleViolation("applications.archive.not-ready");
        }
        fetchedAt = now;
        return new ArchiveFetched(id, organization, by, applications, now);
    }

    /** Where it stands at a moment. */
    public ArchiveState getState(Instant now) {
        if (stoppedAt != null) {
            return ArchiveState.STOPPED;
        }
        if (now.isBefore(readyAt)) {
            return ArchiveState.WAITING;
        }
        return now.isBefore(endsAt) ? ArchiveState.READY : ArchiveState.OVER;
    }

    @Override
    public ArchiveRequestId getId() {
        return id;
    }

    public OrganizationId getOrganization() {
        return organization;
    }

    public AccountId getAskedBy() {
        return askedBy;
    }

    public Instant getAskedAt() {
        return askedAt;
    }

    public Instant getReadyAt() {
        return readyAt;
    }

    public Instant getEndsAt() {
        return endsAt;
    }

    /** Null unless it was downloaded. */
    public Instant getFetchedAt() {
        return fetchedAt;
    }
}

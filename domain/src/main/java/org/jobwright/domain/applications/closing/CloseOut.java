package org.jobwright.domain.applications.closing;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.bulk.BulkOperationId;
import org.jobwright.domain.applications.closing.CloseOutEvent.CloseOutConfirmed;
import org.jobwright.domain.applications.closing.CloseOutEvent.CloseOutLeft;
import org.jobwright.domain.applications.closing.CloseOutEvent.CloseOutTakenOver;
import org.jobwright.domain.applications.closing.CloseOutEvent.CloseOutUndone;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.PostingStatus;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.AggregateRoot;
import org.jobwright.domain.shared.failures.RuleViolation;

/**
 * The end of a posting as one act: what everyone left in it hears, and how the posting ends. One member works on it; a
 * second one reads it, and may take it over. It keeps which bulk operations answered the people, so that it can be undone
 * as a whole until the first of them is told.
 */
@Entity
@Table(name = "close_out")
public class CloseOut extends AggregateRoot<CloseOutId> {

    @EmbeddedId
    private CloseOutId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "posting_id"))
    private JobPostingId posting;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "organization_id"))
    private OrganizationId organization;

    @Enumerated(EnumType.STRING)
    private CloseOutState state;

    /** Where the posting stood before it began. */
    @Enumerated(EnumType.STRING)
    private PostingStatus postingBefore;

    @JdbcTypeCode(SqlTypes.JSON)
    private CloseOutPlan plan;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<UUID> operations = List.of();

    /** When it was begun, confirmed, undone or given up. */
    @JdbcTypeCode(SqlTypes.JSON)
    private List<CloseOutStep> steps = List.of();

    /** Who works on it, and after its end who ended it. */
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "holder_id"))
    private AccountId holder;

    /** When its state, or who works on it, last changed. */
    private Instant changedAt;

    protected CloseOut() {}

    /** Begins it. */
    public CloseOut(
            JobPostingId posting,
            OrganizationId organization,
            PostingStatus postingBefore,
            CloseOutOutcome outcome,
            AccountId by,
            Instant now) {
        this.id = CloseOutId.next();
        this.posting = posting;
        this.organization = organization;
        this.postingBefore = postingBefore;
        this.plan = CloseOutPlan.of(outcome);
        become(CloseOutState.OPEN, by, now);
    }

    /** Goes on with what a colleague began. */
    public CloseOutTakenOver takeOver(AccountId by, Instant now) {
        requireState(CloseOutState.OPEN);
        holder = by;
        changedAt = now;
        return new CloseOutTakenOver(posting, organization, now);
    }

    /** Chooses what people hear. */
    public void choose(CloseOutPlan chosen, AccountId by) {
        requireHolder(by);
        plan = chosen;
    }

    /** Everyone is answered; the operations say by what. */
    public CloseOutConfirmed confirm(List<BulkOperationId> answeredBy, AccountId by, Instant now) {
        requireHolder(by);
        operations = answeredBy.stream().map(BulkOperationId::value).toList();
        become(CloseOutState.CONFIRMED, by, now);
        return new CloseOutConfirmed(posting, organization, now);
    }

    /** Gives it up. */
    public CloseOutLeft leave(AccountId by, Instant now) {
        requireHolder(by);
        become(CloseOutState.LEFT, by, now);
        return new CloseOutLeft(posting, organization, now);
    }

    /** The posting ended without it, because nobody was left to answer; {@code by} ended it. */
    public CloseOutLeft overtaken(AccountId by, Instant now) {
        requireState(CloseOutState.OPEN);
        become(CloseOutState.LEFT, by, now);
        return new CloseOutLeft(posting, organization, now);
    }

    /** Takes it back; the caller has undone its operations. */
    public CloseOutUndone undo(AccountId by, Instant now) {
        if (state == CloseOutState.UNDONE) {
            throw new RuleViolation("applications.operation.undone");
        }
        requireState(CloseOutState.CONFIRMED);
        become(CloseOutState.UNDONE, by, now);
        return new CloseOutUndone(posting, organization, now);
    }

    /** Only one member at a time changes it. */
    public void requireHolder(AccountId by) {
        requireState(CloseOutState.OPEN);
        if (!holder.equals(by)) {
            throw new RuleViolation("applications.closing.already-open");
        }
    }

    private void requireState(CloseOutState required) {
        if (state != required) {
            throw new RuleViolation("applications.closing.changed-meanwhile");
        }
    }

    private void become(CloseOutState next, AccountId by, Instant now) {
        state = next;
        holder = by;
        changedAt = now;
        steps = Stream.concat(steps.stream(), Stream.of(new CloseOutStep(next, by, now)))
                .toList();
    }

    @Override
    public CloseOutId getId() {
        return id;
    }

    public JobPostingId getPosting() {
        return posting;
    }

    public CloseOutState getState() {
        return state;
    }

    public PostingStatus getPostingBefore() {
        return postingBefore;
    }

    public CloseOutPlan getPlan() {
        return plan;
    }

    public List<BulkOperationId> getOperations() {
        return operations.stream().map(BulkOperationId::new).toList();
    }

    public List<CloseOutStep> getSteps() {
        return List.copyOf(steps);
    }

    public AccountId getHolder() {
        return holder;
    }

    public Instant getChangedAt() {
        return changedAt;
    }
}

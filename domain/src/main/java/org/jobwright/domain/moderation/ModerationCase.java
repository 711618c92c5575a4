package org.jobwright.domain.moderation;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.moderation.ModerationCaseEvent.ColleagueNoteWritten;
import org.jobwright.domain.moderation.ModerationCaseEvent.FindingDismissed;
import org.jobwright.domain.moderation.ModerationCaseEvent.ModerationApprovalConfirmed;
import org.jobwright.domain.moderation.ModerationCaseEvent.ModerationApprovalUndone;
import org.jobwright.domain.moderation.ModerationCaseEvent.ModerationCaseDecided;
import org.jobwright.domain.moderation.ModerationCaseEvent.ModerationCaseReleased;
import org.jobwright.domain.moderation.ModerationCaseEvent.ModerationCaseTaken;
import org.jobwright.domain.moderation.ModerationCaseEvent.TrustedSubmissionApproved;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.AggregateRoot;
import org.jobwright.domain.shared.Ground;
import org.jobwright.domain.shared.failures.RuleViolation;

/**
 * The review of one submitted version of a posting.
 *
 * <p>Submitting a version opens a case. It waits until a moderator takes it; a colleague may take it over, and its
 * moderator may release it. The moderator notes what is wrong with single fields and ends it with one decision:
 * approve, send back or block. Deciding a waiting case also takes it, so that easy ones need one click. The employer
 * may withdraw the submission until there is a decision. A decided case does not reopen, except that an approval may be
 * undone within ten minutes: the next submission is a new case, and its count continues if the previous one was sent
 * back.
 *
 * <p>A submission of a trusted organization may be approved without a moderator. Some of these are read afterwards, by a
 * deadline: the moderator confirms the approval, or undoes it, or stops the advert.
 */
@Entity
@Table(name = "moderation_case")
public class ModerationCase extends AggregateRoot<ModerationCaseId> {

    public static final int MAX_MESSAGE_LENGTH = 4_000;

    /** How long an approval can be undone. */
    public static final Duration UNDO = Duration.ofMinutes(10);

    @EmbeddedId
    private ModerationCaseId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "posting_id", updatable = false))
    private JobPostingId posting;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "organization_id", updatable = false))
    private OrganizationId organization;

    @Column(updatable = false)
    private int postingVersion;

    @Column(updatable = false)
    private int submission;

    @Column(updatable = false)
    private Instant submittedAt;

    @Column(updatable = false)
    private Instant deadline;

    @Enumerated(EnumType.STRING)
    private ModerationCaseState state;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "assignee_id"))
    private AccountId assignee;

    @Enumerated(EnumType.STRING)
    private ModerationDecision decision;

    private Instant decidedAt;

    private String message;

    @Enumerated(EnumType.STRING)
    private ReviewLane lane = ReviewLane.QUEUE;

    /** Why a moderator reads it after publication; null unless one does. */
    @Enumerated(EnumType.STRING)
    private ReviewReason reviewReason;

    /** By when. */
    private Instant reviewDueAt;

    private Instant reviewedAt;

    @Enumerated(EnumType.STRING)
    private ReviewOutcome reviewOutcome = ReviewOutcome.NONE;

    @JdbcTypeCode(SqlTypes.JSON)
    private FieldNotes fieldNotes;

    @JdbcTypeCode(SqlTypes.JSON)
    private FindingDismissals dismissals;

    @OneToMany(mappedBy = "moderationCase", cascade = CascadeType.PERSIST)
    @OrderBy("writtenAt")
    private List<ColleagueNote> colleagueNotes = new ArrayList<>();

    protected ModerationCase() {}

    private ModerationCase(
            JobPostingId posting,
            OrganizationId organization,
            int version,
            int submission,
            FindingDismissals dismissals,
            Instant now) {
        this.id = ModerationCaseId.next();
        this.posting = posting;
        this.organization = organization;
        this.postingVersion = version;
        this.submission = submission;
        this.submittedAt = now;
        this.deadline = ModerationDeadline.afterSubmissionAt(now).at();
        this.state = ModerationCaseState.WAITING;
        this.fieldNotes = FieldNotes.NONE;
        this.dismissals = dismissals;
    }

    /**
     * Opens the case of a submitted version; {@code former} is the latest case of the same posting, whose dismissals go
     * on for words that did not change.
     */
    public static ModerationCase open(
            JobPostingId posting,
            OrganizationId organization,
            int version,
            Optional<ModerationCase> former,
            Instant now) {
        int submission = former.filter(last -> last.decision == ModerationDecision.SENT_BACK)
                .map(last -> last.submission + 1)
                .orElse(1);
        return new ModerationCase(
                posting,
                organization,
                version,
                submission,
                former.map(ModerationCase::getDismissals).orElse(FindingDismissals.NONE),
                now);
    }

    /** Assigns the case to a moderator, also instead of a colleague. */
    public ModerationCaseTaken take(AccountId moderator, Instant now) {
        moveTo(ModerationCaseState.IN_REVIEW);
        assignee = moderator;
        return new ModerationCaseTaken(id, posting, organization, now);
    }

    /** Puts the case back into the queue. */
    public ModerationCaseReleased release(AccountId moderator, Instant now) {
        requireAssignee(moderator);
        moveTo(ModerationCaseState.WAITING);
        assignee = null;
        return new ModerationCaseReleased(id, posting, organization, now);
    }

    /** Notes what is wrong with a field; an empty note removes the previous one. */
    public void noteField(AccountId moderator, FieldNote note) {
        requireAssignee(moderator);
        fieldNotes = fieldNotes.with(note);
    }

    /** Dismisses an automatic finding; the reason is stored. */
    public FindingDismissed dismissFinding(AccountId moderator, String finding, String reason, Instant now) {
        requireAssignee(moderator);
        dismissals = dismissals.with(new FindingDismissal(finding, reason, moderator, now));
        return new FindingDismissed(id, posting, organization, finding, now);
    }

    /** Adds a note for colleagues, at any time. */
    public ColleagueNoteWritten noteForColleagues(AccountId moderator, String text, Instant now) {
        colleagueNotes.add(new ColleagueNote(this, moderator, text, now));
        return new ColleagueNoteWritten(id, posting, organization, now);
    }

    public ModerationCaseDecided approve(AccountId moderator, Instant now) {
        return decide(moderator, ModerationDecision.APPROVED, null, null, now);
    }

    /**
     * Approves a submission of a trusted organization that nobody has read.
     *
     * @param reason why a moderator reads it after publication; empty if nobody does
     */
    public TrustedSubmissionApproved approveTrusted(Optional<ReviewReason> reason, Instant now) {
        if (state != ModerationCaseState.WAITING) {
            throw new RuleViolation("moderation.case.decided");
        }
        end(ModerationDecision.APPROVED, now);
        lane = ReviewLane.TRUSTED;
        reason.ifPresent(why -> reviewAfterwards(why, now));
        return new TrustedSubmissionApproved(id, posting, organization, reason.orElse(null), now);
    }

    private void reviewAfterwards(ReviewReason why, Instant now) {
        reviewReason = why;
        reviewDueAt = ModerationDeadline.afterSubmissionAt(now).at();
    }

    /** A moderator has read it after publication, and leaves it public. */
    public ModerationApprovalConfirmed confirm(AccountId moderator, Instant now) {
        if (!isToBeReviewed()) {
            throw new RuleViolation("moderation.case.decided");
        }
        endReview(ReviewOutcome.CONFIRMED, moderator, now);
        return new ModerationApprovalConfirmed(id, posting, organization, now);
    }

    /** A moderator has stopped the advert, so nobody has to read it any more. It is no approval. */
    public void endReview(AccountId moderator, Instant now) {
        endReview(ReviewOutcome.STOPPED, moderator, now);
    }

    private void endReview(ReviewOutcome outcome, AccountId moderator, Instant now) {
        reviewOutcome = outcome;
        reviewedAt = now;
        assignee = moderator;
    }

    /** Whether it is public without a review, and a moderator has to read it. */
    public boolean isToBeReviewed() {
        return reviewDueAt != null && reviewedAt == null;
    }

    /** Undoes an approval; the case is in review by the person who undid it. */
    public ModerationApprovalUndone undoApproval(AccountId moderator, Instant now) {
        if (!canBeUndone(now)) {
            throw new RuleViolation("moderation.undo.too-late");
        }
        state = ModerationCaseState.IN_REVIEW;
        assignee = moderator;
        decision = null;
        decidedAt = null;
        lane = ReviewLane.QUEUE;
        reviewReason = null;
        reviewDueAt = null;
        reviewedAt = null;
        reviewOutcome = ReviewOutcome.NONE;
        return new ModerationApprovalUndone(id, posting, organization, now);
    }

    /** Whether it was approved recently enough to be undone. */
    public boolean canBeUndone(Instant now) {
        return decision == ModerationDecision.APPROVED && decidedAt.plus(UNDO).isAfter(now);
    }

    /** Sends it back to the employer for changes; requires a message or a note on a field. */
    public ModerationCaseDecided sendBack(AccountId moderator, String words, Ground ground, Instant now) {
        if (isBlank(words) && fieldNotes.isEmpty()) {
            throw new RuleViolation("moderation.send-back.reason-required");
        }
        return decide(moderator, ModerationDecision.SENT_BACK, words, ground, now);
    }

    /** Blocks the posting; the employer gets the reason. */
    public ModerationCaseDecided block(AccountId moderator, String reason, Ground ground, Instant now) {
        if (isBlank(reason)) {
            throw new RuleViolation("moderation.block.reason-required");
        }
        return decide(moderator, ModerationDecision.BLOCKED, reason, ground, now);
    }

    /** The employer recalled or replaced the submission. */
    public void withdraw(Instant now) {
        end(ModerationDecision.WITHDRAWN, now);
    }

    private ModerationCaseDecided decide(
            AccountId moderator, ModerationDecision outcome, String words, Ground ground, Instant now) {
        String stripped = isBlank(words) ? null : words.strip();
        if (stripped != null && stripped.length() > MAX_MESSAGE_LENGTH) {
            throw new RuleViolation("moderation.message.too-long", MAX_MESSAGE_LENGTH);
        }
        if (state == ModerationCaseState.WAITING) {
            take(moderator, now);
        }
        requireAssignee(moderator);
        end(outcome, now);
        message = stripped;
        return new ModerationCaseDecided(
                id, posting, organization, outcome, getMessage().orElse(""), ground, now);
    }

    private void end(ModerationDecision outcome, Instant now) {
        moveTo(ModerationCaseState.DECIDED);
        decision = outcome;
        decidedAt = now;
    }

    private void moveTo(ModerationCaseState next) {
        if (!state.canBecome(next)) {
            throw new RuleViolation("moderation.case.decided");
        }
        state = next;
    }

    private void requireAssignee(AccountId moderator) {
        if (state == ModerationCaseState.DECIDED) {
            throw new RuleViolation("moderation.case.decided");
        }
        if (!moderator.equals(assignee)) {
            throw new RuleViolation("moderation.case.not-yours");
        }
    }

    private static boolean isBlank(String words) {
        return words == null || words.isBlank();
    }

    @Override
    public ModerationCaseId getId() {
        return id;
    }

    public JobPostingId getPosting() {
        return posting;
    }

    public OrganizationId getOrganization() {
        return organization;
    }

    public int getPostingVersion() {
        return postingVersion;
    }

    /** How often this change was submitted, counted from 1. */
    public int getSubmission() {
        return submission;
    }

    public Instant getSubmittedAt() {
        return submittedAt;
    }

    public ModerationDeadline getDeadline() {
        return new ModerationDeadline(deadline);
    }

    /** On which way it became public, or waits to. */
    public ReviewLane getLane() {
        return lane;
    }

    /** Why a moderator reads it after publication. */
    public Optional<ReviewReason> getReviewReason() {
        return Optional.ofNullable(reviewReason);
    }

    /** By when a moderator has to read it after publication; empty when nobody has to. */
    public Optional<ModerationDeadline> getReviewDeadline() {
        return isToBeReviewed() ? Optional.of(new ModerationDeadline(reviewDueAt)) : Optional.empty();
    }

    /** What came of reading it after publication. */
    public ReviewOutcome getReviewOutcome() {
        return reviewOutcome;
    }

    public ModerationCaseState getState() {
        return state;
    }

    public Optional<AccountId> getAssignee() {
        return Optional.ofNullable(assignee);
    }

    public Optional<ModerationDecision> getDecision() {
        return Optional.ofNullable(decision);
    }

    public Optional<Instant> getDecidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    /** The message that the employer received with the decision. */
    public Optional<String> getMessage() {
        return Optional.ofNullable(message);
    }

    public FindingDismissals getDismissals() {
        return dismissals;
    }

    public FieldNotes getFieldNotes() {
        return fieldNotes;
    }

    public List<ColleagueNote> getColleagueNotes() {
        return Collections.unmodifiableList(colleagueNotes);
    }
}

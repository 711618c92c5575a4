package org.jobwright.domain.applications;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplicationEvent.AnswerCorrected;
import org.jobwright.domain.applications.JobApplicationEvent.DecisionProposed;
import org.jobwright.domain.applications.JobApplicationEvent.DecisionReleased;
import org.jobwright.domain.applications.JobApplicationEvent.DecisionUndone;
import org.jobwright.domain.applications.JobApplicationEvent.JobApplicationEnded;
import org.jobwright.domain.applications.JobApplicationEvent.JobApplicationMoved;
import org.jobwright.domain.applications.JobApplicationEvent.JobApplicationReplaced;
import org.jobwright.domain.applications.JobApplicationEvent.JobApplicationViewed;
import org.jobwright.domain.applications.JobApplicationEvent.JobApplicationWithdrawn;
import org.jobwright.domain.applications.decisions.AnswerPromise;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.applications.decisions.Decision;
import org.jobwright.domain.applications.decisions.RejectionReason;
import org.jobwright.domain.applications.pipeline.PipelineStage;
import org.jobwright.domain.applications.pipeline.PipelineStageId;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.domain.shared.failures.StaleData;

/**
 * One person's application for one posting, on its way to an answer.
 *
 * <p>It is born when a draft is sent. Until there is an answer the candidate may send a new version, which replaces the
 * previous one and keeps the application, its dates and its stage; the employer sees that it was replaced. From then on
 * it has two sides. The employer's side is private: the stage on the board, notes, and a proposed decision. The
 * candidate's side is the candidate status and the timeline; it changes only when the employer opens the application
 * for the first time, when a decision is released, or when the candidate withdraws, which is possible until the
 * application ends.
 *
 * <p>A decision is proposed first. Until it is released it can be undone and the candidate notices nothing; a
 * withdrawal in the meantime drops it. Once the candidate status is an end, the application no longer changes.
 */
@Entity
@Table(name = "job_application")
public class JobApplication extends SubmissionFields {

    private Instant answerDueAt;
    private Instant answeredAt;

    /** When the candidate was notified that the answer is late; null if they were not. */
    private Instant lateNotifiedAt;

    @Enumerated(EnumType.STRING)
    private CandidateStatus candidateStatus;

    private Instant candidateStatusAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "stage_id")
    private PipelineStage stage;

    @Embedded
    private Decision decision;

    @OneToMany(mappedBy = "application", cascade = CascadeType.PERSIST)
    @OrderBy("at, id")
    private List<TimelineEntry> timeline = new ArrayList<>();

    @OneToMany(mappedBy = "application", cascade = CascadeType.PERSIST)
    @OrderBy("at, id")
    private List<StageChange> stageChanges = new ArrayList<>();

    protected JobApplication() {}

    /** Sends what the draft of the intent held. */
    public JobApplication(Submission submission, PipelineStage first, Instant now) {
        super(submission, now);
        this.answerDueAt = now.plus(submission.answerPromise());
        tell(CandidateStatus.SUBMITTED, null, null, getCandidate(), now);
        putInto(first, getCandidate(), now);
    }

    /** The candidate replaces the application with a new version; possible until the employer has answered. */
    public JobApplicationReplaced replace(Submission submission, Instant now) {
        requireReplaceable();
        rewrite(submission, now);
        return new JobApplicationReplaced(getId(), getPosting(), getOrganization(), getCandidate(), now);
    }

    /**
     * The candidate corrects an answer, once for each, until a member of the employer opens the application; the
     * employer sees both.
     */
    public AnswerCorrected correct(String question, List<String> values, Instant now) {
        if (candidateStatus != CandidateStatus.SUBMITTED) {
            throw new RuleViolation("applications.answer.opened");
        }
        correctAnswer(question, values, now);
        return new AnswerCorrected(getId(), getOrganization(), now);
    }

    public void requireReplaceable() {
        if (!candidateStatus.isReplaceable()) {
            throw new RuleViolation("applications.replace.answered");
        }
    }

    /**
     * A member of the employer opened it; the first time, the candidate is notified. Empty after that.
     */
    public Optional<JobApplicationViewed> markViewed(AccountId by, Instant now) {
        if (candidateStatus != CandidateStatus.SUBMITTED) {
            return Optional.empty();
        }
        tell(CandidateStatus.VIEWED, null, null, by, now);
        return Optional.of(new JobApplicationViewed(getId(), getOrganization(), by, now));
    }

    /** Refuses a step from a stage that the application has left, because someone else moved it. */
    public void requireStage(PipelineStageId seen) {
        if (!stage.getId().equals(seen)) {
            throw new StaleData();
        }
    }

    /** Refuses to continue with a decision other than the one that was seen. */
    public void requireDecision(Instant seen) {
        requirePendingDecision();
        if (!decision.at().equals(seen)) {
            throw new StaleData();
        }
    }

    /** Moves it to another stage of its posting. Empty if it was already there. */
    public Optional<JobApplicationMoved> moveTo(PipelineStage target, AccountId by, Instant now) {
        requireActive();
        if (!target.getPosting().equals(getPosting())) {
            throw new RuleViolation("applications.stage.of-another-posting");
        }
        if (target.equals(stage)) {
            return Optional.empty();
        }
        putInto(target, by, now);
        return Optional.of(moved(now));
    }

    /**
     * Undoes the latest move, unless it is another one than that of the given time: the application returns to the
     * previous stage, and both steps drop out of its history.
     */
    public JobApplicationMoved undoMove(Instant made, AccountId by, Instant now) {
        requireActive();
        List<StageChange> moves = moves();
        if (moves.size() < 2) {
            throw new RuleViolation("applications.move.none");
        }
        if (!isLatestMove(made)) {
            throw new StaleData();
        }
        stage = moves.get(moves.size() - 2).getStage();
        stageChanges.add(new StageChange(this, stage, by, now, moves.getLast()));
        return moved(now);
    }

    /** Whether it was put where it is at that moment, and not moved since. */
    public boolean isLatestMove(Instant made) {
        List<StageChange> moves = moves();
        return !moves.isEmpty() && moves.getLast().getAt().equals(made);
    }

    private JobApplicationMoved moved(Instant now) {
        return new JobApplicationMoved(getId(), getOrganization(), stage.getId(), now);
    }

    /** The moves that were not undone. */
    private List<StageChange> moves() {
        Set<StageChange> undone = stageChanges.stream()
                .map(StageChange::getUndoes)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return stageChanges.stream()
                .filter(change -> change.getUndoes() == null && !undone.contains(change))
                .toList();
    }

    /** Nothing is written any more about a person who withdrew the application. */
    public void requireNotWithdrawn() {
        if (isWithdrawn()) {
            throw new RuleViolation("applications.over");
        }
    }

    /** Proposes a decision. There is one at a time; undo it before proposing another. */
    public DecisionProposed propose(Decision made) {
        obstacleTo(made.outcome()).ifPresent(obstacle -> {
            throw obstacle;
        });
        decision = made;
        return new DecisionProposed(getId(), getOrganization(), made.at());
    }

    /** Why no decision with this outcome can be proposed now; empty if it can. */
    public Optional<RuleViolation> obstacleTo(CandidateStatus outcome) {
        if (!candidateStatus.isActive()) {
            return Optional.of(new RuleViolation("applications.over"));
        }
        if (decision != null) {
            return Optional.of(new RuleViolation("applications.decision.pending"));
        }
        return candidateStatus.canBecome(outcome)
                ? Optional.empty()
                : Optional.of(new RuleViolation("applications.decision.transition-refused", candidateStatus, outcome));
    }

    /** Undoes the proposed decision. */
    public DecisionUndone undoDecision(Instant now) {
        requirePendingDecision();
        decision = null;
        return new DecisionUndone(getId(), getOrganization(), now);
    }

    /** Releases the proposed decision early. */
    public DecisionReleased releaseNow(Instant now) {
        requirePendingDecision();
        decision = decision.releasedAt(now);
        return releaseDecision(now);
    }

    /** Releases the proposed decision, which is due. */
    public DecisionReleased releaseDecision(Instant now) {
        requirePendingDecision();
        if (!decision.isDue(now)) {
            throw new RuleViolation("applications.decision.not-due");
        }
        tell(decision.outcome(), decision.reason(), decision.message(), decision.by(), now);
        decision = null;
        return new DecisionReleased(getId(), getPosting(), getOrganization(), getCandidate(), now);
    }

    public boolean hasDueDecision(Instant now) {
        return decision != null && decision.isDue(now);
    }

    /** The candidate withdraws; a proposed decision is never released. */
    public JobApplicationWithdrawn withdraw(Instant now) {
        if (!candidateStatus.canBecome(CandidateStatus.WITHDRAWN)) {
            throw new RuleViolation("applications.withdraw.over");
        }
        decision = null;
        tell(CandidateStatus.WITHDRAWN, null, null, getCandidate(), now);
        forgetApplicant();
        return new JobApplicationWithdrawn(getId(), getPosting(), getOrganization(), getCandidate(), now);
    }

    /** What follows for all that hangs on it, once the candidate was told an end or withdrew. */
    public Optional<JobApplicationEnded> ended() {
        return candidateStatus.isActive()
                ? Optional.empty()
                : Optional.of(new JobApplicationEnded(
                        getId(), getPosting(), getOrganization(), getCandidate(), candidateStatusAt));
    }

    /** The candidate withdrew: the employer no longer reads what was sent, only that there was an application. */
    public boolean isWithdrawn() {
        return candidateStatus == CandidateStatus.WITHDRAWN;
    }

    /** Whether the employer missed the promised day. */
    public boolean isAnswerOverdue(Instant now) {
        return new AnswerPromise(candidateStatus, answerDueAt, answeredAt).isOverdue(now);
    }

    /**
     * The candidate is notified once that the answer is late, also while a decision is proposed, because a day that
     * passes in silence would reveal it.
     */
    public boolean notifyLate(Instant now) {
        if (lateNotifiedAt != null || !isAnswerOverdue(now)) {
            return false;
        }
        lateNotifiedAt = now;
        return true;
    }

    private void tell(CandidateStatus status, RejectionReason reason, String message, AccountId by, Instant now) {
        if (candidateStatus != null && !candidateStatus.canBecome(status)) {
            throw new RuleViolation("applications.decision.transition-refused", candidateStatus, status);
        }
        if (status.isAnswer() && answeredAt == null) {
            answeredAt = now;
        }
        candidateStatus = status;
        candidateStatusAt = now;
        timeline.add(new TimelineEntry(this, status, reason, message, by, now));
    }

    private void putInto(PipelineStage target, AccountId by, Instant now) {
        stage = target;
        stageChanges.add(new StageChange(this, target, by, now, null));
    }

    /** Refuses what only makes sense before the end. */
    public void requireActive() {
        if (!candidateStatus.isActive()) {
            throw new RuleViolation("applications.over");
        }
    }

    private void requirePendingDecision() {
        if (decision == null) {
            throw new RuleViolation("applications.decision.none-pending");
        }
    }

    /** The day by which the employer promised an answer. */
    public Instant getAnswerDueAt() {
        return answerDueAt;
    }

    /** When the employer first answered; null until then. */
    public Instant getAnsweredAt() {
        return answeredAt;
    }

    public CandidateStatus getCandidateStatus() {
        return candidateStatus;
    }

    public Instant getCandidateStatusAt() {
        return candidateStatusAt;
    }

    public PipelineStage getStage() {
        return stage;
    }

    /** The proposed decision; null if there is none. */
    public Decision getDecision() {
        return decision;
    }

    public List<TimelineEntry> getTimeline() {
        return Collections.unmodifiableList(timeline);
    }

    public List<StageChange> getStageChanges() {
        return Collections.unmodifiableList(stageChanges);
    }
}

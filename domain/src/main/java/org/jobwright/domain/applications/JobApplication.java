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
import java.util.Set;
import java.util.stream.Collectors;
import org.jobwright.domain.accounts.AccountId;
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
 * <p>It is born when a draft is sent. Until there is an answer the candidate may send a new version, which takes the place
 * of the former and keeps the application, its dates and its stage; the employer sees that it was replaced. From then on it has two sides. The employer's
 * side is private: the stage on the board, notes, and a proposed decision. The candidate's side is the candidate
 * status and the timeline; it changes only when someone tells: by opening the application the first time, by a decision
 * whose time has come, or by the candidate, who may withdraw while nothing is over.
 *
 * <p>A decision is staged first. Until it is told it can be undone and the candidate notices nothing; a withdrawal in
 * the meantime drops it. Once the told status is an end, the application does not change any more.
 */
@Entity
@Table(name = "job_application")
public class JobApplication extends SentApplication {

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

    @OneToMany(mappedBy = "application", cascade = CascadeType.PERSIST)
    @OrderBy("at, id")
    private List<ApplicationNote> notes = new ArrayList<>();

    protected JobApplication() {}

    /** Sends what the draft of the intent held. */
    public JobApplication(Submission submission, PipelineStage first, Instant now) {
        super(submission, now);
        this.answerDueAt = now.plus(submission.answerPromise());
        tell(CandidateStatus.SUBMITTED, null, null, getCandidate(), now);
        putInto(first, getCandidate(), now);
    }

    /** The candidate sends a new version in place of the former; possible until the employer has answered. */
    public void replace(Submission submission, Instant now) {
        requireReplaceable();
        rewrite(submission, now);
    }

    public void requireReplaceable() {
        if (!candidateStatus.isReplaceable()) {
            throw new RuleViolation("applications.replace.answered");
        }
    }

    /** A member of the employer opened it; the first time, the candidate is told. Returns true only that first time. */
    public boolean markViewed(AccountId by, Instant now) {
        if (candidateStatus != CandidateStatus.SUBMITTED) {
            return false;
        }
        tell(CandidateStatus.VIEWED, null, null, by, now);
        return true;
    }

    /** Refuses a step that began from another stage than where it stands now: somebody else moved it meanwhile. */
    public void requireStage(PipelineStageId seen) {
        if (!stage.getId().equals(seen)) {
            throw new StaleData();
        }
    }

    /** Refuses to go on with another decision than the one that was seen. */
    public void requireDecision(Instant seen) {
        requirePendingDecision();
        if (!decision.at().equals(seen)) {
            throw new StaleData();
        }
    }

    /** Puts it into another stage of its posting. False when it was there already. */
    public boolean moveTo(PipelineStage target, AccountId by, Instant now) {
        requireActive();
        if (!target.getPosting().equals(getPosting())) {
            throw new RuleViolation("applications.stage.of-another-posting");
        }
        if (target.equals(stage)) {
            return false;
        }
        putInto(target, by, now);
        return true;
    }

    /** Takes back the latest move: it returns to the stage before, and neither step is part of its history any more. */
    public void undoMove(AccountId by, Instant now) {
        requireActive();
        List<StageChange> moves = moves();
        if (moves.size() < 2) {
            throw new RuleViolation("applications.move.none");
        }
        stage = moves.get(moves.size() - 2).getStage();
        stageChanges.add(new StageChange(this, stage, by, now, moves.getLast()));
    }

    /** The moves that were not taken back. */
    private List<StageChange> moves() {
        Set<StageChange> undone = stageChanges.stream()
                .map(StageChange::getUndoes)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return stageChanges.stream()
                .filter(change -> change.getUndoes() == null && !undone.contains(change))
                .toList();
    }

    public void addNote(String text, AccountId author, Instant now) {
        requireNotWithdrawn();
        notes.add(new ApplicationNote(this, text, author, now));
    }

    /** Nobody writes about a person who took the application back. */
    public void requireNotWithdrawn() {
        if (isWithdrawn()) {
            throw new RuleViolation("applications.over");
        }
    }

    /** Proposes a decision. There is one at a time; undo it before proposing another. */
    public void propose(Decision made) {
        requireActive();
        if (decision != null) {
            throw new RuleViolation("applications.decision.pending");
        }
        if (!candidateStatus.canBecome(made.outcome())) {
            throw new RuleViolation("applications.decision.transition-refused", candidateStatus, made.outcome());
        }
        decision = made;
    }

    /** Takes back what was decided and not told. */
    public void undoDecision() {
        requirePendingDecision();
        decision = null;
    }

    /** Tells what was decided, before its time. */
    public void releaseNow(Instant now) {
        requirePendingDecision();
        decision = decision.releasedAt(now);
        releaseDecision(now);
    }

    /** Tells what was decided, now that its time has come. */
    public void releaseDecision(Instant now) {
        requirePendingDecision();
        if (!decision.isDue(now)) {
            throw new RuleViolation("applications.decision.not-due");
        }
        tell(decision.outcome(), decision.reason(), decision.message(), decision.by(), now);
        decision = null;
    }

    public boolean hasDueDecision(Instant now) {
        return decision != null && decision.isDue(now);
    }

    /** The candidate withdraws; a proposed decision is never released. */
    public void withdraw(Instant now) {
        if (!candidateStatus.canBecome(CandidateStatus.WITHDRAWN)) {
            throw new RuleViolation("applications.withdraw.over");
        }
        decision = null;
        tell(CandidateStatus.WITHDRAWN, null, null, getCandidate(), now);
        forgetApplicant();
    }

    /** The candidate took it back: the employer no longer reads what was sent, only that there was an application. */
    public boolean isWithdrawn() {
        return candidateStatus == CandidateStatus.WITHDRAWN;
    }

    /** What the employer promised and did not keep. */
    public boolean isAnswerOverdue(Instant now) {
        return new AnswerPromise(candidateStatus, answerDueAt, answeredAt).isOverdue(now);
    }

    /**
     * The candidate is to hear that the answer is late: once, and also when a decision waits to be told, because a day that
     * passes in silence would say so.
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

    private void requireActive() {
        if (!candidateStatus.isActive()) {
            throw new RuleViolation("applications.over");
        }
    }

    private void requirePendingDecision() {
        if (decision == null) {
            throw new RuleViolation("applications.decision.none-pending");
        }
    }

    /** By when the employer promised an answer. */
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

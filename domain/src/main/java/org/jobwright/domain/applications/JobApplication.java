package org.jobwright.domain.applications;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplicationEvent.AnswerCorrected;
import org.jobwright.domain.applications.JobApplicationEvent.DecisionProposed;
import org.jobwright.domain.applications.JobApplicationEvent.DecisionReleased;
import org.jobwright.domain.applications.JobApplicationEvent.DecisionUndone;
import org.jobwright.domain.applications.JobApplicationEvent.JobApplicationDeclined;
import org.jobwright.domain.applications.JobApplicationEvent.JobApplicationEnded;
import org.jobwright.domain.applications.JobApplicationEvent.JobApplicationMoved;
import org.jobwright.domain.applications.JobApplicationEvent.JobApplicationReplaced;
import org.jobwright.domain.applications.JobApplicationEvent.JobApplicationViewed;
import org.jobwright.domain.applications.JobApplicationEvent.JobApplicationWithdrawn;
import org.jobwright.domain.applications.decisions.AnswerPromise;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.applications.decisions.Decision;
import org.jobwright.domain.applications.decisions.RejectionReason;
import org.jobwright.domain.applications.decisions.UndoneDecision;
import org.jobwright.domain.applications.pipeline.PipelineStage;
import org.jobwright.domain.applications.pipeline.PipelineStageId;
import org.jobwright.domain.applications.pipeline.StageKind;
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
 * withdrawal in the meantime drops it. Once the candidate status is an end, the application no longer changes, unless the
 * employer takes it up again.
 */
@Entity
@Table(name = "job_application")
public class JobApplication extends SubmissionFields {

    /** How long after its end an application can be taken up again. */
    public static final Duration REOPENABLE = Duration.ofDays(180);

    /** In UTC; late enough to be the end of a working day, and on the same day for most readers. */
    private static final LocalTime END_OF_WORK = LocalTime.of(18, 0);

    private static final Set<CandidateStatus> INVITED =
            EnumSet.of(CandidateStatus.INTERVIEW, CandidateStatus.OFFER, CandidateStatus.HIRED);

    private Instant answerDueAt;
    private Instant answeredAt;

    /** The employer needed longer and said by when it answers, after a first answer or before. */
    private boolean waitsAgain;

    /** When the candidate was notified that the answer is late; null if they were not. */
    private Instant lateNotifiedAt;

    @Enumerated(EnumType.STRING)
    private CandidateStatus candidateStatus;

    private Instant candidateStatusAt;

    /** The day by which the employer, who needed longer, promised an answer; null if it did not say so. */
    private LocalDate keptOpenUntil;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "stage_id")
    private PipelineStage stage;

    /** Since when it is in its stage; it goes on when the stages were changed and the kind stayed the same. */
    private Instant stageSince;

    @Embedded
    private Decision decision;

    /** The name of the program that proposed the decision; null if a person did. The database knows who calls. */
    @Column(insertable = false, updatable = false)
    private String decisionProgram;

    /** Null unless the latest decision was undone. */
    @Embedded
    private UndoneDecision undone;

    /** The application that the person goes on with, while this one is to end as sent twice, and after that; else null. */
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "goes_on_reference"))
    private ApplicationReference goesOn;

    private Instant goesOnAppliedAt;

    /** The day on which everything personal was removed from it; null for all others. */
    @Column(updatable = false)
    private LocalDate erasedOn;

    /** When it was hidden from the employer, shortly before its deletion; null if it was not. */
    private LocalDate quarantinedOn;

    /** When the candidate asked for its deletion; null if they did not. */
    private LocalDate deletionAskedOn;

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
        putInto(first, StageChangeCause.MOVED, getCandidate(), now);
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
            throw new StageLeft();
        }
    }

    /** Refuses to continue with a decision other than the one that was seen. */
    public void requireDecision(Instant seen) {
        requirePendingDecision();
        if (!decision.at().equals(seen)) {
            throw new StaleData();
        }
    }

    /**
     * Moves it to another stage of its posting. Empty if it was already there. Nobody comes into the last stage, or
     * leaves it, without the decision to hire.
     */
    public Optional<JobApplicationMoved> moveTo(PipelineStage target, AccountId by, Instant now) {
        requireMovable(target);
        if (target.equals(stage)) {
            return Optional.empty();
        }
        putInto(target, StageChangeCause.MOVED, by, now);
        return Optional.of(moved(now));
    }

    /** Whether a move to this stage reveals who a hidden applicant is. */
    public boolean isRevealedIn(PipelineStage target) {
        return isBlind() && target.getKind().isAfter(getBlindUntil());
    }

    /** Why it cannot be moved to a stage now; empty if it can, or is there. */
    public Optional<RuleViolation> obstacleTo(PipelineStage target) {
        try {
            requireMovable(target);
            return Optional.empty();
        } catch (RuleViolation refused) {
            return Optional.of(refused);
        }
    }

    private void requireMovable(PipelineStage target) {
        requireActive();
        requireOfThisPosting(target);
        if (!target.equals(stage)) {
            if (target.getKind() == StageKind.HIRED) {
                throw new RuleViolation("applications.stage.hired", getApplicantName());
            }
            requireNoHire();
        }
    }

    /** Goes to the stage that belongs to its proposed decision. Empty if it was already there. */
    public Optional<JobApplicationMoved> followDecision(PipelineStage target) {
        requirePendingDecision();
        requireOfThisPosting(target);
        if (target.equals(stage)) {
            return Optional.empty();
        }
        putInto(target, StageChangeCause.DECIDED, decision.by(), decision.at());
        return Optional.of(moved(decision.at()));
    }

    /** Its stage left the board; people stay as long in the new one as they were in the old, if the kind is the same. */
    public void stageArchived(PipelineStage target, AccountId by, Instant now) {
        requireOfThisPosting(target);
        if (target.getKind() == StageKind.HIRED) {
            throw new RuleViolation("applications.stage.target");
        }
        Instant since = target.getKind() == stage.getKind() ? stageSince : now;
        putInto(target, StageChangeCause.STAGES_CHANGED, by, now);
        stageSince = since;
    }

    /** Its stage is back on the board: if it is still where that moment had put it, it returns. */
    public void stageRestored(PipelineStage former, Instant archivedAt, AccountId by, Instant now) {
        StageHistory history = StageHistory.of(stageChanges);
        if (candidateStatus.isActive()
                && history.isLast(StageChangeCause.STAGES_CHANGED, archivedAt)
                && history.previous().equals(former)) {
            undo(history, by, now);
        }
    }

    private void requireNoHire() {
        if (stage.getKind() == StageKind.HIRED && decision != null) {
            throw new RuleViolation("applications.stage.hire-pending", getApplicantName());
        }
    }

    private void requireOfThisPosting(PipelineStage target) {
        if (!target.getPosting().equals(getPosting())) {
            throw new RuleViolation("applications.stage.of-another-posting");
        }
        if (target.isArchived()) {
            throw new RuleViolation("applications.stage.archived");
        }
    }

    /**
     * Undoes the latest move, unless it is another one than that of the given time: the application returns to the
     * previous stage, and both steps drop out of its history.
     */
    public JobApplicationMoved undoMove(Instant made, AccountId by, Instant now) {
        requireActive();
        requireNoHire();
        StageHistory history = StageHistory.of(stageChanges);
        history.requireLast(made);
        return undo(history, by, now);
    }

    private JobApplicationMoved undo(StageHistory history, AccountId by, Instant now) {
        PipelineStage previous = history.previous();
        requireOfThisPosting(previous);
        stage = previous;
        stageSince = history.previousSince();
        revealIn(previous.getKind());
        stageChanges.add(new StageChange(this, stage, StageChangeCause.MOVED, by, now, history.last()));
        return moved(now);
    }

    private JobApplicationMoved moved(Instant now) {
        return new JobApplicationMoved(getId(), getOrganization(), stage.getId(), now);
    }

    /** Nothing is written any more about a person who withdrew the application. */
    public void requireNotWithdrawn() {
        if (isWithdrawn()) {
            throw new RuleViolation("applications.over");
        }
    }

    /** Proposes a decision. There is one at a time; undo it before proposing another. */
    public DecisionProposed propose(Decision made) {
        Optional<RuleViolation> obstacle = made.keepsOpen() ? obstacleToKeepingOpen() : obstacleTo(made.outcome());
        return propose(made, obstacle);
    }

    /** Proposes to take the application up again after its end. */
    public DecisionProposed reopen(Decision made) {
        return propose(made, obstacleToReopening(made.at()));
    }

    /**
     * Proposes to end it without an answer, because the person goes on with another application for the posting. The caller
     * knows that it is the same person.
     */
    public DecisionProposed endFor(JobApplication other, AccountId by, Instant now, Duration delay) {
        if (equals(other) || !getPosting().equals(other.getPosting())) {
            throw new RuleViolation("applications.supersede.other-posting");
        }
        if (!candidateStatus.isActive() || other.isEnding()) {
            throw new RuleViolation("applications.supersede.answered");
        }
        DecisionProposed proposed = propose(Decision.reject(RejectionReason.DUPLICATE, null, by, now, delay));
        goesOn = other.getReference();
        goesOnAppliedAt = other.getAppliedAt();
        return proposed;
    }

    private boolean isEnding() {
        return !candidateStatus.isActive()
                || decision != null
                        && !decision.keepsOpen()
                        && !decision.outcome().isActive();
    }

    private DecisionProposed propose(Decision made, Optional<RuleViolation> obstacle) {
        obstacle.ifPresent(violation -> {
            throw violation;
        });
        decision = made;
        undone = null;
        return new DecisionProposed(getId(), getOrganization(), made.at());
    }

    /** Why no decision with this outcome can be proposed now; empty if it can. */
    public Optional<RuleViolation> obstacleTo(CandidateStatus outcome) {
        return obstacleToKeepingOpen()
                .or(() -> candidateStatus.canBecome(outcome)
                        ? Optional.empty()
                        : Optional.of(new RuleViolation(
                                "applications.decision.transition-refused", candidateStatus, outcome)));
    }

    /** Why the candidate cannot be told now that the employer needs longer; empty if they can. */
    public Optional<RuleViolation> obstacleToKeepingOpen() {
        if (!candidateStatus.isActive()) {
            return Optional.of(new RuleViolation("applications.over", candidateStatus, candidateStatusAt));
        }
        return decision == null ? Optional.empty() : Optional.of(new RuleViolation("applications.decision.pending"));
    }

    /** Why it cannot be taken up again; empty if it can. Nobody who withdrew is taken up, nor after half a year. */
    public Optional<RuleViolation> obstacleToReopening(Instant now) {
        if (candidateStatus.isActive() || goesOn != null || !candidateStatus.canBecome(CandidateStatus.IN_REVIEW)) {
            return Optional.of(new RuleViolation("applications.reopen.not-allowed"));
        }
        if (decision != null) {
            return Optional.of(new RuleViolation("applications.decision.pending"));
        }
        return now.isAfter(candidateStatusAt.plus(REOPENABLE))
                ? Optional.of(new RuleViolation("applications.reopen.too-late", REOPENABLE.toDays()))
                : Optional.empty();
    }

    /** Whether it is proposed to take it up again after its end. */
    public boolean isBeingReopened() {
        return decision != null && !candidateStatus.isActive();
    }

    /** Undoes the proposed decision, and the move that followed it. */
    public DecisionUndone undoDecision(AccountId by, Instant now) {
        requirePendingDecision();
        StageHistory history = StageHistory.of(stageChanges);
        boolean followed = history.isLast(StageChangeCause.DECIDED, decision.at());
        CandidateStatus outcome = decision.outcome();
        dropDecision();
        undone = new UndoneDecision(by, now);
        if (followed && !history.previous().isArchived()) {
            undo(history, by, now);
        }
        return new DecisionUndone(getId(), getOrganization(), outcome, now);
    }

    /** The candidate accepted an offer: neither a proposed end is told, nor that the employer needs longer. */
    public Optional<DecisionUndone> dropProposedEnd(Instant now) {
        if (decision == null || !decision.keepsOpen() && decision.outcome().isActive()) {
            return Optional.empty();
        }
        CandidateStatus outcome = decision.outcome();
        dropDecision();
        undone = new UndoneDecision(getCandidate(), now);
        return Optional.of(new DecisionUndone(getId(), getOrganization(), outcome, now));
    }

    /** It is not of the person whose application goes on: it does not end for that one, and does not name it any more. */
    public Optional<DecisionUndone> separate(AccountId by, Instant now) {
        if (goesOn != null && candidateStatus.isActive()) {
            return Optional.of(undoDecision(by, now));
        }
        goesOn = null;
        goesOnAppliedAt = null;
        return Optional.empty();
    }

    private void dropDecision() {
        decision = null;
        goesOn = null;
        goesOnAppliedAt = null;
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
        Decision due = decision;
        decision = null;
        if (due.keepsOpen()) {
            keepOpen(due, now);
        } else {
            boolean again = !candidateStatus.isActive();
            tell(due.outcome(), due.reason(), due.message(), due.by(), now);
            timeline.getLast().marksReopening(again);
        }
        timeline.getLast().isOfProgram(decisionProgram);
        return released(now);
    }

    private void keepOpen(Decision due, Instant now) {
        if (!candidateStatus.isAnswer() && candidateStatus != CandidateStatus.IN_REVIEW) {
            candidateStatus = CandidateStatus.IN_REVIEW;
            candidateStatusAt = now;
        }
        keptOpenUntil = due.until();
        waitsAgain = true;
        answerDueAt = due.until().atTime(END_OF_WORK).toInstant(ZoneOffset.UTC);
        lateNotifiedAt = null;
        timeline.add(TimelineEntry.keptOpen(this, candidateStatus, due, now));
    }

    /** The advert was removed by a moderator: Jobwright itself answers, and a proposed decision is never released. */
    public DecisionReleased advertRemoved(Instant now) {
        return closedByJobwright(RejectionReason.ADVERT_REMOVED, now);
    }

    /** The employer has not answered, and no proposed answer waits for its release. */
    public boolean isUnanswered() {
        return candidateStatus.isReplaceable() && decision == null;
    }

    /** The posting ended long ago without an answer: the application is closed. */
    public DecisionReleased neverAnswered(Instant now) {
        if (!isUnanswered()) {
            throw new IllegalStateException("An application that was answered is not closed as never answered.");
        }
        return closedByJobwright(RejectionReason.NEVER_ANSWERED, now);
    }

    private DecisionReleased closedByJobwright(RejectionReason reason, Instant now) {
        requireActive();
        dropDecision();
        tell(CandidateStatus.POSITION_CLOSED, reason, null, null, now);
        return released(now);
    }

    private DecisionReleased released(Instant now) {
        return new DecisionReleased(getId(), getPosting(), getOrganization(), getCandidate(), now);
    }

    /** The proposed decision is released later. */
    public void postponeRelease(Instant until) {
        requirePendingDecision();
        decision = decision.releasedAt(until);
    }

    public boolean hasDueDecision(Instant now) {
        return decision != null && decision.isDue(now);
    }

    /** The candidate withdraws; a proposed decision is never released. */
    public JobApplicationWithdrawn withdraw(Instant now) {
        if (!candidateStatus.canBecome(CandidateStatus.WITHDRAWN)) {
            throw new RuleViolation("applications.withdraw.over");
        }
        dropDecision();
        tell(CandidateStatus.WITHDRAWN, null, null, getCandidate(), now);
        forgetApplicant();
        return new JobApplicationWithdrawn(getId(), getPosting(), getOrganization(), getCandidate(), now);
    }

    /** The candidate declines the offer; a proposed decision is never released, but the employer still reads what was sent. */
    public JobApplicationDeclined decline(Instant now) {
        dropDecision();
        tell(CandidateStatus.DECLINED, null, null, getCandidate(), now);
        return new JobApplicationDeclined(getId(), getPosting(), getOrganization(), getCandidate(), now);
    }

    /** What follows for all that hangs on it, once the candidate was told an end, declined or withdrew. */
    public Optional<JobApplicationEnded> ended() {
        return candidateStatus.isActive()
                ? Optional.empty()
                : Optional.of(new JobApplicationEnded(
                        getId(), getPosting(), getOrganization(), getCandidate(), candidateStatusAt));
    }

    /** The candidate asks for its deletion after its end. From now on the employer cannot read it. */
    public void askDeletion(LocalDate today) {
        if (candidateStatus.isActive()) {
            throw new RuleViolation("applications.deletion.running");
        }
        if (candidateStatus == CandidateStatus.HIRED) {
            throw new RuleViolation("applications.deletion.hired");
        }
        if (deletionAskedOn != null) {
            throw new RuleViolation("applications.deletion.asked");
        }
        hideForDeletion(today);
    }

    /** Whether its candidate wants it deleted, so nobody at the employer reads it any more. */
    public boolean isHiddenForDeletion() {
        return deletionAskedOn != null;
    }

    /** The candidate's account is deleted, but this one has to wait. From now on the employer cannot read it. */
    public void hideForDeletion(LocalDate today) {
        deletionAskedOn = deletionAskedOn == null ? today : deletionAskedOn;
        quarantinedOn = quarantinedOn == null ? today : quarantinedOn;
    }

    /**
     * The candidate keeps the account whose deletion began on a day, so this application is no longer hidden. False
     * if the candidate wanted just this one deleted, earlier.
     */
    public boolean keepAfterAll(LocalDate begun) {
        if (deletionAskedOn == null || deletionAskedOn.isBefore(begun)) {
            return false;
        }
        deletionAskedOn = null;
        quarantinedOn = quarantinedOn.isBefore(begun) ? quarantinedOn : null;
        return true;
    }

    /** Whether it is hidden from the employer, because it was erased or soon will be. It still counts. */
    public boolean isHidden() {
        return erasedOn != null || quarantinedOn != null;
    }

    /** The candidate withdrew: the employer no longer reads what was sent, only that there was an application. */
    public boolean isWithdrawn() {
        return candidateStatus == CandidateStatus.WITHDRAWN;
    }

    /** Whether the candidate was told of an interview or an offer, whatever they were told since. */
    public boolean wasInvited() {
        return timeline.stream().map(TimelineEntry::getStatus).anyMatch(INVITED::contains);
    }

    /** Whether the employer missed the promised day. */
    public boolean isAnswerOverdue(Instant now) {
        return new AnswerPromise(candidateStatus, answerDueAt, waitsAgain ? null : answeredAt).isOverdue(now);
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
        if (status.isAnswer() && reason != RejectionReason.DUPLICATE) {
            answeredAt = answeredAt == null ? now : answeredAt;
            waitsAgain = false;
        }
        candidateStatus = status;
        candidateStatusAt = now;
        if (INVITED.contains(status)) {
            reveal();
        }
        timeline.add(new TimelineEntry(this, status, reason, message, by, now));
    }

    private void putInto(PipelineStage target, StageChangeCause cause, AccountId by, Instant now) {
        stage = target;
        stageSince = now;
        revealIn(target.getKind());
        stageChanges.add(new StageChange(this, target, cause, by, now, null));
    }

    /** Refuses what only makes sense before the end. */
    public void requireActive() {
        if (!candidateStatus.isActive()) {
            throw new RuleViolation("applications.over", candidateStatus, candidateStatusAt);
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

    /** The application that the person goes on with instead; null if this one does not end for it. */
    public ApplicationReference getGoesOn() {
        return goesOn;
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

    /** Since when it is in its stage. */
    public Instant getStageSince() {
        return stageSince;
    }

    /** The name of the program that proposed the decision; null if a person did. */
    public String getDecisionProgram() {
        return decisionProgram;
    }

    /** The proposed decision; null if there is none. */
    public Decision getDecision() {
        return decision;
    }

    /** Who undid the latest decision; null if it stands, was told, or there was none. */
    public UndoneDecision getUndone() {
        return undone;
    }

    public List<TimelineEntry> getTimeline() {
        return Collections.unmodifiableList(timeline);
    }

    public List<StageChange> getStageChanges() {
        return Collections.unmodifiableList(stageChanges);
    }
}

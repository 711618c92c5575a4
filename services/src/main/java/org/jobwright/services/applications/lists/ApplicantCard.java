package org.jobwright.services.applications.lists;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.content.SentContent;
import org.jobwright.domain.applications.decisions.AnswerPromise;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.applications.decisions.RejectionReason;
import org.jobwright.domain.applications.pipeline.PipelineStageId;

/**
 * An applicant in a list or on a board.
 *
 * @param headline a line about the person; null if there is none
 * @param location where the person lives; null if not given
 * @param workYears how many full years they have worked; null if no resume shows it
 * @param mustHaves how many must-haves the applicant was asked
 * @param mustHavesMissed how many of them the answers do not satisfy; a flag, never a decision
 * @param stageSince since when they are in the stage
 * @param candidateStatusAt when the candidate was notified of the status
 * @param rejectionReason why not; null unless the application ended with a reason
 * @param keptOpenUntil the day that was named for the answer, wherever it is read; null if none was
 * @param answeredAt when the employer answered; null while the candidate waits for it
 * @param pendingOutcome the outcome of the proposed decision; null if there is none
 * @param pendingReason why not; null unless the pending outcome is an end
 * @param releaseAt when the proposed decision is released; null if there is none, or if it waits for someone who may release it
 * @param interviewAt when their next interview begins; null if none was agreed
 * @param scorecards how many scorecards are in; null if none was asked for
 * @param unread the applicant wrote something that nobody on the employer's side has opened
 */
public record ApplicantCard(
        JobApplicationId id,
        ApplicationReference reference,
        String name,
        String headline,
        String location,
        Integer workYears,
        PipelineStageId stage,
        Instant stageSince,
        CandidateStatus candidateStatus,
        Instant candidateStatusAt,
        RejectionReason rejectionReason,
        Instant appliedAt,
        Instant answerDueAt,
        LocalDate keptOpenUntil,
        Instant answeredAt,
        int mustHaves,
        int mustHavesMissed,
        CandidateStatus pendingOutcome,
        RejectionReason pendingReason,
        Instant releaseAt,
        Instant interviewAt,
        ScorecardCount scorecards,
        boolean unread)
        implements Serializable {

    /** The same with the identity of the applicant. */
    public ApplicantCard of(SentContent sent) {
        return new ApplicantCard(
                id,
                reference,
                sent.contact().fullName(),
                sent.headline(),
                sent.location(),
                workYears,
                stage,
                stageSince,
                candidateStatus,
                candidateStatusAt,
                rejectionReason,
                appliedAt,
                answerDueAt,
                keptOpenUntil,
                answeredAt,
                mustHaves,
                mustHavesMissed,
                pendingOutcome,
                pendingReason,
                releaseAt,
                interviewAt,
                scorecards,
                unread);
    }

    /** An answer is still due. */
    public boolean isWaiting() {
        return answer().isWaiting();
    }

    public boolean isOverdue(Instant now) {
        return answer().isOverdue(now);
    }

    private AnswerPromise answer() {
        return new AnswerPromise(candidateStatus, answerDueAt, answeredAt);
    }

    /** Whether the employer may still take the application up again that it had turned down. */
    public boolean isReopenable(Instant now) {
        return !isDecisionPending()
                && !candidateStatus.isActive()
                && candidateStatus.canBecome(CandidateStatus.IN_REVIEW)
                && !now.isAfter(candidateStatusAt.plus(JobApplication.REOPENABLE));
    }

    public boolean isDecisionPending() {
        return pendingOutcome != null;
    }

    /** The step that the employer may propose next; none while a decision is pending. */
    public Optional<CandidateStatus> nextStep() {
        return isDecisionPending() ? Optional.empty() : candidateStatus.nextStep();
    }
}

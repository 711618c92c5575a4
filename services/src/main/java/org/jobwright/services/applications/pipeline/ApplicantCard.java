package org.jobwright.services.applications.pipeline;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.decisions.AnswerPromise;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.applications.decisions.RejectionReason;
import org.jobwright.domain.applications.pipeline.PipelineStageId;

/**
 * An applicant in a list or on a board.
 *
 * @param headline a line about the person; null when nothing says one
 * @param location where the person lives; null when they did not say
 * @param workYears how many full years they have worked; null when no resume says so
 * @param knockoutsMissed how many answers miss what the employer called necessary; a flag, never a decision
 * @param candidateStatusAt when the candidate was told what they know
 * @param rejectionReason why not; null unless the application ended with a reason
 * @param answeredAt when the employer first answered; null until then
 * @param pendingOutcome what the candidate is going to be told; null when nothing waits
 * @param pendingReason why not; null unless the pending outcome is an end
 * @param releaseAt when the candidate is going to be told; null when nothing waits
 */
public record ApplicantCard(
        JobApplicationId id,
        ApplicationReference reference,
        String name,
        String headline,
        String location,
        Integer workYears,
        PipelineStageId stage,
        CandidateStatus candidateStatus,
        Instant candidateStatusAt,
        RejectionReason rejectionReason,
        Instant appliedAt,
        Instant answerDueAt,
        Instant answeredAt,
        int knockoutsMissed,
        CandidateStatus pendingOutcome,
        RejectionReason pendingReason,
        Instant releaseAt)
        implements Serializable {

    /** An answer is still owed. */
    public boolean isWaiting() {
        return answer().isWaiting();
    }

    public boolean isOverdue(Instant now) {
        return answer().isOverdue(now);
    }

    private AnswerPromise answer() {
        return new AnswerPromise(candidateStatus, answerDueAt, answeredAt);
    }

    public boolean isDecisionPending() {
        return releaseAt != null;
    }
}

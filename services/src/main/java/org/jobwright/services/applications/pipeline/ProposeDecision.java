package org.jobwright.services.applications.pipeline;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.applications.decisions.Decision;
import org.jobwright.domain.applications.decisions.RejectionReason;

/**
 * Either a step ({@code advanceTo}) or an end ({@code reason}), never both.
 *
 * @param applications exactly the selection; one or many
 * @param message the employer's own words; null for none
 * @param releaseNow without the organization's delay, so that nothing can be undone
 */
public record ProposeDecision(
        @NotEmpty(message = "applications.selection.empty")
        @Size(max = BulkOutcome.MOST, message = "applications.selection.too-large")
        List<JobApplicationId> applications,

        CandidateStatus advanceTo,
        RejectionReason reason,
        String message,
        boolean releaseNow) {

    /** Advances the applications by a step. */
    public static ProposeDecision advance(
            List<JobApplicationId> applications, CandidateStatus to, String message, boolean releaseNow) {
        return new ProposeDecision(applications, to, null, message, releaseNow);
    }

    /** Ends the applications without a hire. */
    public static ProposeDecision reject(
            List<JobApplicationId> applications, RejectionReason reason, String message, boolean releaseNow) {
        return new ProposeDecision(applications, null, reason, message, releaseNow);
    }

    /** What the candidates will be told. */
    CandidateStatus outcome() {
        return advanceTo == null ? reason.outcome() : advanceTo;
    }

    Decision decide(AccountId by, Instant now, Duration delay) {
        return advanceTo == null
                ? Decision.reject(reason, message, by, now, delay)
                : Decision.advance(advanceTo, message, by, now, delay);
    }
}

package org.jobwright.services.applications.pipeline;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.decisions.Decision;
import org.jobwright.domain.applications.decisions.RejectionReason;
import org.jobwright.domain.applications.decisions.ToldStatus;

/**
 * Either a step ({@code advanceTo}) or an end ({@code reason}), never both.
 *
 * @param applications exactly the selection; one or many
 * @param message the employer's own words; null for none
 * @param tellNow without the organization's delay, so that nothing can be undone
 */
public record StageDecision(
        @NotEmpty(message = "applications.selection.empty")
        @Size(max = BulkOutcome.MOST, message = "applications.selection.too-large")
        List<JobApplicationId> applications,

        ToldStatus advanceTo,
        RejectionReason reason,
        String message,
        boolean tellNow) {

    /** One step further. */
    public static StageDecision advance(
            List<JobApplicationId> applications, ToldStatus to, String message, boolean tellNow) {
        return new StageDecision(applications, to, null, message, tellNow);
    }

    /** The end without a hire. */
    public static StageDecision reject(
            List<JobApplicationId> applications, RejectionReason reason, String message, boolean tellNow) {
        return new StageDecision(applications, null, reason, message, tellNow);
    }

    Decision decide(AccountId by, Instant now, Duration delay) {
        return advanceTo == null
                ? Decision.reject(reason, message, by, now, delay)
                : Decision.advance(advanceTo, message, by, now, delay);
    }
}

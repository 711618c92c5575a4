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
import org.jobwright.domain.shared.failures.RuleViolation;

/**
 * Either a step ({@code advanceTo}) or an end ({@code reason}), never both.
 *
 * @param applications exactly the selection; one or many
 * @param message the employer's own words; null for none
 * @param releaseNow without the organization's delay, so that nothing can be undone
 * @param seen {@link DecisionPreview#seen()} of what was previewed; null without a preview
 * @param number typed to confirm that so many people are told at once; null if it was not asked for
 */
public record ProposeDecision(
        @NotEmpty(message = "applications.selection.empty")
        @Size(max = BulkOutcome.MOST, message = "applications.selection.too-large")
        List<JobApplicationId> applications,

        CandidateStatus advanceTo,
        RejectionReason reason,
        String message,
        boolean releaseNow,
        String seen,
        Integer number) {

    /** To tell more people at once, their number is typed. */
    public static final int TOLD_WITHOUT_NUMBER = 30;

    /** Advances the applications by a step. */
    public static ProposeDecision advance(
            List<JobApplicationId> applications, CandidateStatus to, String message, boolean releaseNow) {
        return new ProposeDecision(applications, to, null, message, releaseNow, null, null);
    }

    /** Ends the applications without a hire. */
    public static ProposeDecision reject(
            List<JobApplicationId> applications, RejectionReason reason, String message, boolean releaseNow) {
        return new ProposeDecision(applications, null, reason, message, releaseNow, null, null);
    }

    /** The same after a preview. */
    public ProposeDecision confirmed(String previewed, Integer typed) {
        return new ProposeDecision(applications, advanceTo, reason, message, releaseNow, previewed, typed);
    }

    /** Refuses to tell many people at once without their number, and to decide about others than were previewed. */
    void requireConfirmed(String state, long toldAtOnce) {
        if (seen != null && !seen.equals(state)) {
            throw new RuleViolation("applications.decision.preview-changed");
        }
        if (toldAtOnce > TOLD_WITHOUT_NUMBER && (number == null || number != toldAtOnce)) {
            throw new RuleViolation("applications.decision.type-number", toldAtOnce);
        }
    }

    /** What the candidates will be told. */
    CandidateStatus outcome() {
        if (advanceTo == null && reason == null) {
            throw new RuleViolation("applications.decision.reason-required");
        }
        return advanceTo == null ? reason.outcome() : advanceTo;
    }

    Decision decide(AccountId by, Instant now, Duration delay) {
        return advanceTo == null
                ? Decision.reject(reason, message, by, now, delay)
                : Decision.advance(advanceTo, message, by, now, delay);
    }
}

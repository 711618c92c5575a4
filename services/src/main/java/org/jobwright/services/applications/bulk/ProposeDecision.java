package org.jobwright.services.applications.bulk;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.applications.decisions.Decision;
import org.jobwright.domain.applications.decisions.RejectionReason;
import org.jobwright.domain.shared.failures.RuleViolation;

/**
 * A step ({@code advanceTo}), an end ({@code reason}), or that the employer needs longer ({@code until}); only one of
 * them.
 *
 * @param applications exactly the selection; one or many
 * @param reason none of those that {@link RejectionReason#isOfJobwright() Jobwright gives}
 * @param until the day by which people are answered whom the employer keeps open; null for a step or an end
 * @param message the employer's own words; null for none
 * @param personal the same for each in words of their own; empty if all are told the same
 * @param releaseNow without the organization's delay, so that nothing can be undone
 * @param seen {@link DecisionPreview#seen()} of what was previewed; null without a preview, for one person only
 * @param number typed to confirm that so many people are told at once; null if it was not asked for
 */
public record ProposeDecision(
        @NotEmpty(message = "applications.selection.empty")
        @Size(max = BulkOutcome.MOST, message = "applications.selection.too-large")
        List<JobApplicationId> applications,

        CandidateStatus advanceTo,
        RejectionReason reason,
        LocalDate until,
        String message,
        Map<JobApplicationId, String> personal,
        boolean releaseNow,
        String seen,
        Integer number) {

    /** To tell more people at once, their number is typed. */
    public static final int TOLD_WITHOUT_NUMBER = 30;

    /** Advances the applications by a step. */
    public static ProposeDecision advance(
            List<JobApplicationId> applications, CandidateStatus to, String message, boolean releaseNow) {
        return new ProposeDecision(applications, to, null, null, message, Map.of(), releaseNow, null, null);
    }

    /** Ends the applications without a hire. */
    public static ProposeDecision reject(
            List<JobApplicationId> applications, RejectionReason reason, String message, boolean releaseNow) {
        return new ProposeDecision(applications, null, reason, null, message, Map.of(), releaseNow, null, null);
    }

    /** Tells people that the employer needs longer. */
    public static ProposeDecision keepOpen(List<JobApplicationId> applications, LocalDate until, String message) {
        return new ProposeDecision(applications, null, null, until, message, Map.of(), false, null, null);
    }

    /** The same after a preview. */
    public ProposeDecision confirmed(String previewed, Integer typed) {
        return new ProposeDecision(
                applications, advanceTo, reason, until, message, personal, releaseNow, previewed, typed);
    }

    /** The same with words for each person. */
    public ProposeDecision personally(Map<JobApplicationId, String> words) {
        return new ProposeDecision(
                applications, advanceTo, reason, until, message, Map.copyOf(words), releaseNow, seen, number);
    }

    /** Whether people are as they were previewed; only one person needs no preview. */
    boolean isOf(String state) {
        return seen == null ? applications.size() == 1 : seen.equals(state);
    }

    /**
     * Refuses what an employer does not say: Jobwright's own reasons, and that the job was filled unless the posting is
     * being closed out, where its employer says so.
     */
    void requireReasonOfEmployers(boolean closingOut) {
        if (reason != null && reason.isOfJobwright() || reason == RejectionReason.POSITION_FILLED && !closingOut) {
            throw new RuleViolation("applications.decision.reason-reserved");
        }
    }

    /** Refuses to tell many people at once without their number. */
    static void requireNumber(long toldAtOnce, Integer typed) {
        if (toldAtOnce > TOLD_WITHOUT_NUMBER && (typed == null || typed != toldAtOnce)) {
            throw new RuleViolation("applications.decision.type-number", toldAtOnce);
        }
    }

    /** What the candidates will be told. */
    CandidateStatus outcome() {
        if (until != null) {
            return CandidateStatus.IN_REVIEW;
        }
        if (advanceTo == null && reason == null) {
            throw new RuleViolation("applications.decision.reason-required");
        }
        return advanceTo == null ? reason.outcome() : advanceTo;
    }

    /** Why an application cannot be decided like this now; empty if it can. */
    Optional<RuleViolation> obstacle(JobApplication application) {
        return until == null ? application.obstacleTo(outcome()) : application.obstacleToKeepingOpen();
    }

    /** What a person is told in the employer's words; nobody reads names in braces, or nothing instead of words. */
    private String words(JobApplicationId application) {
        String words = personal.isEmpty() ? message : personal.get(application);
        if (personal.isEmpty() ? words != null && words.contains("{{") : words == null) {
            throw new RuleViolation("applications.decision.unfilled");
        }
        return words;
    }

    Decision decide(JobApplicationId application, AccountId by, Instant now, Duration delay) {
        String words = words(application);
        if (until != null) {
            return Decision.keepOpen(until, words, by, now, delay);
        }
        return advanceTo == null
                ? Decision.reject(reason, words, by, now, delay)
                : Decision.advance(advanceTo, words, by, now, delay);
    }
}

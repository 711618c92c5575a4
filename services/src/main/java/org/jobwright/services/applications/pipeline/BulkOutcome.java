package org.jobwright.services.applications.pipeline;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.applications.StageStep;

/**
 * The outcome of an action on a selection: done where possible, refused with a reason where not.
 *
 * @param done the applications that were changed, with their current stage
 * @param at when it was done; for a decision, when it was proposed
 */
public record BulkOutcome(List<PlacedApplication> done, List<Refusal> refused, Instant at) implements Serializable {

    /** The most that one action accepts. */
    public static final int MOST = 500;

    public BulkOutcome {
        done = List.copyOf(done);
        refused = List.copyOf(refused);
    }

    /**
     * Why an application was left unchanged.
     *
     * @param meanwhile the move by someone else who was first; null if that is not the reason
     */
    public record Refusal(JobApplicationId application, String applicantName, RuleViolation reason, StageStep meanwhile)
            implements Serializable {}
}

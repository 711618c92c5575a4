package org.jobwright.services.applications.pipeline;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.applications.StageStep;

/**
 * What an action on a selection came to: done where it could be, refused with a reason where not.
 *
 * @param done those that were changed, and the stage in which each stands now
 * @param at when it was done; of a decision, when it was made
 */
public record BulkOutcome(List<PlacedApplication> done, List<Refusal> refused, Instant at) implements Serializable {

    /** As many as one action takes. */
    public static final int MOST = 500;

    public BulkOutcome {
        done = List.copyOf(done);
        refused = List.copyOf(refused);
    }

    /**
     * Why one of them was left as it is.
     *
     * @param meanwhile the move by which somebody else came first; null when that is not the reason
     */
    public record Refusal(JobApplicationId application, String applicantName, RuleViolation reason, StageStep meanwhile)
            implements Serializable {}
}

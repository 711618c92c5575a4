package org.jobwright.services.applications;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.applications.decisions.CandidateStatus;

/**
 * What a member did with an application before the command of another one, which was refused for it.
 *
 * @param actor the name of the member
 * @param move where the application was moved; null if it was decided on, or the decision undone
 * @param decided the outcome of the decision, told or not; null if the application was moved, or the decision undone
 */
public record Meanwhile(String actor, Instant at, StageStep move, CandidateStatus decided) implements Serializable {

    public static Meanwhile moved(StageStep step) {
        return new Meanwhile(step.actor(), step.at(), step, null);
    }

    public static Meanwhile decided(String actor, Instant at, CandidateStatus outcome) {
        return new Meanwhile(actor, at, null, outcome);
    }

    public static Meanwhile undid(String actor, Instant at) {
        return new Meanwhile(actor, at, null, null);
    }
}

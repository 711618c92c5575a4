package org.jobwright.domain.notifications;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.shared.Ground;

/**
 * A decision of the staff, or of a rule, that a message tells of.
 *
 * @param statement the id of its statement of reasons; empty for a suspended person, who has another link
 * @param ground what it is based on; null in an answer to an appeal
 * @param source the constant that says how the staff came to look, or {@link #RULE}; empty in an answer
 * @param decidedAt when it was made; null in an answer, and in a message from before there were appeals
 * @param outcome the constant of the answer to an appeal, or {@link #WITHOUT_EFFECT}; empty for everything else
 */
public record DecisionFacts(String statement, Ground ground, String source, Instant decidedAt, String outcome)
        implements Serializable {

    /** The decision was wrong, but nothing was left to undo. */
    public static final String WITHOUT_EFFECT = "WITHOUT_EFFECT";

    /** An appeal of somebody who reported an advert, in front of its outcome. */
    public static final String REPORT = "REPORT";

    /** A rule decided, and no person. */
    public static final String RULE = "RULE";

    public DecisionFacts {
        outcome = outcome == null ? "" : outcome; // of a message from before there were appeals
    }

    /** A decision with its reasons. */
    public static DecisionFacts stated(String statement, Ground ground, String source, Instant decidedAt) {
        return new DecisionFacts(statement, ground, source, decidedAt, "");
    }

    /** What became of an appeal against the dismissal of a report; the outcome is empty while it waits. */
    public static DecisionFacts ofReport(String outcome) {
        return answered("", outcome.isEmpty() ? REPORT : REPORT + "_" + outcome);
    }

    /** What became of an appeal; the outcome is empty while it waits. */
    public static DecisionFacts answered(String statement, String outcome) {
        return new DecisionFacts(statement, null, "", null, outcome);
    }
}

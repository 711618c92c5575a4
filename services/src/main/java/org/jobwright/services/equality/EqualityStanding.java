package org.jobwright.services.equality;

import java.time.LocalDate;
import org.jobwright.domain.equality.QuestionSet;

/**
 * What a candidate may answer about an application.
 *
 * @param organization the name of the employer that has it asked
 * @param until the last day on which it can be answered or changed
 * @param answered whether something the candidate answered still leads to them, so that they can take it back
 */
public record EqualityStanding(
        State state, QuestionSet questions, String organization, LocalDate until, boolean answered) {

    /** What the database says of it. */
    public enum State {
        /** The employer does not have it asked. */
        OFF,
        OPEN,
        /** Answered, and it can be changed. */
        ANSWERED,
        /** Counted with others, or ended before an answer: answering is no longer possible. */
        CLOSED,
        /** The days to answer are over. */
        OVER
    }

    /** Whether there is anything to answer or to change. */
    public boolean asks() {
        return state == State.OPEN || state == State.ANSWERED;
    }
}

package org.jobwright.domain.outcomes;

import java.util.EnumSet;
import java.util.Set;

/** What is asked, and of whom. */
public enum QuestionKind {
    /** Of the employer: what became of the opening? */
    OPENING_ENDED,
    /** Of the employer: did the person who was hired start? */
    HIRE_STARTED,
    /** The same, of the person who was hired. */
    I_STARTED;

    /** What can be answered, in the order of the form. */
    public Set<OutcomeAnswer> answers() {
        return switch (this) {
            case OPENING_ENDED -> EnumSet.range(OutcomeAnswer.HIRED_HERE, OutcomeAnswer.UNKNOWN);
            case HIRE_STARTED, I_STARTED -> EnumSet.range(OutcomeAnswer.YES, OutcomeAnswer.LATER);
        };
    }

    /** Whether the person who was hired answers it. */
    public boolean isForCandidate() {
        return this == I_STARTED;
    }
}

package org.jobwright.domain.outcomes;

import java.util.EnumSet;
import java.util.Set;

/** What is asked, and of whom. */
public enum QuestionKind {
    /** Of the employer: what became of the opening? */
    OPENING_ENDED(
            OutcomeAnswer.HIRED_HERE,
            OutcomeAnswer.HIRED_ELSEWHERE,
            OutcomeAnswer.INTERNAL,
            OutcomeAnswer.NOT_FILLED,
            OutcomeAnswer.UNKNOWN),
    /** Of the employer: did the person who was hired start? */
    HIRE_STARTED(OutcomeAnswer.YES, OutcomeAnswer.NO, OutcomeAnswer.LATER),
    /** The same, of the person who was hired. */
    I_STARTED(OutcomeAnswer.YES, OutcomeAnswer.NO, OutcomeAnswer.LATER);

    private final Set<OutcomeAnswer> answers;

    QuestionKind(OutcomeAnswer first, OutcomeAnswer... others) {
        answers = EnumSet.of(first, others);
    }

    /** What can be answered, in the order of the form. */
    public Set<OutcomeAnswer> answers() {
        return answers;
    }

    /** Whether the person who was hired answers it. */
    public boolean isForCandidate() {
        return this == I_STARTED;
    }
}

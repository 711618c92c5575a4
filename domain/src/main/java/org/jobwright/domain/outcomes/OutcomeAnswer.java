package org.jobwright.domain.outcomes;

/** What became of an opening, or whether a person who was hired started. */
public enum OutcomeAnswer {
    /** One of the applicants was hired. */
    HIRED_HERE,
    /** Somebody was hired who did not apply here. */
    HIRED_ELSEWHERE,
    /** A colleague took it. */
    INTERNAL,
    NOT_FILLED,
    UNKNOWN,

    YES,
    NO,
    /** Not yet: the question is asked again. */
    LATER;

    /** Whether somebody was found, so that it matters through what. */
    public boolean isHire() {
        return this == HIRED_HERE || this == HIRED_ELSEWHERE;
    }
}

package org.jobwright.domain.jobs.advert;

/** How a screening question is answered. */
public enum QuestionType {
    TEXT,
    TEXTAREA,
    BOOLEAN,
    NUMBER,
    DATE,
    SINGLE,
    MULTI,
    /** With a file; the answer is its name. */
    FILE;

    /** Whether the answer is chosen from a list that the employer writes. */
    public boolean hasOptions() {
        return this == SINGLE || this == MULTI;
    }
}

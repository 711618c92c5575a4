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

    /** Whether an answer can be compared with an expected one, so that the question can be a must-have. */
    public boolean hasKnownAnswer() {
        return switch (this) {
            case BOOLEAN, NUMBER, DATE, SINGLE, MULTI -> true;
            case TEXT, TEXTAREA, FILE -> false;
        };
    }
}

package org.jobwright.domain.jobs;

import java.util.Arrays;
import java.util.List;

/** How a screening question is answered. */
public enum QuestionType {
    TEXT,
    TEXTAREA,
    BOOLEAN,
    NUMBER,
    DATE,
    SINGLE,
    MULTI,
    /** As text, in adverts from before; no longer offered, because only the CV can be attached. */
    FILE;

    /** What can be chosen for a new question. */
    public static List<QuestionType> offered() {
        return Arrays.stream(values()).filter(type -> type != FILE).toList();
    }

    /** The answer is picked from a list that the employer writes. */
    public boolean hasOptions() {
        return this == SINGLE || this == MULTI;
    }
}

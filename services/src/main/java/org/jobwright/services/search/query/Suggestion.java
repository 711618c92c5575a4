package org.jobwright.services.search.query;

import java.io.Serializable;

/**
 * A completion of what was typed.
 *
 * @param kind what it is
 * @param postings how many open postings it would find; 0 if not counted
 */
public record Suggestion(Kind kind, String text, long postings) implements Serializable {

    /** The kinds of suggestions. */
    public enum Kind {
        TITLE,
        ORGANIZATION
    }
}

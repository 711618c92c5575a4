package org.jobwright.services.search.query;

import java.io.Serializable;

/**
 * How what was typed may go on.
 *
 * @param kind what it is
 * @param postings how many open postings it would find; 0 when that was not counted
 */
public record Suggestion(Kind kind, String text, long postings) implements Serializable {

    /** What is suggested. */
    public enum Kind {
        TITLE,
        ORGANIZATION
    }
}

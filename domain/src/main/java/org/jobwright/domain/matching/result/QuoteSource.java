package org.jobwright.domain.matching.result;

/** What a quote is from. */
public enum QuoteSource {
    /** The profile as it was sent. */
    RESUME,
    /** The text of the file. */
    CV,
    LETTER,
    ANSWER
}

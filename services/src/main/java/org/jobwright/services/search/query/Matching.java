package org.jobwright.services.search.query;

/** How the results match the input. */
public enum Matching {
    /** Every word, or a title that means the same. */
    ALL_WORDS,
    /** Nothing matched the words; similarly spelt ones did. */
    SPELT_ALIKE,
    /** A word occurs in no title; a similarly spelt one was searched for. */
    CORRECTED,
    /** Nothing matched all of the words; these match some. */
    SOME_WORDS
}

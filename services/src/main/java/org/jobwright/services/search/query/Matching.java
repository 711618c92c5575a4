package org.jobwright.services.search.query;

/** How what was found fits what was typed. */
public enum Matching {
    /** Every word, or a title that means the same. */
    ALL_WORDS,
    /** Nothing had the words; these are spelt nearly so. */
    SPELT_ALIKE,
    /** A word stands in no title; another that is spelt nearly so was looked for. */
    CORRECTED,
    /** Nothing had all of the words; these have some. */
    SOME_WORDS
}

package org.jobwright.benchmarks.search;

import org.jobwright.domain.search.JobSearch;

/** One of the timed searches, and its kind. */
record Question(Kind kind, JobSearch search) {

    enum Kind {
        WORDS,
        WORDS_AND_FILTERS,
        WORDS_NEAR_A_PLACE,
        FILTERS,
        MISSPELT,
        WORDS_OF_A_DESCRIPTION
    }
}

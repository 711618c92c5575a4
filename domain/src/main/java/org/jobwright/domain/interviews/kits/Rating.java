package org.jobwright.domain.interviews.kits;

/** How an interviewer rates an attribute, and a candidate as a whole. Ratings are words: they are counted, never averaged. */
public enum Rating {
    DEFINITELY_NOT,
    NO,
    /** A valid answer: the interview did not show it. */
    NO_DECISION,
    YES,
    STRONG_YES;

    /** The strongest words need evidence. */
    public boolean needsEvidence() {
        return this == DEFINITELY_NOT || this == STRONG_YES;
    }
}

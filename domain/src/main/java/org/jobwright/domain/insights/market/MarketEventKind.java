package org.jobwright.domain.insights.market;

/** What somebody did that tells of interest in a role. */
public enum MarketEventKind {
    /** Searched for it. */
    SEARCH,
    /** Looked at one of its jobs. */
    VIEW,
    /** Applied for one of its jobs. */
    APPLICATION,
    /** Began to follow it, to hear of new jobs. */
    FOLLOW
}

package org.jobwright.domain.insights.market;

/** An action that shows interest in a role. */
public enum MarketEventKind {
    /** Searched for it. */
    SEARCH,
    /** Viewed one of its jobs. */
    VIEW,
    /** Applied for one of its jobs. */
    APPLICATION,
    /** Followed it, to be notified of new jobs. */
    FOLLOW
}

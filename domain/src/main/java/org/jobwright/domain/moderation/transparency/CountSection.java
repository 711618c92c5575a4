package org.jobwright.domain.moderation.transparency;

/** The parts of the yearly counts, in their order. */
public enum CountSection {
    /** Of authorities; typed in. */
    ORDERS,
    /** Reports of adverts, by reason. */
    NOTICES,
    /** The same reports, by what such an advert is usually against. */
    NOTICES_BY_GROUND,
    /** Reports of messages, by reason. */
    NOTICES_OF_MESSAGES,
    /** What became of reports, and how long it took. */
    NOTICES_DECIDED,
    /** Restrictions, by what they are against. */
    ACTIONS,
    /** Restrictions that nobody reported, by the finding of an automatic check. */
    OWN_INITIATIVE,
    AUTOMATED,
    APPEALS,
    SUSPENSIONS,
    /** Before out-of-court bodies; typed in. */
    DISPUTES,
    /** How many people use the site in a month, which nobody counts. */
    RECIPIENTS,
    /** Who decides, in words; typed in. */
    REVIEWERS
}

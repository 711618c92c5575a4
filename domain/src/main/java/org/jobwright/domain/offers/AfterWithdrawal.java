package org.jobwright.domain.offers;

/** What the employer does after it withdraws an offer. */
public enum AfterWithdrawal {
    /** It sends another version; the candidate reads that it is being revised. */
    REVISE,
    /** It turns the candidate down. */
    NOT_SELECTED,
    /** It hires nobody for the job. */
    POSITION_CLOSED
}

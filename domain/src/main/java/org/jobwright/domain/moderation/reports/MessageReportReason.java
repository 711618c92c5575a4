package org.jobwright.domain.moderation.reports;

/** Why someone reports a message. */
public enum MessageReportReason {
    /** A fee, a deposit, vouchers, goods to be bought. */
    ASKS_FOR_MONEY,
    /** To another messenger, or to a page elsewhere. */
    LEADS_ELSEWHERE,
    INSULTING,
    /** Something else, in words. */
    OTHER
}

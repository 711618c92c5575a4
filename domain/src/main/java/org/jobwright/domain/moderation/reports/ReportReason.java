package org.jobwright.domain.moderation.reports;

import org.jobwright.domain.shared.GroundKind;

/** Why someone reports an advert. */
public enum ReportReason {
    NOT_A_REAL_JOB,
    /** A fee, a deposit, or goods to be bought before the work begins. */
    ASKS_FOR_MONEY,
    DISCRIMINATES,
    WRONG_PAY_OR_FACTS,
    /** Someone posts in the name of a company that is not theirs. */
    NOT_THE_EMPLOYER,
    OFFENSIVE,
    ALREADY_FILLED,
    /** Something else, in words. */
    OTHER;

    /** What such an advert is usually against; the moderator may judge otherwise. */
    public GroundKind ground() {
        return switch (this) {
            case ASKS_FOR_MONEY, DISCRIMINATES, NOT_THE_EMPLOYER -> GroundKind.LAW;
            case NOT_A_REAL_JOB, WRONG_PAY_OR_FACTS, OFFENSIVE, ALREADY_FILLED, OTHER -> GroundKind.TERMS;
        };
    }
}

package org.jobwright.domain.offers;

import java.util.EnumSet;
import java.util.Set;
import org.jobwright.domain.shared.Status;

/** The state of a version of an offer. */
public enum OfferState implements Status<OfferState> {
    DRAFT,
    /** Approvers are asked. */
    IN_APPROVAL,
    APPROVED,
    REFUSED,
    /** The employer gave the draft up. */
    DISCARDED,
    /** The candidate knows it and can answer. */
    SENT,
    /** The candidate asked for a change, and can still accept. */
    CHANGE_ASKED,
    /** The day to answer has passed. It follows from the time and is never stored. */
    LAPSED,
    ACCEPTED,
    DECLINED,
    /** A newer version was sent. */
    REPLACED,
    /** The employer took it back after it was sent. */
    WITHDRAWN,
    /** The candidate accepted, and later said that they will not come. */
    BACKED_OUT,
    /** The employer confirmed the hire, and the candidate knows it. */
    HIRED;

    /** Not sent yet; an offer has at most one such version. */
    public static final Set<OfferState> UNSENT = EnumSet.of(DRAFT, IN_APPROVAL, APPROVED, REFUSED);

    /** Counts between the two sides; an offer has at most one such version. A lapsed one is stored as sent. */
    public static final Set<OfferState> LIVE = EnumSet.of(SENT, CHANGE_ASKED, LAPSED, ACCEPTED, HIRED);

    @Override
    public Set<OfferState> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(IN_APPROVAL, SENT, DISCARDED);
            case IN_APPROVAL -> EnumSet.of(APPROVED, REFUSED, DRAFT, DISCARDED);
            case APPROVED -> EnumSet.of(SENT, DRAFT, DISCARDED);
            case REFUSED -> EnumSet.of(DRAFT, DISCARDED);
            case SENT -> EnumSet.of(ACCEPTED, DECLINED, CHANGE_ASKED, WITHDRAWN, REPLACED, LAPSED);
            case CHANGE_ASKED -> EnumSet.of(REPLACED, SENT, ACCEPTED, DECLINED, WITHDRAWN);
            case LAPSED -> EnumSet.of(REPLACED, SENT, WITHDRAWN);
            case ACCEPTED -> EnumSet.of(HIRED, WITHDRAWN, BACKED_OUT);
            case DISCARDED, DECLINED, REPLACED, WITHDRAWN, BACKED_OUT, HIRED -> Set.of();
        };
    }

    public boolean isUnsent() {
        return UNSENT.contains(this);
    }

    public boolean isLive() {
        return LIVE.contains(this);
    }
}

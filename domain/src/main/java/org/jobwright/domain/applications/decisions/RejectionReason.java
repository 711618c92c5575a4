package org.jobwright.domain.applications.decisions;

import java.util.EnumSet;
import java.util.List;

/** Why an application ends without a hire. The candidate reads the wording, statistics use the type. */
public enum RejectionReason {
    MISSING_REQUIREMENT(Type.WE),
    MORE_EXPERIENCE_NEEDED(Type.WE),
    SOMEONE_ELSE_CHOSEN(Type.WE),
    PAY_NOT_AGREED(Type.WE),
    NO_REPLY(Type.THEY),
    /** Said by Jobwright and never by an employer. */
    OFFER_DECLINED(Type.THEY),
    NOT_AVAILABLE(Type.THEY),
    POSITION_CLOSED(Type.NONE),
    INTERVIEW_MISSED(Type.THEY),
    /** The job was filled, and this person was not compared with anyone. */
    POSITION_FILLED(Type.NONE),
    /** The employer withdrew the offer that it had sent; said by withdrawing it. */
    OFFER_WITHDRAWN(Type.WE),
    /** A moderator removed the advert; said by Jobwright and never by an employer. */
    ADVERT_REMOVED(Type.NONE),
    /** The posting ended long ago without an answer; said by Jobwright. */
    NEVER_ANSWERED(Type.NONE),
    /** The same person goes on with another application for the posting; said by choosing that one. */
    DUPLICATE(Type.NONE);

    /** Whose decision it was. */
    public enum Type {
        /** The employer's decision. */
        WE,
        /** The candidate's decision. */
        THEY,
        /** No decision about this person. */
        NONE
    }

    /** Those that an employer may choose at any time, in the order of their keys. */
    public static final List<RejectionReason> OF_EMPLOYERS = List.copyOf(EnumSet.complementOf(
            EnumSet.of(OFFER_DECLINED, POSITION_FILLED, OFFER_WITHDRAWN, ADVERT_REMOVED, NEVER_ANSWERED, DUPLICATE)));

    private final Type type;

    RejectionReason(Type type) {
        this.type = type;
    }

    public Type type() {
        return type;
    }

    /** Whether it is Jobwright's word about what happened, and no reason that an employer gives. */
    public boolean isOfJobwright() {
        return this == OFFER_DECLINED || this == ADVERT_REMOVED || this == NEVER_ANSWERED || this == DUPLICATE;
    }

    /** The candidate status that follows from it. */
    public CandidateStatus outcome() {
        return type == Type.NONE ? CandidateStatus.POSITION_CLOSED : CandidateStatus.NOT_SELECTED;
    }
}

package org.jobwright.domain.applications.decisions;

/** Why an application ends without a hire. The candidate reads the wording, statistics use the type. */
public enum RejectionReason {
    MISSING_REQUIREMENT(Type.WE),
    MORE_EXPERIENCE_NEEDED(Type.WE),
    SOMEONE_ELSE_CHOSEN(Type.WE),
    PAY_NOT_AGREED(Type.WE),
    NO_REPLY(Type.THEY),
    OFFER_DECLINED(Type.THEY),
    NOT_AVAILABLE(Type.THEY),
    POSITION_CLOSED(Type.NONE);

    /** Whose decision it was. */
    public enum Type {
        /** The employer's decision. */
        WE,
        /** The candidate's decision. */
        THEY,
        /** No decision about this person. */
        NONE
    }

    private final Type type;

    RejectionReason(Type type) {
        this.type = type;
    }

    public Type type() {
        return type;
    }

    /** The candidate status that follows from it. */
    public CandidateStatus outcome() {
        return this == POSITION_CLOSED ? CandidateStatus.POSITION_CLOSED : CandidateStatus.NOT_SELECTED;
    }
}

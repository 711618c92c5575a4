package org.jobwright.domain.applications;

/** Why an application came into a stage. */
public enum StageChangeCause {
    /** It was sent, or a member moved it. */
    MOVED,
    /** It followed the decision that was proposed. */
    DECIDED,
    /** Its former stage left the board. */
    STAGES_CHANGED
}

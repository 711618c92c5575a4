package org.jobwright.services.applications.activity;

import org.jobwright.domain.applications.access.HiringRights;

/** A kind of line in the activity of an application. */
public enum ActivityKind {
    /** What the candidate knows: sent, read, answered, withdrawn. */
    TOLD,
    /** It came into another stage. */
    MOVED,
    /** A member wrote a note. */
    NOTED,
    /** A message arrived, from either side. */
    MESSAGED,
    /** An interview was told, or came to its end. */
    INTERVIEW,
    /** A scorecard came in; what it says is not told. */
    SCORED,
    /** An offer was made or answered. */
    OFFERED,
    /** It got a tag. */
    TAGGED,
    /** A task was added or done. */
    TASK,
    /** Its posting was closed out, or that was undone. */
    CLOSING,
    /** A member opened it, or one of its files. */
    OPENED;

    /** Whether those with such rights read it: offers and close-outs are not for interviewers. */
    boolean isFor(HiringRights reader) {
        return switch (this) {
            case OFFERED -> reader.mayPropose();
            case CLOSING -> reader.mayReadAll();
            default -> true;
        };
    }

    /** Whether it is still shown once the candidate withdrew, without names and words. */
    boolean remains() {
        return this == TOLD || this == MOVED;
    }
}

package org.jobwright.domain.scorecards;

/** Where the request for a scorecard stands. */
public enum AssignmentState {
    /** Its author has not submitted it, and sees nothing of what colleagues think. */
    OPEN,
    DONE,
    /** Nobody waits for it any more. */
    EXCUSED
}

package org.jobwright.domain.scorecards;

/** Why nobody waits for a scorecard. */
public enum ExcuseCause {
    /** A colleague said so. */
    COLLEAGUE,
    /** The author is no longer in the panel, or the interview has no kit any more. */
    LEFT_PANEL,
    /** The author no longer reads the application, or left the organization. */
    LEFT,
    /** The interview was cancelled, or did not take place. */
    INTERVIEW_OFF,
    APPLICATION_ENDED;

    /** Whether a seat in the panel asks the author again; a colleague who excused them meant it. */
    boolean mayReturn() {
        return this == LEFT_PANEL || this == LEFT;
    }
}

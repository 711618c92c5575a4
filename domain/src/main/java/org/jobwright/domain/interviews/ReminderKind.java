package org.jobwright.domain.interviews;

import java.time.Duration;

/** Who is reminded of an interview, and how long before it begins. */
public enum ReminderKind {
    CANDIDATE_DAY(Duration.ofHours(24), Duration.ofHours(2)),
    CANDIDATE_HOURS(Duration.ofHours(2), Duration.ZERO),
    PANEL_HOUR(Duration.ofHours(1), Duration.ZERO);

    private final Duration before;
    private final Duration until;

    ReminderKind(Duration before, Duration until) {
        this.before = before;
        this.until = until;
    }

    /** How long before the start. */
    public Duration before() {
        return before;
    }

    /** How long before the start it is too late. */
    public Duration until() {
        return until;
    }

    public boolean isForCandidate() {
        return this != PANEL_HOUR;
    }
}

package org.jobwright.domain.moderation.reports;

import java.util.Set;

/** The state of a report. A decision is final. */
public enum ReportState {
    OPEN,
    /** A moderator found nothing wrong. */
    DISMISSED,
    /** A moderator agreed. */
    UPHELD;

    /** The states that may follow this one. */
    public Set<ReportState> next() {
        return this == OPEN ? Set.of(DISMISSED, UPHELD) : Set.of();
    }
}

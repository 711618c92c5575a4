package org.jobwright.domain.moderation.reports;

import java.util.Set;
import org.jobwright.domain.shared.Status;

/** The state of a report. A decision is final, unless an appeal against a dismissal was right. */
public enum ReportState implements Status<ReportState> {
    OPEN,
    /** A moderator found nothing wrong. */
    DISMISSED,
    /** A moderator agreed. */
    UPHELD;

    /** The states that may follow this one. */
    @Override
    public Set<ReportState> next() {
        return this == OPEN ? Set.of(DISMISSED, UPHELD) : Set.of();
    }
}

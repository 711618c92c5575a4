package org.jobwright.domain.papers;

import java.util.EnumSet;
import java.util.Set;
import org.jobwright.domain.shared.Status;

/** Where a request for a document stands. Both sides know it. */
public enum RequestState implements Status<RequestState> {
    /** It waits for the candidate. */
    ASKED,
    /** The candidate sent files; it waits for the employer. */
    SENT,
    ACCEPTED,
    /** The employer needs another file, and says why: it waits for the candidate again. */
    RETURNED,
    /** The employer does not need it any more. */
    CANCELLED;

    @Override
    public Set<RequestState> next() {
        return switch (this) {
            case ASKED, RETURNED -> EnumSet.of(SENT, CANCELLED);
            case SENT -> EnumSet.of(ACCEPTED, RETURNED, CANCELLED);
            case ACCEPTED, CANCELLED -> Set.of();
        };
    }

    /** Whether the candidate has something to do. */
    public boolean isForCandidate() {
        return this == ASKED || this == RETURNED;
    }
}

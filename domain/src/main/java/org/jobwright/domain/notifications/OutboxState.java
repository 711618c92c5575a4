package org.jobwright.domain.notifications;

import java.util.Set;

/** The state of a mail. */
public enum OutboxState {
    /** To be sent when due. */
    PENDING,
    /** Accepted by the mail server. */
    SENT,
    /** Failed for good; an administrator may retry. */
    DEAD,
    /** Not sent because no mail server is configured; readable by administrators. */
    KEPT;

    /** The states that may follow this one. */
    public Set<OutboxState> next() {
        return switch (this) {
            case PENDING -> Set.of(PENDING, SENT, DEAD, KEPT);
            case SENT -> Set.of();
            case DEAD, KEPT -> Set.of(PENDING);
        };
    }
}

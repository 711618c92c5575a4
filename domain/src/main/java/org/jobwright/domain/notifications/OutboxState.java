package org.jobwright.domain.notifications;

import java.util.Set;

/** Where a mail stands. */
public enum OutboxState {
    /** To be sent when its time comes. */
    PENDING,
    /** Accepted by the mail server. */
    SENT,
    /** Given up; an administrator may try again. */
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

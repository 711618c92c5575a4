package org.jobwright.domain.notifications;

import java.util.Set;
import org.jobwright.domain.shared.Status;

/** The state of a mail. */
public enum OutboxState implements Status<OutboxState> {
    /** To be sent when due. */
    PENDING,
    /** Accepted by the mail server. */
    SENT,
    /** Failed for good; an administrator may retry. */
    DEAD,
    /** Not sent because no mail server is configured; readable by administrators. */
    KEPT,
    /** Waits for the morning of its reader, who gets it with others in one mail. */
    COLLECTED;

    /** The states that may follow this one. */
    @Override
    public Set<OutboxState> next() {
        return switch (this) {
            case PENDING -> Set.of(PENDING, SENT, DEAD, KEPT, COLLECTED);
            case SENT, COLLECTED -> Set.of();
            case DEAD, KEPT -> Set.of(PENDING);
        };
    }
}

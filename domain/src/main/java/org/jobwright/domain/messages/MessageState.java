package org.jobwright.domain.messages;

import java.util.Set;
import org.jobwright.domain.shared.Status;

/** The state of a message. The other side knows of it only once it is delivered. */
public enum MessageState implements Status<MessageState> {
    /** Its own side can still take it back. */
    WAITING,
    DELIVERED,
    TAKEN_BACK;

    @Override
    public Set<MessageState> next() {
        return this == WAITING ? Set.of(DELIVERED, TAKEN_BACK) : Set.of();
    }
}

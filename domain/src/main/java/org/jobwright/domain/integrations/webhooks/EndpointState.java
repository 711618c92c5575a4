package org.jobwright.domain.integrations.webhooks;

import java.util.Set;
import org.jobwright.domain.shared.Status;

/** Whether messages are sent to an address. */
public enum EndpointState implements Status<EndpointState> {
    ACTIVE,
    /** By an owner: messages wait, and are sent once it is resumed. */
    PAUSED,
    /** By us, for one of the {@link DisableCause causes}: it gets no new messages. An owner can resume it. */
    DISABLED;

    @Override
    public Set<EndpointState> next() {
        return switch (this) {
            case ACTIVE -> Set.of(PAUSED, DISABLED);
            case PAUSED -> Set.of(ACTIVE, DISABLED);
            case DISABLED -> Set.of(ACTIVE);
        };
    }
}

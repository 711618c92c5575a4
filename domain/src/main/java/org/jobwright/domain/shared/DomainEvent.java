package org.jobwright.domain.shared;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that happened, named in the past tense, with ids and values only. Fired by a service at the end of its
 * command and observed in the same transaction; the audit log records every one.
 */
public interface DomainEvent {

    /** When it happened. */
    Instant at();

    /** Its name in the audit log. Stored for good and chained by hashes, so it outlives the name of the class. */
    String action();

    /** The subject of the event. */
    Subject subject();

    /** Whether the system did it of its own accord, no matter who called. */
    default boolean isAutomatic() {
        return false;
    }

    /**
     * An aggregate.
     *
     * @param type its name, for example {@code JobPosting}
     */
    record Subject(String type, UUID id) {}
}

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

    /** What it happened to: the name of the aggregate, for example {@code JobPosting}. */
    String subjectType();

    /** The id of what it happened to. */
    UUID subjectId();
}

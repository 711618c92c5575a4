package org.jobwright.services.jobs.revisions;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.jobs.revisions.Revisable;

/**
 * A document in its current revision.
 *
 * @param confirmed an administrator read its source
 * @param released it is as released; otherwise an administrator changed it
 * @param reason why it was changed; empty for a release
 * @param changedBy who changed it; null for a release
 * @param waiting the document of a later release that is neither accepted nor declined; null for none
 * @param waitingRevision the number of that one; 0 for none
 */
public record Revised<T extends Revisable<T>>(
        T document,
        int revision,
        boolean confirmed,
        boolean released,
        String reason,
        String changedBy,
        Instant changedAt,
        T waiting,
        int waitingRevision)
        implements Serializable {}

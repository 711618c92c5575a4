package org.jobwright.services.jobs.revisions;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.jobs.revisions.DocumentChange;

/**
 * A revision of a document, as its history shows it.
 *
 * @param reason empty for a release
 * @param by who wrote it; null for a release
 * @param changes compared with the revision that applied before; empty if this release cannot read one of the two
 */
public record PastRevision(
        int revision, RevisionKind kind, String reason, String by, Instant at, List<DocumentChange> changes)
        implements Serializable {

    public PastRevision {
        changes = List.copyOf(changes);
    }
}

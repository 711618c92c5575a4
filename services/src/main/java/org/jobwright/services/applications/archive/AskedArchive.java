package org.jobwright.services.applications.archive;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.applications.archive.ArchiveRequestId;
import org.jobwright.domain.applications.archive.ArchiveState;

/**
 * The latest request of an organization for everything that it owns.
 *
 * @param by the name of who asked
 * @param own whether that is the caller
 * @param fetchedAt null unless it was downloaded
 */
public record AskedArchive(
        ArchiveRequestId id,
        ArchiveState state,
        String by,
        boolean own,
        Instant askedAt,
        Instant readyAt,
        Instant endsAt,
        Instant fetchedAt)
        implements Serializable {

    /** Whether it can still be stopped. */
    public boolean isStoppable() {
        return state == ArchiveState.WAITING || state == ArchiveState.READY;
    }
}

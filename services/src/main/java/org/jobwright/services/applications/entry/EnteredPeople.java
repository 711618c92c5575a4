package org.jobwright.services.applications.entry;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.applications.entry.EntryReport;
import org.jobwright.domain.applications.entry.PeopleImportId;

/**
 * An import of people and what became of it. How many applied is not in it: that may be hidden from the team.
 *
 * @param undoneAt null unless it was undone
 * @param waiting how many are not told yet
 * @param told how many were told, and are still kept
 * @param declined how many had their data deleted
 */
public record EnteredPeople(
        PeopleImportId id,
        String fileName,
        String posting,
        Instant startedAt,
        Instant undoneAt,
        EntryReport report,
        long waiting,
        long told,
        long declined)
        implements Serializable {

    /** How many were kept as long as they may be, or undone. */
    public long deleted() {
        return report.entered() - waiting - told - declined;
    }

    /** Whether there is somebody to forget. */
    public boolean undoable() {
        return undoneAt == null && waiting + told > 0;
    }
}

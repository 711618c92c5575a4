package org.jobwright.services.jobs.imports;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.jobs.imports.ImportReport;
import org.jobwright.domain.jobs.imports.ImportRunId;
import org.jobwright.domain.jobs.imports.ImportRunState;

/**
 * The progress of an import.
 *
 * @param total how many records the file has; 0 until they are counted
 * @param stopped the server that worked on it ended
 */
public record ImportProgress(
        ImportRunId id,
        String fileName,
        Instant startedAt,
        ImportRunState state,
        int total,
        ImportReport report,
        boolean stopped,
        boolean undoable)
        implements Serializable {

    /** Whether nothing happens any more. */
    public boolean isFinished() {
        return state != ImportRunState.RUNNING && state != ImportRunState.UNDOING;
    }
}

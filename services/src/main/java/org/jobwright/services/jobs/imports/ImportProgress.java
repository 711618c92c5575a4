package org.jobwright.services.jobs.imports;

import java.io.Serializable;
import org.jobwright.domain.jobs.imports.ImportReport;
import org.jobwright.domain.jobs.imports.ImportRun;
import org.jobwright.domain.jobs.imports.ImportRunId;

/**
 * The progress of an import.
 *
 * @param total how many records the file has; 0 until they are counted
 */
public record ImportProgress(ImportRunId id, String fileName, ImportRun.State state, int total, ImportReport report)
        implements Serializable {

    public boolean isFinished() {
        return state != ImportRun.State.RUNNING;
    }
}

package org.jobwright.domain.jobs.imports;

/** How far an import is. */
public enum ImportRunState {
    RUNNING,
    FINISHED,
    /** The file could not be read to its end. */
    FAILED,
    /** Its postings are being withdrawn. */
    UNDOING,
    UNDONE
}

package org.jobwright.domain.candidates.documents;

/** How far text extraction of a document has come. */
public enum ExtractionState {
    /** Waiting for a first or another try. */
    PENDING,
    /** The text was extracted. */
    DONE,
    /** Tried often enough; people read the file itself. */
    FAILED,
    /** The file is not what it claims to be; retrying would not help. */
    REFUSED
}

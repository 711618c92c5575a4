package org.jobwright.domain.candidates.documents;

/** How far the text of a document is. */
public enum ExtractionState {
    /** Waits for its turn, or for another try. */
    PENDING,
    /** The text is there. */
    DONE,
    /** Tried often enough; people read the file itself. */
    FAILED,
    /** The file cannot be read as what it says it is; no further try would help. */
    REFUSED
}

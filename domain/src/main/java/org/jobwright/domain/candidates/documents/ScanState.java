package org.jobwright.domain.candidates.documents;

/** What a virus scanner says about a document. */
public enum ScanState {
    /** There was no scanner when it came. */
    UNCHECKED,
    /** Not asked yet, or without an answer so far: handed out to nobody. */
    PENDING,
    CLEAN,
    /** Handed out to nobody, ever. */
    INFECTED
}

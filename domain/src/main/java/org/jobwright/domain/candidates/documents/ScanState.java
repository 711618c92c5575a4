package org.jobwright.domain.candidates.documents;

/** What the virus scanner says about a document. */
public enum ScanState {
    /** There was no scanner when the document was uploaded. */
    UNCHECKED,
    /** Not scanned yet: the document is not handed out. */
    PENDING,
    CLEAN,
    /** Never handed out to anyone. */
    INFECTED
}

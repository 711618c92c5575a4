package org.jobwright.domain.applications.bulk;

/** What is done to many in one go. */
public enum BulkKind {
    /** Into another stage. */
    MOVE,
    /** A decision is proposed. */
    DECIDE,
    /** They are told at once what was decided, which nothing undoes. */
    TELL,
    /** A message goes to each of them. */
    MESSAGE,
    /** An interviewer reads them from then on. */
    ASSIGN,
    /** They get a tag. */
    TAG,
    /** Someone took them along as a file, which nothing undoes. */
    EXPORT
}

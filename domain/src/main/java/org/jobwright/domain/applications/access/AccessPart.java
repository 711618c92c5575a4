package org.jobwright.domain.applications.access;

/** What a member of an employer saw of an application. */
public enum AccessPart {
    /** Names in a list; it is recorded for the posting, and for no person. */
    LIST,
    /** What was sent, without the files. */
    APPLICATION,
    /** The CV, in the browser. */
    CV_TEXT,
    /** The CV, as a file. */
    CV_FILE,
    /** Another file. */
    FILE,
    /** What the team wrote: notes, tasks, scorecards, and the activity that tells of them. */
    NOTES,
    MESSAGES,
    REFERENCES,
    /** Who the applicant is, while they are hidden from the others. */
    UNMASKED,
    /** A file in which the person is. */
    EXPORT
}

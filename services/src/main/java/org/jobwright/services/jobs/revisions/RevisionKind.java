package org.jobwright.services.jobs.revisions;

/** What a revision is. */
public enum RevisionKind {
    /** A release brought it. */
    RELEASED,
    /** A release brought it, and it waits or waited for an administrator. */
    WAITED,
    /** An administrator accepted what a release had brought. */
    ACCEPTED,
    /** An administrator declined what a release had brought. */
    DECLINED,
    /** An administrator confirmed it. */
    CONFIRMED,
    /** An administrator added it. */
    ADDED,
    /** An administrator changed it or switched it. */
    CHANGED
}

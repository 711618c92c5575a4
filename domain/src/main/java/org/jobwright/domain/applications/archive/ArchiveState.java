package org.jobwright.domain.applications.archive;

/** Where the request for an archive stands. It follows from the time and from what owners did; it is never stored. */
public enum ArchiveState {
    /** Other owners have time to stop it. */
    WAITING,
    /** Who asked can download it. */
    READY,
    STOPPED,
    /** Its time has passed. */
    OVER
}

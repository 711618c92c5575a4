package org.jobwright.domain.privacy.notes;

/** What became of a request for the team's notes. */
public enum NotesRequestState {
    WAITING,
    /** The candidate has all of it. */
    RELEASED,
    /** The candidate has some of it, and the reason for the rest. */
    PARTLY_RELEASED,
    /** The candidate has the reason why there is nothing to read. */
    REFUSED
}

package org.jobwright.domain.interviews.busy;

/** Why a calendar could not be read. */
public enum BusyFailure {
    /** Its address leads into a network that is not public. */
    REFUSED,
    /** Nobody answered in time, or with something else than a file. */
    NOT_REACHED,
    /** What came is no calendar, or too long for one. */
    NO_CALENDAR
}

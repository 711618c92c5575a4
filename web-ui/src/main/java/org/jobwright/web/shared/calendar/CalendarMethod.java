package org.jobwright.web.shared.calendar;

/** What a calendar is asked to do with an entry (RFC 5546). */
public enum CalendarMethod {
    /** To put it in, or to change it. */
    REQUEST,
    CANCEL,
    /** To show it: a file that a person took along. */
    PUBLISH
}

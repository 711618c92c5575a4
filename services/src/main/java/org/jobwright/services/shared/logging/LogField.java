package org.jobwright.services.shared.logging;

import org.jboss.logging.MDC;

/**
 * What a line of the log tells besides its message; in the JSON below {@code mdc}. Holds ids, numbers and names of our own
 * making, never what a person has typed. Belongs to the thread, so whoever begins a piece of work clears it at its end.
 */
public enum LogField {

    /** All lines of one request, or of one run in the background. */
    TRACE_ID("traceId"),

    /** The id of the account: names nobody outside of the database, and nobody at all once the account is erased. */
    USER("user"),

    /** The id of the organization for which the person works here. */
    ORG("org"),

    /** What the line tells, as a name to search for: {@code request}, {@code JobApplicationSubmitted}, {@code error}. */
    EVENT("event"),

    STATUS("status"),

    MILLIS("millis"),

    /** The code that a person sees on the page about an error. */
    REFERENCE("reference");

    private final String key;

    LogField(String key) {
        this.key = key;
    }

    public void put(Object value) {
        MDC.put(key, value.toString());
    }

    public void remove() {
        MDC.remove(key);
    }

    /** Runs something, mostly logging one line, while the field has a value. */
    public void during(Object value, Runnable work) {
        Object before = MDC.get(key);
        put(value);
        try {
            work.run();
        } finally {
            if (before == null) {
                remove();
            } else {
                put(before);
            }
        }
    }

    /** Forgets everything that was put on this thread. */
    public static void clear() {
        for (LogField field : values()) {
            field.remove();
        }
    }
}

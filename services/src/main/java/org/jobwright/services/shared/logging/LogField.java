package org.jobwright.services.shared.logging;

import org.jboss.logging.MDC;

/**
 * A field of a log line besides its message; in the JSON below {@code mdc}. Contains ids, numbers and names of our own,
 * never what a person typed. It belongs to the thread, so each piece of work clears it at its end.
 */
public enum LogField {

    /** All lines of one request, or of one background job. */
    TRACE_ID("traceId"),

    /** The id of the account: names nobody outside the database, and nobody at all once the account is erased. */
    USER("user"),

    /** The id of the organization for which the person works here. */
    ORG("org"),

    /** The name of the event, for searching: {@code request}, {@code JobApplicationSubmitted}, {@code error}. */
    EVENT("event"),

    STATUS("status"),

    MILLIS("millis"),

    /** The code that a person sees on the error page. */
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

    /** Runs something, usually logging one line, while the field has a value. */
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

    /** Clears all fields of this thread. */
    public static void clear() {
        for (LogField field : values()) {
            field.remove();
        }
    }
}

package org.jobwright.faults.history;

/** What must be true whatever happened. */
public enum Invariant {
    I1("every acknowledged application is there once, with its answers, its notice and its file"),
    I2("an intent is at most one application, and every answer to it names the same one"),
    I3(
            "no application without its file's row, no row without bytes, no bytes without row for longer than the sweeper waits"),
    I4("whatever owes a mail owes it once, and it is sent, or dead where the administrator sees it"),
    I5("a mail arrives twice only when a crash came between the mail server's answer and ours, then with the same id"),
    I6("every application went a way that is allowed, and the audit record tells all of it"),
    I7("nobody got what they may not have, and an error is a page that explains itself"),
    I8("the product is ready again in time, by itself");

    private final String promise;

    Invariant(String promise) {
        this.promise = promise;
    }

    public String promise() {
        return promise;
    }
}

package org.jobwright.server.console;

/** Ends a command with one sentence for the person at the terminal; a stack trace would not help them. */
public final class PlainError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PlainError(String sentence) {
        super(sentence);
    }

    public PlainError(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}

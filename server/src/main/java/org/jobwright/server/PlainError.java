package org.jobwright.server;

/** Ends a command with one sentence for the person at the terminal; a stack trace would not help them. */
final class PlainError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PlainError(String sentence) {
        super(sentence);
    }

    PlainError(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}

package org.jobwright.server.console;

/** Ends a command with one sentence for the person at the terminal; a stack trace would not help. */
public final class CommandError extends RuntimeException {
    public CommandError(String sentence) {
        super(sentence);
    }

    public CommandError(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}

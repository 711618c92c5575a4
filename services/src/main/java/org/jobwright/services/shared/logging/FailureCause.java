package org.jobwright.services.shared.logging;

/** What is behind a failure: by it the log knows that it has said the same before. */
public final class FailureCause {

    private static final int DEEPEST = 50;

    private FailureCause() {}

    /** The first failure of a chain. */
    public static Throwable root(Throwable failure) {
        Throwable root = failure;
        for (int i = 0; i < DEEPEST && root.getCause() != null; i++) {
            root = root.getCause();
        }
        return root;
    }

    /** What failed, and where: the same for any input. */
    public static String of(Throwable failure) {
        Throwable root = root(failure);
        StackTraceElement[] stack = root.getStackTrace();
        return root.getClass().getName() + " " + (stack.length == 0 ? "" : stack[0]);
    }
}

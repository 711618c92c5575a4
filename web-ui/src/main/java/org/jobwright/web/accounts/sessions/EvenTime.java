package org.jobwright.web.accounts.sessions;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Makes work take equally long for addresses with and without an account, when one of them needs a little more: a
 * response that says the same for both must not reveal the difference by its time.
 */
public final class EvenTime {

    /** More than the work takes, and short compared with waiting for a mail. */
    private static final Duration LEAST = Duration.ofMillis(400);

    private final long end = System.nanoTime() + LEAST.toNanos();

    private EvenTime() {}

    public static EvenTime begin() {
        return new EvenTime();
    }

    public static void run(Runnable work) {
        EvenTime time = begin();
        try {
            work.run();
        } finally {
            time.pass();
        }
    }

    /** Waits until a response may be sent; a response that need not hide its time does not call this. */
    public void pass() {
        for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}

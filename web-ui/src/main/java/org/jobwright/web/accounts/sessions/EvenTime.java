package org.jobwright.web.accounts.sessions;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Work that takes as long for an address that has an account as for one that has none, where one of them has a little more
 * to do: an answer that says the same for both must not tell them apart by its time.
 */
public final class EvenTime {

    /** More than the work takes, and no more than a person waits for a mail anyway. */
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

    /** Waits until an answer may go out; an answer that need not hide its time does not. */
    public void pass() {
        for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}

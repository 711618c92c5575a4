package org.jobwright.benchmarks.search;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Repeats one activity at a steady rate, while something else is measured. */
final class Meanwhile implements AutoCloseable {

    /** Once; returns whether it succeeded. */
    interface Activity {
        boolean once(int number) throws Exception;
    }

    private final Thread thread;
    private volatile boolean running = true;
    private int done;
    private int failed;

    Meanwhile(int aSecond, Activity activity) {
        thread = Thread.ofPlatform().start(() -> goOn(TimeUnit.SECONDS.toNanos(1) / aSecond, activity));
    }

    private void goOn(long between, Activity activity) {
        long next = System.nanoTime();
        while (running) {
            try {
                failed += activity.once(done) ? 0 : 1;
            } catch (Exception e) {
                failed++;
            }
            done++;
            next += between;
            LockSupport.parkNanos(next - System.nanoTime());
        }
    }

    /** Ends it. */
    Meanwhile stop() {
        running = false;
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return this;
    }

    /** How often it ran; known once it has ended. */
    int done() {
        return done;
    }

    int failed() {
        return failed;
    }

    @Override
    public void close() {
        stop();
    }
}

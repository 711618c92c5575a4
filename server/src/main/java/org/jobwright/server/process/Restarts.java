package org.jobwright.server.process;

import java.time.Duration;
import java.util.function.LongSupplier;

/** When to restart a server that died: after pauses that grow while it dies soon after each start, and not forever. */
final class Restarts {
    private static final int MOST_IN_A_ROW = 6;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    /** A server that lives longer has started well. */
    private static final Duration SHORT_LIFE = Duration.ofMinutes(1);

    private final LongSupplier clock;
    private long started;
    private int inARow;

    Restarts() {
        this(System::nanoTime);
    }

    /** With another clock, in nanoseconds. */
    Restarts(LongSupplier clock) {
        this.clock = clock;
    }

    void started() {
        started = clock.getAsLong();
    }

    /** Records a death, and returns the pause before the next start. */
    Duration died() {
        boolean wasWell = clock.getAsLong() - started > SHORT_LIFE.toNanos();
        inARow = wasWell ? 1 : inARow + 1;
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(inARow - 1, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    int inARow() {
        return inARow;
    }

    boolean areTooMany() {
        return inARow >= MOST_IN_A_ROW;
    }
}

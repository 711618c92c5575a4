package org.jobwright.services.shared.security;

import java.time.Duration;
import java.time.Instant;

/**
 * The use within this window and the previous one. The previous one counts proportionally to its part within the last
 * window's length, as if it had been used evenly; so nobody gets twice the limit when a window ends.
 *
 * @param refusals since something was last allowed
 */
record SlidingCount(Instant start, Duration window, long used, long usedBefore, int refusals) {

    static final SlidingCount NONE = new SlidingCount(Instant.EPOCH, Duration.ofSeconds(1), 0, 0, 0);

    /** The same counts at another time. */
    SlidingCount at(Instant now, Duration length) {
        Instant current = startOf(now, length);
        if (current.equals(start)) {
            return this;
        }
        boolean follows = current.equals(start.plus(length));
        return new SlidingCount(current, length, 0, follows ? used : 0, follows ? refusals : 0);
    }

    static Instant startOf(Instant now, Duration length) {
        return Instant.ofEpochSecond(now.getEpochSecond() / length.toSeconds() * length.toSeconds());
    }

    /** Adds this use, or a refusal if it would exceed the limit. */
    SlidingCount plus(long cost, long most, Instant now) {
        return fits(cost, most, now)
                ? new SlidingCount(start, window, used + cost, usedBefore, 0)
                : new SlidingCount(start, window, used, usedBefore, Math.min(refusals + 1, 2));
    }

    /** Whether this use is still allowed. */
    boolean fits(long cost, long most, Instant now) {
        return counted(now) + cost <= most;
    }

    /** What counts now, of this window and of the one before. */
    long counted(Instant now) {
        return (long) Math.floor(weight(start, window, now) * usedBefore) + used;
    }

    /** The part of the previous window that still counts. */
    static double weight(Instant start, Duration window, Instant now) {
        return 1 - Duration.between(start, now).toMillis() / (double) window.toMillis();
    }

    /** When this much is available again, if nothing else is used meanwhile. */
    Duration until(long cost, long most, Instant now) {
        double windows = used + cost <= most
                ? 1 - (most - used - cost + 1) / (double) Math.max(1, usedBefore)
                : 2 - (most - cost + 1) / (double) Math.max(1, used);
        long millis = Math.round(Math.clamp(windows, 0, 2) * window.toMillis())
                - Duration.between(start, now).toMillis();
        return Duration.ofMillis(Math.max(1, millis));
    }

    boolean isOver(Instant now) {
        return !now.isBefore(start.plus(window).plus(window));
    }
}

package org.jobwright.services.shared.security;

import java.time.Duration;
import java.time.Instant;

/**
 * Limits the log lines that one address may cause: what a visitor can repeat endlessly would otherwise fill the disk,
 * or push an important line out of the log.
 */
public final class LogBudget {

    /** What to do with a line. */
    public enum Verdict {
        WRITE,
        /** The first one too many: to log that further lines are suppressed. */
        SAY_SO,
        LEAVE_OUT
    }

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final long BEGINNING = System.nanoTime();
    private static final int MOST_KEYS = 10_000;

    private final int linesPerMinute;
    private final ClientCounts counts = new ClientCounts(MOST_KEYS);

    public LogBudget(int linesPerMinute) {
        this.linesPerMinute = linesPerMinute;
    }

    /** Counts a line of this kind for the client address of the thread's request. */
    public Verdict count(String kind) {
        return count(kind + ":" + SecurityLog.client(), Instant.EPOCH.plusNanos(System.nanoTime() - BEGINNING));
    }

    Verdict count(String key, Instant now) {
        return counts.use(key, 1, (long) linesPerMinute * RateLimit.FACTOR, MINUTE, now)
                .map(refusal -> refusal.count().refusals() == 1 ? Verdict.SAY_SO : Verdict.LEAVE_OUT)
                .orElse(Verdict.WRITE);
    }
}

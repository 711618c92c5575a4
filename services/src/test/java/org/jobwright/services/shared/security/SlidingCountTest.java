package org.jobwright.services.shared.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("SEC-33")
class SlidingCountTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Instant START = Instant.parse("2026-11-26T10:00:00Z");

    private SlidingCount count = SlidingCount.NONE;

    private boolean allowed(Instant now, long most) {
        count = count.at(now, HOUR).plus(1, most, now);
        return count.refusals() == 0;
    }

    private int allowedAtOnce(Instant now, int most) {
        int allowed = 0;
        for (int i = 0; i < 3 * most; i++) {
            allowed += allowed(now, most) ? 1 : 0;
        }
        return allowed;
    }

    @Test
    void aNewWindowDoesNotDoubleTheLimit() {
        assertEquals(100, allowedAtOnce(START.plus(Duration.ofMinutes(59)), 100));
        int atTheTurn = allowedAtOnce(START.plus(Duration.ofMinutes(61)), 100);
        assertTrue(atTheTurn <= 3, atTheTurn + " more");
        int later = allowedAtOnce(START.plus(Duration.ofMinutes(90)), 100);
        assertTrue(later >= 45 && later <= 51, later + " half an hour later");
        assertEquals(100, allowedAtOnce(START.plus(Duration.ofHours(5)), 100));
    }

    @ParameterizedTest
    @CsvSource({"1, 10", "3, 5", "10, 59", "60, 0", "300, 30"})
    void aCallerIsAdmittedAtRetryAfterAndNotBefore(int most, int minute) {
        Instant now = START.plus(Duration.ofMinutes(minute));
        for (int round = 0; round < 4; round++) {
            allowedAtOnce(now, most);
            Duration wait = count.until(1, most, now);
            assertTrue(wait.compareTo(HOUR) <= 0, wait + " is longer than an hour");
            SlidingCount refused = count;
            assertTrue(!allowed(now.plus(wait).minusSeconds(1), most) || wait.toSeconds() < 2, "before " + wait);
            count = refused;
            now = now.plus(wait).plusMillis(1);
            assertTrue(allowed(now, most), "after " + wait);
        }
    }

    @Test
    void refusedRequestsDoNotCount() {
        allowedAtOnce(START, 10);
        for (int i = 0; i < 10_000; i++) {
            allowed(START.plus(Duration.ofMinutes(30)), 10);
        }
        assertTrue(allowed(START.plus(Duration.ofMinutes(121)), 10));
        assertEquals(10, count.at(START.plus(Duration.ofMinutes(121)), HOUR).usedBefore() + 10);
    }

    @Test
    void aRefusalIsFirstOnce() {
        allowedAtOnce(START, 2);
        assertEquals(2, count.refusals());
        count = SlidingCount.NONE;
        assertTrue(allowed(START, 1));
        assertTrue(!allowed(START, 1));
        assertEquals(1, count.refusals());
    }

    @Test
    void anIpv6NetworkCountsWithTheWiderOnesAroundIt() {
        assertEquals(List.of(new LimitKey("search:192.0.2.7", 1)), LimitKey.of("search:192.0.2.7"));
        assertEquals(List.of(new LimitKey("keep-cv:0197-a", 1)), LimitKey.of("keep-cv:0197-a"));
        assertEquals(
                List.of(
                        new LimitKey("search:20:01:0d:b8:00:05:00:06", 1),
                        new LimitKey("search:20:01:0d:b8:00:05:00/56", 4),
                        new LimitKey("search:20:01:0d:b8:00:05/48", 16)),
                LimitKey.of("search:20:01:0d:b8:00:05:00:06"));
    }

    @Test
    void logLinesPerAddressAndMinuteAreLimitedAndTheLogSaysSo() {
        var budget = new LogBudget(2);
        List<LogBudget.Verdict> verdicts = java.util.stream.IntStream.range(0, 5)
                .mapToObj(i -> budget.count("denied:192.0.2.1", START))
                .toList();
        assertEquals(
                List.of(
                        LogBudget.Verdict.WRITE,
                        LogBudget.Verdict.WRITE,
                        LogBudget.Verdict.SAY_SO,
                        LogBudget.Verdict.LEAVE_OUT,
                        LogBudget.Verdict.LEAVE_OUT),
                verdicts);
        assertEquals(LogBudget.Verdict.WRITE, budget.count("denied:192.0.2.2", START));
    }
}

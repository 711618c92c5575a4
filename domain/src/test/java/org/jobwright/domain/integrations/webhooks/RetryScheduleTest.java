package org.jobwright.domain.integrations.webhooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {

    @Test
    void aMessageIsSentTenTimesWithinThreeDaysAndAHalf() {
        assertEquals(10, RetrySchedule.ATTEMPTS);
        assertEquals(
                List.of("PT5S", "PT5M", "PT30M", "PT2H", "PT5H", "PT10H", "PT14H", "PT20H", "PT24H"),
                IntStream.rangeClosed(1, 9)
                        .mapToObj(attempt -> RetrySchedule.after(attempt, 0).toString())
                        .toList());
        assertTrue(RetrySchedule.goesOnAfter(9));
        assertFalse(RetrySchedule.goesOnAfter(10));
    }

    @Test
    void aPauseIsATenthLongerAtMost() {
        assertEquals(Duration.ofMillis(5_500), RetrySchedule.after(1, 1));
        assertEquals(Duration.ofHours(22), RetrySchedule.after(8, 1));
    }

    @Test
    void aReceiverThatHasEnoughIsLeftAlone() {
        assertEquals(Duration.ofMinutes(1), rest(429, null));
        assertEquals(Duration.ofSeconds(90), rest(429, Duration.ofSeconds(90)));
        assertEquals(Duration.ofHours(2), rest(503, Duration.ofHours(2)));
        assertEquals(Duration.ofDays(1), rest(503, Duration.ofDays(400)));
        assertEquals(Duration.ZERO, rest(503, null));
        assertEquals(Duration.ZERO, rest(200, Duration.ofHours(2)));
    }

    private static Duration rest(int status, Duration retryAfter) {
        return DeliveryOutcome.answered(status, 1, "", retryAfter).rest();
    }
}

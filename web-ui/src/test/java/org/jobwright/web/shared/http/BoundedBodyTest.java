package org.jobwright.web.shared.http;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A body takes neither too long for its size nor too long overall. */
class BoundedBodyTest {

    @Test
    void aSlowLineIsFastEnough() {
        assertTrue(BoundedBody.isInTime(1, Duration.ofSeconds(20)));
        assertTrue(BoundedBody.isInTime(200_000, Duration.ofSeconds(100)));
    }

    @Test
    void aTricklingSenderIsTooSlow() {
        assertFalse(BoundedBody.isInTime(1, Duration.ofSeconds(22)));
    }

    @Test
    void noRequestLastsForHours() {
        assertTrue(BoundedBody.isInTime(BoundedBody.MAX_BYTES, Duration.ofMinutes(15)));
        assertFalse(BoundedBody.isInTime(
                BoundedBody.MAX_BYTES, Duration.ofMinutes(15).plusSeconds(1)));
    }
}

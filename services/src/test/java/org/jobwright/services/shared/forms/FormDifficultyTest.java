package org.jobwright.services.shared.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.jobwright.services.shared.security.SecurityEvent;
import org.junit.jupiter.api.Test;

/** How much work a public form costs. */
class FormDifficultyTest {

    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");

    private Instant now = NOON;
    private final InstantSource time = () -> now;
    private final FormDifficulty difficulty = new FormDifficulty(time.withZone(ZoneOffset.UTC));

    @Test
    void theMoreNetworksReachTheLimitOfAFormTheMoreWorkItCosts() {
        refuse("register", FormDifficulty.SOME_NETWORKS - 1);
        assertEquals(FormDifficulty.USUAL, difficulty.bits("register"));
        refuse("register", 1);
        assertEquals(FormDifficulty.RAISED, difficulty.bits("register"));
        refuse("register", FormDifficulty.MANY_NETWORKS);
        assertEquals(FormDifficulty.HIGH, difficulty.bits("register"));
    }

    @Test
    void otherFormsAndOtherLimitsCostAsBefore() {
        refuse("register", FormDifficulty.MANY_NETWORKS);
        refuse("search", FormDifficulty.MANY_NETWORKS);
        refuse("", FormDifficulty.MANY_NETWORKS);
        assertEquals(FormDifficulty.USUAL, difficulty.bits("report"));
        assertEquals(FormDifficulty.USUAL, difficulty.bits("search"));
    }

    @Test
    void afterTenQuietMinutesItCostsAsBefore() {
        refuse("report", FormDifficulty.MANY_NETWORKS);
        now = NOON.plus(FormDifficulty.WINDOW);
        assertEquals(FormDifficulty.HIGH, difficulty.bits("report"));
        now = now.plus(Duration.ofMillis(1));
        assertEquals(FormDifficulty.USUAL, difficulty.bits("report"));
    }

    private void refuse(String limit, int networks) {
        for (int i = 0; i < networks; i++) {
            difficulty.reached(new SecurityEvent("limit.reached", limit));
        }
    }
}

package org.jobwright.services.shared.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How much work a public form costs. */
class FormDifficultyTest {

    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");

    private final FormDifficulty difficulty = new FormDifficulty();
    private int next;

    @Test
    void theMoreNetworksReachTheLimitOfAFormTheMoreWorkItCosts() {
        refuse("register", FormDifficulty.SOME_NETWORKS - 1);
        assertEquals(FormDifficulty.USUAL, difficulty.bits("register", NOON));
        refuse("register", 1);
        assertEquals(FormDifficulty.RAISED, difficulty.bits("register", NOON));
        refuse("register", FormDifficulty.MANY_NETWORKS);
        assertEquals(FormDifficulty.HIGH, difficulty.bits("register", NOON));
    }

    @Test
    void otherFormsAndOtherLimitsCostAsBefore() {
        refuse("register", FormDifficulty.MANY_NETWORKS);
        refuse("search", FormDifficulty.MANY_NETWORKS);
        refuse("", FormDifficulty.MANY_NETWORKS);
        assertEquals(FormDifficulty.USUAL, difficulty.bits("report", NOON));
        assertEquals(FormDifficulty.USUAL, difficulty.bits("search", NOON));
    }

    @Test
    void afterTenQuietMinutesItCostsAsBefore() {
        refuse("report", FormDifficulty.MANY_NETWORKS);
        Instant end = NOON.plus(FormDifficulty.WINDOW);
        assertEquals(FormDifficulty.HIGH, difficulty.bits("report", end));
        assertEquals(FormDifficulty.USUAL, difficulty.bits("report", end.plusMillis(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.7", ""})
    void oneNetworkDoesNotRaiseItHoweverOftenItComes(String network) {
        for (int i = 1; i <= 2 * FormDifficulty.MANY_NETWORKS; i++) {
            difficulty.reached("register", network, NOON);
        }
        assertEquals(FormDifficulty.USUAL, difficulty.bits("register", NOON));
    }

    private void refuse(String limit, int networks) {
        for (int i = 0; i < networks; i++) {
            difficulty.reached(limit, "198.51.100." + next++, NOON);
        }
    }
}

package org.jobwright.services.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private final Turns turns = new Turns(1, Duration.ZERO, "shared.busy");

    @Test
    void whoFindsNoneFreeIsRefused() {
        RuleViolation refused = turns.take(() -> assertThrows(RuleViolation.class, () -> turns.take(() -> "second")));
        assertEquals("shared.busy", refused.getCode());
    }

    @Test
    void aTurnIsFreeAgainAlsoAfterAFailure() {
        assertThrows(IllegalStateException.class, () -> turns.take(TurnsTest::fail));
        assertEquals("next", turns.take(() -> "next"));
    }

    private static String fail() {
        throw new IllegalStateException("broken");
    }
}

package org.jobwright.domain.applications.decisions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class AnswersOwedTest {

    @Test
    void fewerThanFivePeopleMayBeAnOversight() {
        assertFalse(new AnswersOwed(4, true).isTooMany());
        assertFalse(new AnswersOwed(4, true).isRefused());
        assertTrue(new AnswersOwed(5, true).isRefused());
    }

    @Test
    void withoutTheSwitchItIsAWarning() {
        AnswersOwed owed = new AnswersOwed(5, false);
        assertTrue(owed.isTooMany());
        assertFalse(owed.isRefused());
    }

    @Test
    void sixtyDaysAreSixtyTimesADay() {
        assertEquals(Instant.parse("2026-10-01T09:00:00Z"), AnswersOwed.since(Instant.parse("2026-11-30T09:00:00Z")));
    }
}

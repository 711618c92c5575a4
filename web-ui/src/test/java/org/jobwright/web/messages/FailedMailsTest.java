package org.jobwright.web.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FailedMailsTest {

    private static final Instant NOW = Instant.parse("2026-12-01T08:00:00Z");
    private static final MailId POISON = new MailId(1, 1);
    private static final MailId GOOD = new MailId(1, 2);

    private final FailedMails failures = new FailedMails();

    @Test
    void aMailThatFailedComesAfterTheOthers() {
        assertEquals(List.of(POISON, GOOD), failures.due(List.of(POISON, GOOD), NOW));
        failures.failed(POISON, NOW);
        assertEquals(List.of(GOOD), failures.due(List.of(POISON, GOOD), NOW));
        Instant later = NOW.plus(Duration.ofMinutes(1));
        assertEquals(List.of(GOOD, POISON), failures.due(List.of(POISON, GOOD), later));
    }

    @Test
    void aMailIsGivenUpAfterAQuarterOfAnHour() {
        Instant now = NOW;
        for (long minutes : List.of(1L, 2L, 4L, 8L)) {
            assertTrue(failures.failed(POISON, now));
            Instant again = now.plus(Duration.ofMinutes(minutes));
            assertEquals(List.of(), failures.due(List.of(POISON), again.minusSeconds(1)));
            assertEquals(List.of(POISON), failures.due(List.of(POISON), again));
            now = again;
        }
        assertFalse(failures.failed(POISON, now));
        assertFalse(failures.failed(POISON, now), "also if it could not be flagged then");
    }

    @Test
    void aFolderThatCountsAnewHasOtherMails() {
        failures.failed(POISON, NOW);
        MailId other = new MailId(2, POISON.uid());
        assertEquals(List.of(other), failures.due(List.of(other), NOW));
    }

    @Test
    void whatIsGoneIsForgotten() {
        failures.failed(POISON, NOW);
        assertEquals(List.of(), failures.due(List.of(), NOW));
        assertEquals(List.of(POISON), failures.due(List.of(POISON), NOW));
    }
}

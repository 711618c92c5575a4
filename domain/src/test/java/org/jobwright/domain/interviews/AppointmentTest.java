package org.jobwright.domain.interviews;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AppointmentTest {

    private static final InterviewTime TIME =
            InterviewTime.at(LocalDateTime.parse("2026-12-08T14:00"), "Europe/Berlin", null, 45);

    @Test
    void noTextThatBecomesALineOfACalendarHasALineBreak() {
        Appointment appointment = new Appointment(
                InterviewKind.ON_SITE,
                "First\r\nATTENDEE:mailto:mallory@example.org\u2028x",
                TIME,
                "Pier 4\u0085Gate\n2",
                "",
                "Bring\r\nyour\rpapers\u0000.");
        assertEquals("First ATTENDEE:mailto:mallory@example.org x", appointment.title());
        assertEquals("Pier 4 Gate 2", appointment.place());
        assertEquals("Bring\nyour\npapers.", appointment.forCandidate());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://meet.example.org/x",
                "javascript:alert(1)",
                "https://",
                "https://meet.example.org/a b",
                "https://user@meet.example.org/",
                "https://meet.example.org/\r\nX"
            })
    void onlyAPlainSecureAddressIsALink(String link) {
        assertRefused("interviews.link.shape", () -> appointment("First", "", link));
    }

    @Test
    void aTitleIsNeededAndTextsHaveLimits() {
        assertRefused("interviews.title.required", () -> appointment(" ", "", ""));
        assertRefused("interviews.text.too-long", () -> appointment("x".repeat(101), "", ""));
        assertRefused("interviews.text.too-long", () -> appointment("First", "x".repeat(301), ""));
    }

    @Test
    void anotherPlaceMovesItAndOtherWordsDoNot() {
        Appointment former = appointment("First", "Pier 4", "");
        assertTrue(appointment("First", "Pier 5", "").movesFrom(former));
        assertTrue(appointment("First", "Pier 4", "https://meet.example.org/x").movesFrom(former));
        assertFalse(appointment("Second", "Pier 4", "").movesFrom(former));
    }

    private static Appointment appointment(String title, String place, String link) {
        return new Appointment(InterviewKind.ON_SITE, title, TIME, place, link, "");
    }

    private static void assertRefused(String code, org.junit.jupiter.api.function.Executable action) {
        assertEquals(code, assertThrows(RuleViolation.class, action).getCode());
    }
}

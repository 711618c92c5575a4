package org.jobwright.domain.moderation.transparency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.shared.Sha256;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.junit.jupiter.api.Test;

class YearlyReportTest {

    private static final Instant NEW_YEAR = Instant.parse("2027-01-01T00:00:00Z");
    private static final TypedCounts TYPED = new TypedCounts(1, 2, 3, "Two people.", "Zwei Menschen.");

    @Test
    void aYearIsDraftedFromTheFirstOfJanuaryOn() {
        assertThrows(RuleViolation.class, () -> draft(NEW_YEAR.minusSeconds(1)));
        assertEquals(2026, draft(NEW_YEAR).getYear());
    }

    @Test
    void whatDidNotHappenIsZeroAndAMedianOfNothingIsEmpty() {
        List<CountLine> lines = draft(NEW_YEAR).getLines().lines();
        assertTrue(lines.contains(new CountLine(CountSection.NOTICES, "OFFENSIVE", "0")));
        assertTrue(lines.contains(new CountLine(CountSection.NOTICES, "ASKS_FOR_MONEY", "3")));
        assertTrue(lines.contains(new CountLine(CountSection.NOTICES_BY_GROUND, "LAW", "3")));
        assertTrue(lines.contains(new CountLine(CountSection.NOTICES_DECIDED, "MEDIAN_HOURS", "")));
        assertTrue(lines.contains(new CountLine(CountSection.APPEALS, "REVERSED", "0")));
    }

    @Test
    void nothingIsPublishedWithoutTheReviewers() {
        YearlyReport draft = draft(NEW_YEAR);
        assertEquals(
                List.of("reviewersEn", "reviewersDe"),
                assertThrows(InvalidInput.class, () -> draft.publish(NEW_YEAR)).getProblems().stream()
                        .map(problem -> problem.field())
                        .toList());
    }

    @Test
    void aPublishedYearHasItsHashAndDoesNotChange() {
        YearlyReport report = draft(NEW_YEAR);
        report.change(TYPED, NEW_YEAR);
        List<CountLine> lines = report.getLines().lines();
        report.publish(NEW_YEAR);
        assertEquals(lines, report.getLines().lines());
        assertEquals(
                Sha256.hex(report.getContent().orElseThrow().getBytes(StandardCharsets.UTF_8)),
                report.getSha256().orElseThrow());
        assertThrows(RuleViolation.class, () -> report.change(TypedCounts.NONE, NEW_YEAR));
        assertThrows(RuleViolation.class, () -> report.publish(NEW_YEAR));
    }

    @Test
    void countsAreNotNegative() {
        assertThrows(InvalidInput.class, () -> new TypedCounts(-1, 0, 0, "", ""));
        assertThrows(InvalidInput.class, () -> new TypedCounts(0, 0, 0, "x".repeat(2_001), ""));
    }

    private static YearlyReport draft(Instant now) {
        return new YearlyReport(
                2026, YearlyCounts.of(List.of(new CountLine(CountSection.NOTICES, "ASKS_FOR_MONEY", "3"))), now);
    }
}

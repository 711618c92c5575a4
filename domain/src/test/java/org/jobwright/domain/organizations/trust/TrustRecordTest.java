package org.jobwright.domain.organizations.trust;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.organizations.trust.TrustRecord.Answers;
import org.jobwright.domain.organizations.trust.TrustRecord.Reviews;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrustRecordTest {

    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");

    /** Each line just meets every criterion but one, which it misses by one. */
    @ParameterizedTest
    @CsvSource({
        // days verified and since loss, domains, approved, first decided, first approved, blocked, reports, owed, late,
        // high
        "89, 180, 1, 10, 20, 19, 0, 0, 100, 9, 0, DAYS_VERIFIED, 89",
        "90, 179, 1, 10, 20, 19, 0, 0, 100, 9, 0, DAYS_SINCE_LOSS, 179",
        "90, 180, 0, 10, 20, 19, 0, 0, 100, 9, 0, DOMAINS_PROVED, 0",
        "90, 180, 1, 9, 20, 19, 0, 0, 100, 9, 0, APPROVALS, 9",
        "90, 180, 1, 10, 1000, 949, 0, 0, 100, 9, 0, APPROVED_AT_FIRST, 94",
        "90, 180, 1, 10, 20, 18, 0, 0, 100, 9, 0, APPROVED_AT_FIRST, 90",
        "90, 180, 1, 10, 0, 0, 0, 0, 100, 9, 0, APPROVED_AT_FIRST, 0",
        "90, 180, 1, 10, 20, 19, 1, 0, 100, 9, 0, BLOCKS, 1",
        "90, 180, 1, 10, 20, 19, 0, 1, 100, 9, 0, REPORTS_UPHELD, 1",
        "90, 180, 1, 10, 20, 19, 0, 0, 100, 10, 0, ANSWERS_OVERDUE, 10",
        "90, 180, 1, 10, 20, 19, 0, 0, 1, 1, 0, ANSWERS_OVERDUE, 100",
        "90, 180, 1, 10, 20, 19, 0, 0, 100, 9, 1, HIGH_FINDINGS, 1"
    })
    void eachCriterionIsRefusedOneBelow(
            long verified,
            long lost,
            long domains,
            long approved,
            long decided,
            long atFirst,
            long blocked,
            long reports,
            long owed,
            long overdue,
            long high,
            TrustCriterion missing,
            long value) {
        TrustRecord record = new TrustRecord(
                Optional.of(NOW.minus(Duration.ofDays(verified))),
                Optional.of(NOW.minus(Duration.ofDays(lost))),
                domains,
                new Reviews(approved, decided, atFirst, blocked),
                reports,
                new Answers(owed, overdue),
                high);
        assertEquals(
                List.of(new TrustFact(missing, value)),
                record.facts(NOW).stream().filter(fact -> !fact.isMet()).toList());
        RuleViolation refused = assertThrows(RuleViolation.class, () -> record.requireEligible(NOW));
        assertEquals("organizations.trust.not-eligible", refused.getCode());
        assertEquals(List.of(missing, value, missing.needed(), missing.bound()), refused.getArguments());
    }

    @Test
    void whatMeetsEachCriterionIsEligible() {
        TrustRecord record = record(Optional.of(NOW.minus(Duration.ofDays(90))), new Answers(100, 9));
        assertTrue(record.facts(NOW).stream().allMatch(TrustFact::isMet));
        assertDoesNotThrow(() -> record.requireEligible(NOW));
    }

    @Test
    void daysAreWholeDays() {
        TrustRecord record = record(Optional.of(NOW.minus(Duration.ofDays(90)).plusSeconds(1)), new Answers(0, 0));
        assertEquals(
                new TrustFact(TrustCriterion.DAYS_VERIFIED, 89),
                record.facts(NOW).getFirst());
    }

    @Test
    void whoIsNotVerifiedHasNoDays() {
        TrustRecord record = record(Optional.empty(), new Answers(0, 0));
        assertEquals(
                new TrustFact(TrustCriterion.DAYS_VERIFIED, 0),
                record.facts(NOW).getFirst());
    }

    @Test
    void whoNeverLostTrustIsNotAskedSinceWhen() {
        assertTrue(record(Optional.empty(), new Answers(0, 0)).facts(NOW).stream()
                .noneMatch(fact -> fact.criterion() == TrustCriterion.DAYS_SINCE_LOSS));
    }

    private static TrustRecord record(Optional<Instant> verifiedSince, Answers answers) {
        return new TrustRecord(verifiedSince, Optional.empty(), 1, new Reviews(10, 20, 19, 0), 0, answers, 0);
    }
}

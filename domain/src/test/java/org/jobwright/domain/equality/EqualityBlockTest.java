package org.jobwright.domain.equality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.jobwright.domain.organizations.OrganizationId;
import org.junit.jupiter.api.Test;

class EqualityBlockTest {

    private static final LocalDate OCTOBER = LocalDate.parse("2026-10-01");
    private static final LocalDate JANUARY = LocalDate.parse("2027-01-01");
    private static final EqualityReport REPORT = EqualityReport.of(30, List.of());

    private final EqualityBlock block = new EqualityBlock(OrganizationId.next(), QuestionSet.of("DE"), OCTOBER);

    @Test
    void itIsCountedWhenItsQuarterIsOver() {
        assertFalse(block.isDue(JANUARY.minusDays(1)));
        assertTrue(block.isDue(JANUARY));
        assertThrows(IllegalStateException.class, () -> block.close(REPORT, JANUARY.minusDays(1)));
    }

    @Test
    void withFewApplicationsItGoesOnForUpToTwoYears() {
        assertFalse(block.goesOn(30));
        assertTrue(block.goesOn(29));
        assertEquals(JANUARY.plusMonths(3), block.getEnds());
        for (int quarter = 3; quarter <= 8; quarter++) {
            assertTrue(block.goesOn(0));
        }
        assertFalse(block.goesOn(0), "answers are not kept for ever");
        assertEquals(OCTOBER.plusYears(2), block.getEnds());
    }

    @Test
    void itIsCountedOnce() {
        block.close(REPORT, JANUARY);

        assertEquals(REPORT, block.getReport());
        assertFalse(block.isDue(JANUARY));
        assertThrows(IllegalStateException.class, () -> block.close(REPORT, JANUARY.plusDays(1)));
    }

    @Test
    void aReportOfFewerThanThirtyApplicationsIsNeverShown() {
        block.close(EqualityReport.of(29, List.of()), JANUARY);

        assertNull(block.getReport());
        assertFalse(block.isDue(JANUARY));
    }
}

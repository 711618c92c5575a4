package org.jobwright.domain.matching.method;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jobwright.domain.candidates.PartialDate;
import org.jobwright.domain.candidates.Resume.Work;
import org.jobwright.domain.matching.result.QuoteSource;
import org.junit.jupiter.api.Test;

class MonthsWorkedTest {

    private static final LocalDate APPLIED = LocalDate.of(2026, 3, 15);

    @Test
    void bothMonthsOfAPeriodCount() {
        assertEquals(3, MonthsWorked.in(List.of(worked("2019-01", "2019-03"))));
    }

    @Test
    void overlappingTimesCountOnceAndGapsDoNot() {
        List<WorkedPeriod> work =
                List.of(worked("2019-01", "2019-12"), worked("2019-07", "2020-06"), worked("2021-01", "2021-02"));
        assertEquals(18 + 2, MonthsWorked.in(work));
    }

    @Test
    void workWithoutAnEndLastsUntilTheMonthOfApplying() {
        assertEquals(3, MonthsWorked.in(List.of(worked("2026-01", null))));
    }

    @Test
    void yearsWithoutMonthsCountRatherLessThanMore() {
        assertEquals(24, MonthsWorked.in(List.of(worked("2015", "2017"))));
        assertEquals(1, MonthsWorked.in(List.of(worked("2015", "2015"))));
    }

    @Test
    void whatBeginsAfterApplyingDoesNotCount() {
        assertTrue(WorkedPeriod.of(work("2026-04", "2027-01"), line(), List.of(), APPLIED)
                .isEmpty());
        assertEquals(2, MonthsWorked.in(List.of(worked("2026-02", "2027-01"))));
    }

    /** However periods lie, a month counts if it is in one of them, and only once. */
    @Test
    void anyPeriodsCoverTheMonthsThatTheyHave() {
        Random chance = new Random(7);
        for (int round = 0; round < 500; round++) {
            List<WorkedPeriod> work = new ArrayList<>();
            Set<YearMonth> months = new HashSet<>();
            for (int i = 0; i < chance.nextInt(8); i++) {
                YearMonth from = YearMonth.of(2000, 1).plusMonths(chance.nextInt(200));
                YearMonth last = from.plusMonths(chance.nextInt(40));
                work.add(worked(from.toString(), last.toString()));
                for (YearMonth month = from; !month.isAfter(last); month = month.plusMonths(1)) {
                    months.add(month);
                }
            }
            assertEquals(months.size(), MonthsWorked.in(work), () -> work.toString());
        }
    }

    private static WorkedPeriod worked(String from, String to) {
        return WorkedPeriod.of(work(from, to), line(), List.of(), APPLIED).orElseThrow();
    }

    private static Work work(String from, String to) {
        return new Work("Acme", null, "Baker", null, PartialDate.of(from), PartialDate.of(to), null, null);
    }

    private static TextLine line() {
        return TextLine.of(QuoteSource.CV, 1, "Baker, Acme");
    }
}

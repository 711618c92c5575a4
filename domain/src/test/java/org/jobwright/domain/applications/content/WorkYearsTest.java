package org.jobwright.domain.applications.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.List;
import org.jobwright.domain.candidates.PartialDate;
import org.jobwright.domain.candidates.Resume;
import org.jobwright.domain.candidates.Resume.Work;
import org.junit.jupiter.api.Test;

class WorkYearsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    @Test
    void jobsHeldAtTheSameTimeCountOnceAndGapsDoNotCount() {
        assertEquals(6, years(work("2010", "2014"), work("2012-06", "2013"), work("2020-01-15", "2022-02")));
    }

    @Test
    void theLastJobLastsUntilToday() {
        assertEquals(9, years(work("2017-03", null)));
        assertEquals(0, years(work("2026-05", null)));
    }

    @Test
    void withoutDatesThereIsNoAnswer() {
        assertNull(years(work(null, null)));
        assertNull(WorkYears.of(null, TODAY));
    }

    private static Integer years(Work... work) {
        return WorkYears.of(
                new Resume(null, List.of(work), null, null, null, null, null, null, null, null, null, null), TODAY);
    }

    private static Work work(String from, String to) {
        return new Work(null, null, null, null, PartialDate.of(from), PartialDate.of(to), null, null);
    }
}

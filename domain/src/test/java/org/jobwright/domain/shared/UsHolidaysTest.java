package org.jobwright.domain.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UsHolidaysTest {

    @Test
    void thereAreElevenAYear() {
        assertEquals(
                days(
                        "2026-01-01 2026-01-19 2026-02-16 2026-05-25 2026-06-19 2026-07-03 2026-09-07 2026-10-12 2026-11-11"
                                + " 2026-11-26 2026-12-25"),
                holidays(2026));
        assertEquals(
                days(
                        "2027-01-01 2027-01-18 2027-02-15 2027-05-31 2027-06-18 2027-07-05 2027-09-06 2027-10-11 2027-11-11"
                                + " 2027-11-25 2027-12-24 2027-12-31"),
                holidays(2027),
                "that of the next year is observed on its Friday");
    }

    /** Those on which nobody would be at work anyway are left out. */
    private static List<LocalDate> holidays(int year) {
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY)
                .filter(UsHolidays::isHoliday)
                .toList();
    }

    private static List<LocalDate> days(String days) {
        return Stream.of(days.split(" ")).map(LocalDate::parse).toList();
    }
}

package org.jobwright.domain.shared;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;

/**
 * The eleven holidays of the federal government of the United States: 5 U.S.C. 6103(a). One on a Saturday is observed on the
 * Friday before (6103(b)), one on a Sunday on the Monday after (Executive Order 11582). States and cities may have others.
 */
public final class UsHolidays {

    private static final Set<MonthDay> FIXED = Set.of(
            MonthDay.of(Month.JANUARY, 1),
            MonthDay.of(Month.JUNE, 19),
            MonthDay.of(Month.JULY, 4),
            MonthDay.of(Month.NOVEMBER, 11),
            MonthDay.of(Month.DECEMBER, 25));

    private UsHolidays() {}

    /** Whether one of them is on that day, or is observed on it. */
    public static boolean isHoliday(LocalDate day) {
        return isFixed(day)
                || day.getDayOfWeek() == DayOfWeek.FRIDAY && isFixed(day.plusDays(1))
                || day.getDayOfWeek() == DayOfWeek.MONDAY && isFixed(day.minusDays(1))
                || isByWeek(day);
    }

    private static boolean isFixed(LocalDate day) {
        return FIXED.contains(MonthDay.from(day));
    }

    private static boolean isByWeek(LocalDate day) {
        return switch (day.getMonth()) {
            case JANUARY, FEBRUARY -> isNth(day, 3, DayOfWeek.MONDAY);
            case MAY -> isNth(day, -1, DayOfWeek.MONDAY);
            case SEPTEMBER -> isNth(day, 1, DayOfWeek.MONDAY);
            case OCTOBER -> isNth(day, 2, DayOfWeek.MONDAY);
            case NOVEMBER -> isNth(day, 4, DayOfWeek.THURSDAY);
            case MARCH, APRIL, JUNE, JULY, AUGUST, DECEMBER -> false;
        };
    }

    private static boolean isNth(LocalDate day, int ordinal, DayOfWeek weekday) {
        return day.equals(day.with(TemporalAdjusters.dayOfWeekInMonth(ordinal, weekday)));
    }
}

package org.jobwright.domain.shared;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

/** Monday to Friday in UTC; holidays differ from place to place, so the caller says which count. */
public final class WorkingDays {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private WorkingDays() {}

    /** The moment so many working days before another; the hours of a weekend do not count. */
    public static Instant before(Instant moment, int days) {
        Instant earlier = moment;
        int left = days;
        while (left > 0) {
            earlier = earlier.minus(Duration.ofDays(1));
            if (!WEEKEND.contains(earlier.atOffset(ZoneOffset.UTC).getDayOfWeek())) {
                left--;
            }
        }
        return earlier;
    }

    /** The day so many working days after another; itself for none. */
    public static LocalDate after(LocalDate day, int days, Predicate<LocalDate> holidays) {
        LocalDate later = day;
        int left = days;
        while (left > 0) {
            later = later.plusDays(1);
            if (!WEEKEND.contains(later.getDayOfWeek()) && !holidays.test(later)) {
                left--;
            }
        }
        return later;
    }
}

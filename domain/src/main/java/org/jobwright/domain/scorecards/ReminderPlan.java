package org.jobwright.domain.scorecards;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** When an author is reminded: an hour after the scorecard was due, the next working day at nine, and the third. */
final class ReminderPlan {

    private static final Duration FIRST = Duration.ofHours(1);
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private ReminderPlan() {}

    /**
     * The next reminder; null if there is none left.
     *
     * @param sent how many were sent
     */
    static Instant next(int sent, Instant due, ZoneId zone) {
        return switch (sent) {
            case 0 -> due.plus(FIRST);
            case 1 -> morning(due, zone, 1);
            case 2 -> morning(due, zone, 3);
            default -> null;
        };
    }

    private static Instant morning(Instant due, ZoneId zone, int workingDays) {
        LocalDate day = due.atZone(zone).toLocalDate();
        for (int left = workingDays; left > 0; left--) {
            do {
                day = day.plusDays(1);
            } while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY);
        }
        return ZonedDateTime.of(day, MORNING, zone).toInstant();
    }
}

package org.jobwright.domain.notifications;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;

/**
 * The hours of each day in which a person is sent only what everybody must get; they may span midnight.
 *
 * @param from the first quiet hour, 0 to 23
 * @param until the first hour after them
 */
public record QuietHours(int from, int until) implements Serializable {

    private static final int HOURS = 24;

    public QuietHours {
        if (from < 0 || until < 0 || from >= HOURS || until >= HOURS || from == until) {
            throw new InvalidInput(FieldProblem.of("until", "notifications.quiet.hours"));
        }
    }

    /** The moment itself, or the end of the quiet hours that it is in. */
    Instant after(Instant moment, ZoneId zone) {
        ZonedDateTime here = moment.atZone(zone);
        int hour = here.getHour();
        boolean overnight = from > until;
        if (overnight ? hour < from && hour >= until : hour < from || hour >= until) {
            return moment;
        }
        LocalDate day = here.toLocalDate();
        return (overnight && hour >= from ? day.plusDays(1) : day)
                .atTime(LocalTime.of(until, 0))
                .atZone(zone)
                .toInstant();
    }
}

package org.jobwright.domain.search.saved;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** How often a person is mailed the new jobs of a saved search. */
public enum AlertFrequency {
    /** Within about a minute. */
    AT_ONCE,
    /** In the morning. */
    DAILY,
    /** On Monday morning. */
    WEEKLY,
    /** The search is kept, without mails. */
    NEVER;

    /** Local time, in summer and in winter. */
    public static final LocalTime MORNING = LocalTime.of(7, 0);

    static final Duration PAUSE = Duration.ofSeconds(30);

    public boolean isMailed() {
        return this != NEVER;
    }

    /** When to search again after {@code now}; empty if no mails are wanted. */
    public Optional<Instant> nextAfter(Instant now, ZoneId zone) {
        ZonedDateTime here = now.atZone(zone);
        return switch (this) {
            case AT_ONCE -> Optional.of(now.plus(PAUSE));
            case DAILY -> Optional.of(firstMorning(here, here, Period.ofDays(1)));
            case WEEKLY ->
                Optional.of(firstMorning(
                        here, here.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)), Period.ofWeeks(1)));
            case NEVER -> Optional.empty();
        };
    }

    private static Instant firstMorning(ZonedDateTime now, ZonedDateTime day, Period between) {
        ZonedDateTime morning = day.toLocalDate().atTime(MORNING).atZone(now.getZone());
        return (morning.isAfter(now) ? morning : morning.plus(between)).toInstant();
    }
}

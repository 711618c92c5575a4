package org.jobwright.domain.search.alerts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jobwright.domain.search.saved.AlertFrequency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertFrequencyTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "2026-07-01T04:59:59Z, 2026-07-01T05:00:00Z", // before seven in summer
        "2026-07-01T05:00:00Z, 2026-07-02T05:00:00Z", // at seven: the next day
        "2026-12-01T05:30:00Z, 2026-12-01T06:00:00Z", // winter
        "2026-03-28T12:00:00Z, 2026-03-29T05:00:00Z", // the night in which an hour is missing
        "2026-10-24T12:00:00Z, 2026-10-25T06:00:00Z", // the night with an hour twice
        "2026-12-31T23:59:59Z, 2027-01-01T06:00:00Z",
    })
    void aDailyMailComesAtSevenByTheClockOnTheWall(Instant now, Instant next) {
        assertEquals(Optional.of(next), AlertFrequency.DAILY.nextAfter(now, BERLIN));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "2026-11-23T05:59:59Z, 2026-11-23T06:00:00Z", // Monday before seven
        "2026-11-23T06:00:00Z, 2026-11-30T06:00:00Z", // Monday at seven: in a week
        "2026-11-24T06:00:00Z, 2026-11-30T06:00:00Z", // Tuesday
        "2026-11-29T22:59:59Z, 2026-11-30T06:00:00Z", // Sunday, last second
        "2026-03-23T12:00:00Z, 2026-03-30T05:00:00Z", // the clocks go forward on the Sunday between
        "2026-10-19T12:00:00Z, 2026-10-26T06:00:00Z", // and back
    })
    void aWeeklyMailComesOnMondayAtSeven(Instant now, Instant next) {
        assertEquals(Optional.of(next), AlertFrequency.WEEKLY.nextAfter(now, BERLIN));
    }

    @Test
    void theMorningIsThatOfTheZone() {
        Instant now = Instant.parse("2026-07-01T12:00:00Z");
        assertEquals(
                Optional.of(Instant.parse("2026-07-01T22:00:00Z")),
                AlertFrequency.DAILY.nextAfter(now, ZoneId.of("Asia/Tokyo")));
    }

    @Test
    void aMailForAMissingDayComesTheDayAfter() {
        // Samoa left out 30 December 2011, to change sides of the date line.
        Instant now = Instant.parse("2011-12-29T20:00:00Z");
        assertEquals(
                Optional.of(Instant.parse("2011-12-30T17:00:00Z")),
                AlertFrequency.DAILY.nextAfter(now, ZoneId.of("Pacific/Apia")));
    }

    @Test
    void atOnceIsWithinAMinuteAndNeverIsNever() {
        Instant now = Instant.parse("2026-07-01T12:00:00Z");
        assertEquals(Optional.of(now.plusSeconds(30)), AlertFrequency.AT_ONCE.nextAfter(now, BERLIN));
        assertEquals(Optional.empty(), AlertFrequency.NEVER.nextAfter(now, BERLIN));
    }
}

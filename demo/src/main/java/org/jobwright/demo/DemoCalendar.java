package org.jobwright.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

/** Turns "this many days ago" into an instant; nothing in the demo is later than the moment of loading. */
record DemoCalendar(Instant now) {

    LocalDate day(int inDays) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(inDays);
    }

    Instant at(int daysAgo, LocalTime time) {
        Instant then = day(-daysAgo).atTime(time).toInstant(ZoneOffset.UTC);
        return then.isAfter(now) ? now : then;
    }

    /** Between nine and one; the seed spreads the events of a day. */
    Instant morning(int daysAgo, int seed) {
        return at(daysAgo, LocalTime.of(9, 0).plusMinutes(seed * 37L % 240));
    }

    /** Between two and five. */
    Instant afternoon(int daysAgo, int seed) {
        return at(daysAgo, LocalTime.of(14, 0).plusMinutes(seed * 53L % 180));
    }
}

package org.jobwright.web.shared.calendar;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Status;
import biweekly.property.Transparency;
import biweekly.util.Frequency;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import org.jobwright.domain.interviews.busy.BusyTime;

/** Reads from a calendar when its owner is busy. What they do is not looked at. */
public final class BusyTimes {

    /** Others would make thousands of times a day. */
    private static final Set<Frequency> REPEATED =
            EnumSet.of(Frequency.DAILY, Frequency.WEEKLY, Frequency.MONTHLY, Frequency.YEARLY);

    private static final Duration LONGEST = Duration.ofDays(31);
    private static final int MOST_STEPS = 20_000;

    private BusyTimes() {}

    /** Those in a span of time; empty if the text is no calendar. */
    public static Optional<List<BusyTime>> read(String text, Instant from, Instant until) {
        ICalendar calendar = Biweekly.parse(text).first();
        if (calendar == null) {
            return Optional.empty();
        }
        List<BusyTime> times = new ArrayList<>();
        for (VEvent event : calendar.getEvents()) {
            if (isBusy(event) && times.size() < BusyTime.MOST) {
                add(event, timeZone(calendar, event), from, until, times);
            }
        }
        return Optional.of(times);
    }

    private static boolean isBusy(VEvent event) {
        Transparency transparency = event.getTransparency();
        Status status = event.getStatus();
        return event.getDateStart() != null
                && event.getDateStart().getValue() != null
                && (transparency == null || !transparency.isTransparent())
                && (status == null || !status.isCancelled());
    }

    private static TimeZone timeZone(ICalendar calendar, VEvent event) {
        var assigned = calendar.getTimezoneInfo().getTimezone(event.getDateStart());
        return assigned == null || assigned.getTimeZone() == null
                ? TimeZone.getTimeZone("UTC")
                : assigned.getTimeZone();
    }

    private static void add(VEvent event, TimeZone zone, Instant from, Instant until, List<BusyTime> times) {
        Duration length = length(event);
        if (length.isNegative() || length.isZero() || length.compareTo(LONGEST) > 0) {
            return;
        }
        boolean repeats = event.getRecurrenceRule() != null
                && event.getRecurrenceRule().getValue() != null
                && REPEATED.contains(event.getRecurrenceRule().getValue().getFrequency());
        if (!repeats) {
            add(event.getDateStart().getValue(), length, from, until, times);
            return;
        }
        DateIterator dates = event.getDateIterator(zone);
        for (int step = 0; step < MOST_STEPS && dates.hasNext() && times.size() < BusyTime.MOST; step++) {
            Date next = dates.next();
            if (!next.toInstant().isBefore(until)) {
                return;
            }
            add(next, length, from, until, times);
        }
    }

    private static void add(Date start, Duration length, Instant from, Instant until, List<BusyTime> times) {
        Instant begins = start.toInstant();
        Instant ends = begins.plus(length);
        if (begins.isBefore(until) && ends.isAfter(from)) {
            times.add(new BusyTime(begins, ends));
        }
    }

    private static Duration length(VEvent event) {
        Date start = event.getDateStart().getValue();
        if (event.getDateEnd() != null && event.getDateEnd().getValue() != null) {
            return Duration.between(
                    start.toInstant(), event.getDateEnd().getValue().toInstant());
        }
        if (event.getDuration() != null && event.getDuration().getValue() != null) {
            return Duration.ofMillis(event.getDuration().getValue().toMillis());
        }
        return event.getDateStart().getValue().hasTime() ? Duration.ZERO : Duration.ofDays(1);
    }
}

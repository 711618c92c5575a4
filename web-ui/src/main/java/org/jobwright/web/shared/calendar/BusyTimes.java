package org.jobwright.web.shared.calendar;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.ExceptionRule;
import biweekly.property.RecurrenceProperty;
import biweekly.property.RecurrenceRule;
import biweekly.property.Status;
import biweekly.property.Transparency;
import biweekly.util.Frequency;
import biweekly.util.Recurrence;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.jobwright.domain.interviews.busy.BusyTime;

/** Reads from a calendar when its owner is busy. What they do is not looked at. */
public final class BusyTimes {

    /** Others would make thousands of times a day. */
    private static final Set<Frequency> REPEATED =
            EnumSet.of(Frequency.DAILY, Frequency.WEEKLY, Frequency.MONTHLY, Frequency.YEARLY);

    private static final Duration LONGEST = Duration.ofDays(31);
    private static final int MOST = 20_000;
    private static final int MOST_RULES = 10;

    /** A calendar of years takes a few milliseconds; we do not wait for one that is made to keep us busy. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Instant from;
    private final Instant until;
    private final List<BusyTime> times = new ArrayList<>();

    /** Single dates of repeated entries that have an entry of their own. */
    private final Map<String, Set<Instant>> moved = new HashMap<>();

    private BusyTimes(Instant from, Instant until) {
        this.from = from;
        this.until = until;
    }

    /** Those in a span of time, in their order and without overlaps; empty if the text is no calendar, or costs too much. */
    public static Optional<List<BusyTime>> read(String text, Instant from, Instant until) {
        return ReceivedCalendar.read(text).flatMap(calendar -> new BusyTimes(from, until).read(calendar));
    }

    private Optional<List<BusyTime>> read(ICalendar calendar) {
        long start = System.nanoTime();
        calendar.getEvents().stream()
                .filter(event -> event.getRecurrenceId() != null
                        && event.getRecurrenceId().getValue() != null)
                .forEach(event -> moved.computeIfAbsent(uid(event), uid -> new HashSet<>())
                        .add(event.getRecurrenceId().getValue().toInstant()));
        for (VEvent event : calendar.getEvents()) {
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                return Optional.empty();
            }
            if (isBusy(event) && times.size() < MOST) {
                add(event, timeZone(calendar, event));
            }
        }
        return Optional.of(merged());
    }

    private static String uid(VEvent event) {
        return event.getUid() == null || event.getUid().getValue() == null
                ? ""
                : event.getUid().getValue();
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

    private void add(VEvent event, TimeZone zone) {
        Duration length = length(event);
        if (length.isNegative() || length.isZero() || length.compareTo(LONGEST) > 0) {
            return;
        }
        if (event.getRecurrenceRule() == null || event.getRecurrenceId() != null || !isSimple(event)) {
            add(event.getDateStart().getValue(), length);
            return;
        }
        Set<Instant> elsewhere = moved.getOrDefault(uid(event), Set.of());
        DateIterator dates = event.getDateIterator(zone);
        dates.advanceTo(Date.from(from.minus(length)));
        while (dates.hasNext() && times.size() < MOST) {
            Date next = dates.next();
            if (!next.toInstant().isBefore(until)) {
                return;
            }
            if (!elsewhere.contains(next.toInstant())) {
                add(next, length);
            }
        }
    }

    /** It repeats by days or more, and at the hour of its start. */
    private static boolean isSimple(VEvent event) {
        List<RecurrenceProperty> rules = Stream.<RecurrenceProperty>concat(
                        event.getProperties(RecurrenceRule.class).stream(),
                        event.getProperties(ExceptionRule.class).stream())
                .toList();
        return rules.size() <= MOST_RULES
                && rules.stream().allMatch(rule -> rule.getValue() != null && isSimple(rule.getValue()));
    }

    private static boolean isSimple(Recurrence rule) {
        return REPEATED.contains(rule.getFrequency())
                && rule.getByHour().isEmpty()
                && rule.getByMinute().isEmpty()
                && rule.getBySecond().isEmpty();
    }

    private void add(Date start, Duration length) {
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

    /** The earliest ones; those that overlap or touch are one. */
    private List<BusyTime> merged() {
        List<BusyTime> merged = new ArrayList<>();
        times.sort(Comparator.comparing(BusyTime::from));
        for (BusyTime next : times) {
            BusyTime last = merged.isEmpty() ? null : merged.getLast();
            if (last == null || next.from().isAfter(last.until())) {
                merged.add(next);
            } else if (next.until().isAfter(last.until())) {
                merged.set(merged.size() - 1, new BusyTime(last.from(), next.until()));
            }
        }
        return merged.stream().limit(BusyTime.MOST).toList();
    }
}

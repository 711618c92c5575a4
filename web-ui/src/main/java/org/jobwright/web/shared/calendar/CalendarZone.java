package org.jobwright.web.shared.calendar;

import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VTimezone;
import biweekly.io.TimezoneAssignment;
import biweekly.util.DateTimeComponents;
import biweekly.util.DayOfWeek;
import biweekly.util.Frequency;
import biweekly.util.Recurrence;
import biweekly.util.UtcOffset;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jobwright.domain.interviews.InterviewTime;

/**
 * A time zone as a calendar entry brings it along: when its clocks change, as rules from 1970 on. A list of single changes
 * would be shown an hour off by some calendars.
 */
final class CalendarZone {

    private static final int FIRST_YEAR = 1970;

    /** In 28 years each date falls on each day of the week. */
    private static final int YEARS = 28;

    private CalendarZone() {}

    /**
     * The zone of a time. Empty if the time has to be written in UTC: the zone's future has no rule, the rules of today do
     * not apply yet, or the hour is the second of two that the clock shows.
     */
    static Optional<TimezoneAssignment> of(InterviewTime time) {
        ZoneRules rules = time.zoneId().getRules();
        if (isSecond(rules, time.startsAt()) || isSecond(rules, time.endsAt())) {
            return Optional.empty();
        }
        VTimezone zone = new VTimezone(time.zoneId().getId());
        if (rules.getTransitionRules().isEmpty()) {
            if (rules.nextTransition(time.startsAt()) != null) {
                return Optional.empty();
            }
            ZoneOffset offset = rules.getOffset(time.startsAt());
            zone.addStandardTime(
                    observance(new StandardTime(), LocalDateTime.of(FIRST_YEAR, 1, 1, 0, 0), offset, offset));
        }
        for (ZoneOffsetTransitionRule rule : rules.getTransitionRules()) {
            Optional<Recurrence> yearly = yearly(rule);
            if (yearly.isEmpty() || !applies(rule, rules, time)) {
                return Optional.empty();
            }
            add(zone, rule, yearly.orElseThrow());
        }
        return Optional.of(new TimezoneAssignment(TimeZone.getTimeZone(time.zoneId()), zone));
    }

    static VTimezone utc() {
        VTimezone zone = new VTimezone("UTC");
        zone.addStandardTime(observance(
                new StandardTime(), LocalDateTime.of(FIRST_YEAR, 1, 1, 0, 0), ZoneOffset.UTC, ZoneOffset.UTC));
        return zone;
    }

    private static boolean isSecond(ZoneRules rules, Instant instant) {
        ZoneOffset offset = rules.getOffset(instant);
        List<ZoneOffset> valid = rules.getValidOffsets(LocalDateTime.ofInstant(instant, offset));
        return !valid.getFirst().equals(offset);
    }

    /** Whether clocks change by the rule in the years around the time. */
    private static boolean applies(ZoneOffsetTransitionRule rule, ZoneRules rules, InterviewTime time) {
        int year = time.local().getYear();
        return IntStream.rangeClosed(year - 1, year + 1)
                .mapToObj(rule::createTransition)
                .allMatch(change ->
                        change.equals(rules.nextTransition(change.getInstant().minusSeconds(1))));
    }

    private static void add(VTimezone zone, ZoneOffsetTransitionRule rule, Recurrence yearly) {
        LocalDateTime first = rule.createTransition(FIRST_YEAR).getDateTimeBefore();
        ZoneOffset before = rule.getOffsetBefore();
        ZoneOffset after = rule.getOffsetAfter();
        if (after.getTotalSeconds() > before.getTotalSeconds()) {
            DaylightSavingsTime summer = observance(new DaylightSavingsTime(), first, before, after);
            summer.setRecurrenceRule(yearly);
            zone.addDaylightSavingsTime(summer);
        } else {
            StandardTime winter = observance(new StandardTime(), first, before, after);
            winter.setRecurrenceRule(yearly);
            zone.addStandardTime(winter);
        }
    }

    private static <T extends Observance> T observance(
            T observance, LocalDateTime start, ZoneOffset before, ZoneOffset after) {
        observance.setDateStart(new DateTimeComponents(
                start.getYear(),
                start.getMonthValue(),
                start.getDayOfMonth(),
                start.getHour(),
                start.getMinute(),
                start.getSecond(),
                false));
        observance.setTimezoneOffsetFrom(new UtcOffset(before.getTotalSeconds() * 1000L));
        observance.setTimezoneOffsetTo(new UtcOffset(after.getTotalSeconds() * 1000L));
        return observance;
    }

    /** The rule by month and weekday as the clock of the zone shows it; empty if it is another kind of rule. */
    private static Optional<Recurrence> yearly(ZoneOffsetTransitionRule rule) {
        List<LocalDateTime> changes = IntStream.range(FIRST_YEAR, FIRST_YEAR + YEARS)
                .mapToObj(rule::createTransition)
                .map(ZoneOffsetTransition::getDateTimeBefore)
                .toList();
        LocalDateTime first = changes.getFirst();
        if (changes.stream()
                .anyMatch(change -> change.getMonth() != first.getMonth()
                        || change.getDayOfWeek() != first.getDayOfWeek()
                        || !change.toLocalTime().equals(first.toLocalTime()))) {
            return Optional.empty();
        }
        Recurrence.Builder yearly = new Recurrence.Builder(Frequency.YEARLY).byMonth(first.getMonthValue());
        return onDays(yearly, changes, DayOfWeek.valueOf(first.getDayOfWeek().name()));
    }

    /** The last Sunday, the second Sunday, or the Sunday in seven days of the month. */
    private static Optional<Recurrence> onDays(
            Recurrence.Builder yearly, List<LocalDateTime> changes, DayOfWeek weekday) {
        if (changes.stream().allMatch(change -> change.plusDays(7).getMonth() != change.getMonth())) {
            return Optional.of(yearly.byDay(-1, weekday).build());
        }
        TreeSet<Integer> days =
                changes.stream().map(LocalDateTime::getDayOfMonth).collect(Collectors.toCollection(TreeSet::new));
        if (days.size() != 7 || days.last() - days.first() != 6) {
            return Optional.empty();
        }
        return Optional.of(
                (days.first() - 1) % 7 == 0
                        ? yearly.byDay((days.first() - 1) / 7 + 1, weekday).build()
                        : yearly.byMonthDay(days).byDay(weekday).build());
    }
}

package org.jobwright.web.shared.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

    private final ZoneId zone;
    private final List<Observance> observances;

    private record Observance(LocalDateTime start, ZoneOffset before, ZoneOffset after, String rule) {}

    private CalendarZone(ZoneId zone, List<Observance> observances) {
        this.zone = zone;
        this.observances = observances;
    }

    /**
     * The zone of a time. Empty if the time has to be written in UTC: the zone's future has no rule, the rules of today do
     * not apply yet, or the hour is the second of two that the clock shows.
     */
    static Optional<CalendarZone> of(InterviewTime time) {
        ZoneId zone = time.zoneId();
        ZoneRules rules = zone.getRules();
        if (isSecond(rules, time.startsAt()) || isSecond(rules, time.endsAt())) {
            return Optional.empty();
        }
        if (rules.getTransitionRules().isEmpty()) {
            return rules.nextTransition(time.startsAt()) == null
                    ? Optional.of(new CalendarZone(zone, List.of(always(rules.getOffset(time.startsAt())))))
                    : Optional.empty();
        }
        List<Observance> observances = new ArrayList<>();
        for (ZoneOffsetTransitionRule rule : rules.getTransitionRules()) {
            Optional<String> yearly = yearly(rule);
            if (yearly.isEmpty() || !applies(rule, rules, time)) {
                return Optional.empty();
            }
            observances.add(new Observance(
                    rule.createTransition(FIRST_YEAR).getDateTimeBefore(),
                    rule.getOffsetBefore(),
                    rule.getOffsetAfter(),
                    yearly.orElseThrow()));
        }
        return Optional.of(new CalendarZone(zone, observances));
    }

    private static boolean isSecond(ZoneRules rules, Instant instant) {
        ZoneOffset offset = rules.getOffset(instant);
        List<ZoneOffset> valid = rules.getValidOffsets(LocalDateTime.ofInstant(instant, offset));
        return !valid.getFirst().equals(offset);
    }

    private static Observance always(ZoneOffset offset) {
        return new Observance(LocalDateTime.of(FIRST_YEAR, 1, 1, 0, 0), offset, offset, "");
    }

    /** Whether clocks change by the rule in the years around the time. */
    private static boolean applies(ZoneOffsetTransitionRule rule, ZoneRules rules, InterviewTime time) {
        int year = time.local().getYear();
        return IntStream.rangeClosed(year - 1, year + 1)
                .mapToObj(rule::createTransition)
                .allMatch(change ->
                        change.equals(rules.nextTransition(change.getInstant().minusSeconds(1))));
    }

    /** The rule by month and weekday as the clock of the zone shows it; empty if it is another kind of rule. */
    private static Optional<String> yearly(ZoneOffsetTransitionRule rule) {
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
        String weekday = first.getDayOfWeek()
                .getDisplayName(TextStyle.SHORT, Locale.ENGLISH)
                .substring(0, 2)
                .toUpperCase(Locale.ROOT);
        return days(changes)
                .map(days -> "FREQ=YEARLY;BYMONTH=" + first.getMonthValue() + ";" + days.formatted(weekday));
    }

    /** The last Sunday, the second Sunday, or the Sunday in seven days of the month. */
    private static Optional<String> days(List<LocalDateTime> changes) {
        if (changes.stream().allMatch(change -> change.plusDays(7).getMonth() != change.getMonth())) {
            return Optional.of("BYDAY=-1%s");
        }
        TreeSet<Integer> days =
                changes.stream().map(LocalDateTime::getDayOfMonth).collect(Collectors.toCollection(TreeSet::new));
        if (days.size() != 7 || days.last() - days.first() != 6) {
            return Optional.empty();
        }
        return Optional.of(
                (days.first() - 1) % 7 == 0
                        ? "BYDAY=" + ((days.first() - 1) / 7 + 1) + "%s"
                        : "BYMONTHDAY=" + days.stream().map(String::valueOf).collect(Collectors.joining(","))
                                + ";BYDAY=%s");
    }

    /** A moment as the value of a property, with what goes before it. */
    static String moment(Optional<CalendarZone> zone, Instant instant) {
        return zone.map(one -> ";TZID=" + one.zone.getId() + ":" + CalendarLines.LOCAL.format(instant.atZone(one.zone)))
                .orElseGet(() -> ":" + CalendarLines.utc(instant));
    }

    void write(CalendarLines lines) {
        lines.add("BEGIN:VTIMEZONE");
        lines.add("TZID:" + zone.getId());
        for (Observance observance : observances) {
            String kind =
                    observance.after().getTotalSeconds() > observance.before().getTotalSeconds()
                            ? "DAYLIGHT"
                            : "STANDARD";
            lines.add("BEGIN:" + kind);
            lines.add("DTSTART:" + CalendarLines.LOCAL.format(observance.start()));
            lines.add("TZOFFSETFROM:" + offset(observance.before()));
            lines.add("TZOFFSETTO:" + offset(observance.after()));
            if (!observance.rule().isEmpty()) {
                lines.add("RRULE:" + observance.rule());
            }
            lines.add("END:" + kind);
        }
        lines.add("END:VTIMEZONE");
    }

    private static String offset(ZoneOffset offset) {
        int seconds = Math.abs(offset.getTotalSeconds());
        String sign = offset.getTotalSeconds() < 0 ? "-" : "+";
        String minutes = String.format(Locale.ROOT, "%s%02d%02d", sign, seconds / 3600, seconds / 60 % 60);
        return seconds % 60 == 0 ? minutes : minutes + String.format(Locale.ROOT, "%02d", seconds % 60);
    }
}

package org.jobwright.domain.interviews;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jobwright.domain.shared.failures.RuleViolation;

/**
 * Times at equal distances on several days: every 45 minutes from 9:00 to 12:00. Each is an hour that a clock of that day
 * shows, never 24 hours after the one of the day before. An hour that clocks skip is left out, of one that comes twice the
 * first is taken, and none begins before the one before it is over.
 *
 * @param from when the first begins
 * @param until when the last is over, on the same day
 * @param every minutes from one begin to the next
 * @param minutes how long each takes
 */
public record SlotPlan(LocalTime from, LocalTime until, int every, int minutes, String zone) {

    public static final int LEAST_EVERY = 5;
    public static final int MOST_EVERY = 480;

    public SlotPlan {
        if (from == null || until == null || !from.isBefore(until)) {
            throw new RuleViolation("interviews.slots.hours");
        }
        if (every < Math.max(LEAST_EVERY, minutes) || every > MOST_EVERY) {
            throw new RuleViolation("interviews.slots.every", Math.max(LEAST_EVERY, minutes), MOST_EVERY);
        }
    }

    /**
     * The times of some days of the week in a period, in their order.
     *
     * @param last null for a single day
     * @throws RuleViolation if the period has no beginning, ends before it, or has no such time
     */
    public List<InterviewTime> between(LocalDate first, LocalDate last, Set<DayOfWeek> weekdays) {
        LocalDate end = last == null ? first : last;
        if (first == null || end.isBefore(first)) {
            throw new RuleViolation("interviews.time.required");
        }
        List<InterviewTime> times = on(first.datesUntil(end.plusDays(1))
                .limit(InterviewTime.MOST_DAYS_AHEAD)
                .filter(day -> weekdays.contains(day.getDayOfWeek()))
                .toList());
        if (times.isEmpty()) {
            throw new RuleViolation("interviews.slots.required");
        }
        return times;
    }

    /** The times of these days, in their order. */
    public List<InterviewTime> on(Collection<LocalDate> days) {
        ZoneId rules = ZoneId.of(zone);
        List<InterviewTime> times = new ArrayList<>();
        Instant free = Instant.MIN;
        for (LocalDate day : days.stream().sorted().distinct().toList()) {
            LocalDateTime end = day.atTime(until);
            for (LocalDateTime start = day.atTime(from);
                    !start.plusMinutes(minutes).isAfter(end);
                    start = start.plusMinutes(every)) {
                List<ZoneOffset> valid = rules.getRules().getValidOffsets(start);
                if (valid.isEmpty()) {
                    continue;
                }
                InterviewTime time = InterviewTime.at(start, zone, valid.getFirst(), minutes);
                boolean isOnTime =
                        !LocalDateTime.ofInstant(time.endsAt(), rules).isAfter(end);
                if (isOnTime && !time.startsAt().isBefore(free)) {
                    times.add(time);
                    free = time.endsAt();
                }
            }
        }
        return times;
    }
}

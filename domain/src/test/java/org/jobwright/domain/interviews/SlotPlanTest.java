package org.jobwright.domain.interviews;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.junit.jupiter.api.Test;

class SlotPlanTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 8);

    @Test
    void everyFortyFiveMinutesFromNineToTwelve() {
        SlotPlan plan = plan("Europe/Berlin", LocalTime.of(9, 0), LocalTime.of(12, 0), 45);
        assertEquals(
                List.of("2026-12-08T09:00", "2026-12-08T09:45", "2026-12-08T10:30", "2026-12-08T11:15"),
                plan.on(List.of(DAY)).stream()
                        .map(time -> time.local().toString())
                        .toList());
        assertEquals(8, plan.on(List.of(DAY.plusDays(1), DAY, DAY)).size(), "each day once");
    }

    @Test
    void anHourThatDoesNotExistIsLeftOutAndNoneOverlapsTheNext() {
        SlotPlan plan = plan("Europe/Berlin", LocalTime.of(0, 30), LocalTime.of(4, 30), 45);
        List<InterviewTime> times = plan.on(List.of(LocalDate.of(2027, 3, 28)));
        assertEquals(
                List.of("00:30", "01:15", "03:30"),
                times.stream()
                        .map(time -> time.local().toLocalTime().toString())
                        .toList());
        assertApart(times);
    }

    @Test
    void ofAnHourThatComesTwiceTheFirstIsTaken() {
        SlotPlan plan = plan("Europe/Berlin", LocalTime.of(1, 0), LocalTime.of(5, 0), 60);
        List<InterviewTime> times = plan.on(List.of(LocalDate.of(2026, 10, 25)));
        assertEquals(
                List.of(ZoneOffset.ofHours(2), ZoneOffset.ofHours(2), ZoneOffset.ofHours(1), ZoneOffset.ofHours(1)),
                times.stream().map(InterviewTime::offset).toList());
        assertApart(times);
    }

    /** What was agreed is what a clock there shows, on the days around both changes, wherever there are any. */
    @Test
    void inAllZonesTheClockShowsTheAgreedHourAroundBothChanges() {
        int changes = 0;
        for (String zone : ZoneId.getAvailableZoneIds()) {
            for (LocalDate change : changes(ZoneId.of(zone))) {
                changes++;
                SlotPlan plan = plan(zone, LocalTime.of(0, 0), LocalTime.of(23, 59), 45);
                List<LocalDate> days = List.of(change.minusDays(1), change, change.plusDays(1));
                List<InterviewTime> times = plan.on(days);
                assertApart(times);
                for (InterviewTime time : times) {
                    LocalDateTime shown = LocalDateTime.ofInstant(time.startsAt(), ZoneId.of(zone));
                    assertEquals(time.local(), shown, zone);
                    assertEquals(0, shown.toLocalTime().toSecondOfDay() % (45 * 60), zone);
                    assertTrue(days.contains(shown.toLocalDate()), zone);
                }
                assertEquals(
                        31,
                        times.stream()
                                .filter(time -> time.local().toLocalDate().equals(change.minusDays(1)))
                                .count(),
                        zone + " the day before");
            }
        }
        assertTrue(changes > 200, "only " + changes);
    }

    @Test
    void hoursAndDistanceAreBounded() {
        assertRefused("interviews.slots.hours", () -> plan("Etc/UTC", LocalTime.of(12, 0), LocalTime.of(9, 0), 45));
        assertRefused(
                "interviews.slots.every",
                () -> new SlotPlan(LocalTime.of(9, 0), LocalTime.of(12, 0), 30, 45, "Etc/UTC"));
        assertFalse(plan("Etc/UTC", LocalTime.of(9, 0), LocalTime.of(9, 45), 45)
                .on(List.of(DAY))
                .isEmpty());
    }

    private static void assertApart(List<InterviewTime> times) {
        Instant free = Instant.MIN;
        for (InterviewTime time : times) {
            assertFalse(time.startsAt().isBefore(free), time.toString());
            free = time.endsAt();
        }
    }

    /** The days of the next changes of a zone, at most a year ahead. */
    private static List<LocalDate> changes(ZoneId zone) {
        List<LocalDate> days = new ArrayList<>();
        Instant from = Year.of(2027).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        ZoneOffsetTransition next = zone.getRules().nextTransition(from);
        while (next != null && next.getDateTimeBefore().getYear() == 2027) {
            days.add(next.getDateTimeBefore().toLocalDate());
            next = zone.getRules().nextTransition(next.getInstant());
        }
        return days;
    }

    private static SlotPlan plan(String zone, LocalTime from, LocalTime until, int minutes) {
        return new SlotPlan(from, until, minutes, minutes, zone);
    }

    private static void assertRefused(String code, Runnable plan) {
        assertEquals(code, assertThrows(RuleViolation.class, plan::run).getCode());
    }
}

package org.jobwright.domain.interviews;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import org.jobwright.domain.shared.Json;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.junit.jupiter.api.Test;

class InterviewTimeTest {

    private static final String BERLIN = "Europe/Berlin";
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    @Test
    void theHourOnTheClockOfTheZoneIsWhatIsAgreed() {
        InterviewTime time = InterviewTime.at(LocalDateTime.parse("2026-12-08T14:00"), BERLIN, null, 45);
        assertEquals(Instant.parse("2026-12-08T13:00:00Z"), time.startsAt());
        assertEquals(Instant.parse("2026-12-08T13:45:00Z"), time.endsAt());
        assertEquals(LocalDateTime.parse("2026-12-08T14:00"), time.local());
        assertEquals(45, time.minutes());
    }

    @Test
    void anHourThatTheClockSkipsIsRefusedWithTheNextOne() {
        ClockSkips gap = assertThrows(
                ClockSkips.class, () -> InterviewTime.at(LocalDateTime.parse("2027-03-28T02:30"), BERLIN, null, 45));
        assertEquals(LocalDateTime.parse("2027-03-28T03:30"), gap.getInstead());
    }

    @Test
    void ofAnHourThatComesTwiceSomebodyHasToSayWhich() {
        LocalDateTime twice = LocalDateTime.parse("2026-10-25T02:30");
        ClockRepeats overlap = assertThrows(ClockRepeats.class, () -> InterviewTime.at(twice, BERLIN, null, 45));
        assertEquals(List.of(ZoneOffset.ofHours(2), ZoneOffset.ofHours(1)), overlap.getOffsets());
        InterviewTime first = InterviewTime.at(twice, BERLIN, ZoneOffset.ofHours(2), 45);
        InterviewTime second = InterviewTime.at(twice, BERLIN, ZoneOffset.ofHours(1), 45);
        assertEquals(Instant.parse("2026-10-25T00:30:00Z"), first.startsAt());
        assertEquals(Instant.parse("2026-10-25T01:30:00Z"), second.startsAt());
        assertEquals(twice, second.local());
    }

    @Test
    void inEveryZoneTheClockShowsTheAgreedHourAroundEachChange() {
        int changes = 0;
        for (String zone : ZoneId.getAvailableZoneIds()) {
            ZoneRules rules = ZoneId.of(zone).getRules();
            ZoneOffsetTransition next = rules.nextTransition(NOW);
            for (int i = 0; i < 2 && next != null; i++) {
                LocalDateTime before = next.getDateTimeBefore().minusHours(3);
                LocalDateTime after = next.getDateTimeAfter().plusHours(3);
                for (LocalDateTime hour : List.of(before, after)) {
                    InterviewTime time = InterviewTime.at(hour, zone, rules.getOffset(hour), 30);
                    assertEquals(hour, time.startsAt().atZone(ZoneId.of(zone)).toLocalDateTime(), zone);
                }
                changes++;
                next = rules.nextTransition(next.getInstant());
            }
        }
        assertTrue(changes > 200, "changes that were looked at: " + changes);
    }

    @Test
    void lengthAndZoneHaveLimits() {
        LocalDateTime local = LocalDateTime.parse("2026-12-08T14:00");
        assertRefused("interviews.time.minutes", local, BERLIN, 9);
        assertRefused("interviews.time.minutes", local, BERLIN, 481);
        assertRefused("interviews.time.zone", local, "Europe/Atlantis", 45);
        assertRefused("interviews.time.zone", local, null, 45);
    }

    @Test
    void aTimeIsReadBackAsItWasWritten() {
        InterviewTime time =
                InterviewTime.at(LocalDateTime.parse("2026-10-25T02:30"), BERLIN, ZoneOffset.ofHours(1), 45);
        assertEquals(time, Json.read(Json.write(time), InterviewTime.class));
    }

    private static void assertRefused(String code, LocalDateTime local, String zone, int minutes) {
        assertEquals(
                code,
                assertThrows(RuleViolation.class, () -> InterviewTime.at(local, zone, null, minutes))
                        .getCode());
    }
}

package org.jobwright.web.shared.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jobwright.domain.interviews.busy.BusyTime;
import org.junit.jupiter.api.Test;

class BusyTimesTest {

    private static final Instant FROM = Instant.parse("2027-03-22T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2027-04-05T00:00:00Z");

    @Test
    void whatBlocksTimeIsBusyAndNothingElse() {
        assertEquals(
                List.of(
                        time("2027-03-23T09:00:00Z", "2027-03-23T10:30:00Z"),
                        time("2027-03-24T09:00:00Z", "2027-03-24T09:45:00Z")),
                read(
                        event("DTSTART:20270323T090000Z", "DTEND:20270323T103000Z", "SUMMARY:Secret talk"),
                        event("DTSTART:20270324T090000Z", "DURATION:PT45M"),
                        event("DTSTART:20270325T090000Z", "DTEND:20270325T100000Z", "TRANSP:TRANSPARENT"),
                        event("DTSTART:20270326T090000Z", "DTEND:20270326T100000Z", "STATUS:CANCELLED"),
                        event("DTSTART:20270327T090000Z"),
                        event("DTSTART:20270510T090000Z", "DTEND:20270510T100000Z"),
                        event("DTSTART:20260101T090000Z", "DTEND:20280101T090000Z")));
    }

    @Test
    void aRepeatedEntryIsBusyEachTimeAtTheSameHourOfItsZone() {
        assertEquals(
                List.of(
                        time("2027-03-22T08:00:00Z", "2027-03-22T09:00:00Z"),
                        time("2027-03-29T07:00:00Z", "2027-03-29T08:00:00Z")),
                read(event(
                        "DTSTART;TZID=Europe/Berlin:20210104T090000",
                        "DTEND;TZID=Europe/Berlin:20210104T100000",
                        "RRULE:FREQ=WEEKLY;BYDAY=MO")));
        assertEquals(
                List.of(time("2027-03-29T07:00:00Z", "2027-03-29T08:00:00Z")),
                read(event(
                        "DTSTART;TZID=Europe/Berlin:20210104T090000",
                        "DTEND;TZID=Europe/Berlin:20210104T100000",
                        "RRULE:FREQ=WEEKLY;BYDAY=MO",
                        "EXDATE;TZID=Europe/Berlin:20270322T090000")));
    }

    @Test
    void whatWouldRepeatWithoutEndIsNotCountedOut() {
        assertEquals(
                List.of(time("2027-03-22T08:00:00Z", "2027-03-22T08:00:30Z")),
                read(event("DTSTART:20270322T080000Z", "DURATION:PT30S", "RRULE:FREQ=SECONDLY")));
        assertEquals(
                List.of(),
                read(event("DTSTART:00010101T080000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY;INTERVAL=1;COUNT=5")));
    }

    @Test
    void aRuleThatWouldCostMuchIsNotCountedOut() {
        String everySecond = "BYMONTH=1,2,3,4,5,6,7,8,9,10,11,12;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYHOUR=" + upTo(23)
                + ";BYMINUTE=" + upTo(59) + ";BYSECOND=" + upTo(59);
        for (String rule :
                List.of("RRULE:FREQ=YEARLY;BYSETPOS=-1;" + everySecond, "EXRULE:FREQ=DAILY;" + everySecond)) {
            assertEquals(
                    List.of(time("2027-03-22T08:00:00Z", "2027-03-22T09:00:00Z")),
                    read(event("DTSTART:20270322T080000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=2", rule)));
        }
    }

    private static String upTo(int last) {
        return IntStream.rangeClosed(0, last).mapToObj(String::valueOf).collect(Collectors.joining(","));
    }

    @Test
    void aSingleDateThatMovedIsBusyOnlyWhereItIsNow() {
        assertEquals(
                List.of(
                        time("2027-03-22T08:00:00Z", "2027-03-22T09:00:00Z"),
                        time("2027-03-30T10:00:00Z", "2027-03-30T11:00:00Z")),
                read(
                        event("UID:a", "DTSTART:20270301T080000Z", "DURATION:PT1H", "RRULE:FREQ=WEEKLY"),
                        event("UID:a", "RECURRENCE-ID:20270329T080000Z", "DTSTART:20270330T100000Z", "DURATION:PT1H")));
    }

    @Test
    void whatOverlapsOrTouchesIsOneTime() {
        assertEquals(
                List.of(time("2027-03-23T09:00:00Z", "2027-03-23T12:00:00Z")),
                read(
                        event("DTSTART:20270323T110000Z", "DTEND:20270323T120000Z"),
                        event("DTSTART:20270323T090000Z", "DTEND:20270323T110000Z"),
                        event("DTSTART:20270323T093000Z", "DTEND:20270323T100000Z")));
    }

    @Test
    void aTextThatIsNoCalendarIsNone() {
        assertEquals(Optional.empty(), BusyTimes.read("<html>Sign in</html>", FROM, UNTIL));
        assertEquals(Optional.of(List.of()), BusyTimes.read("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", FROM, UNTIL));
    }

    private static List<BusyTime> read(String... events) {
        return BusyTimes.read(
                        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + String.join("", events) + "END:VCALENDAR\r\n",
                        FROM,
                        UNTIL)
                .orElseThrow();
    }

    private static String event(String... lines) {
        return "BEGIN:VEVENT\r\n" + String.join("\r\n", lines) + "\r\nEND:VEVENT\r\n";
    }

    private static BusyTime time(String from, String until) {
        return new BusyTime(Instant.parse(from), Instant.parse(until));
    }
}

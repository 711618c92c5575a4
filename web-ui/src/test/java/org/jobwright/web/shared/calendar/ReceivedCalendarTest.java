package org.jobwright.web.shared.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A calendar that anybody sent. */
class ReceivedCalendarTest {

    @Test
    void aZoneChangesItsClocksTwiceAYear() {
        String yearly = calendar("FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "20270330T090000");
        assertEquals(
                Instant.parse("2027-03-30T07:00:00Z"),
                ReceivedCalendar.read(yearly)
                        .orElseThrow()
                        .getEvents()
                        .getFirst()
                        .getDateStart()
                        .getValue()
                        .toInstant());
    }

    @Test
    void aZoneThatWouldFillTheMemoryIsNotRead() {
        for (String rule : List.of(
                "FREQ=SECONDLY",
                "freq=minutely",
                "FREQ=DAI\r\n LY",
                "FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU",
                "FREQ=YEARLY;BYHOUR=1;BYMINUTE=2",
                "FREQ=DAILY;UNTIL=FREQ=YEARLY")) {
            assertTrue(ReceivedCalendar.read(calendar(rule, "20270330T090000")).isEmpty(), rule);
        }
        String yearly = calendar("FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "20270330T090000");
        for (String hostile : List.of(
                calendar("FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "99990330T090000"),
                yearly.replace("DTSTART:19700101", "DTSTART:00010101"),
                yearly.replace("RRULE:FREQ=YEARLY", "x.rrule;X=1:FREQ=HOURLY"),
                yearly.replace("VERSION:2.0", "VERSION:1.0"),
                yearly.replace("RRULE:", "BEGIN:VEVENT\r\nEND:VEVENT\r\nEXRULE:FREQ=DAILY\r\nRRULE:"),
                yearly.replace("END:VTIMEZONE", "BEGIN:STANDARD\r\nEND:STANDARD\r\n".repeat(300) + "END:VTIMEZONE"),
                "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + "BEGIN:X\r\n".repeat(50_000))) {
            assertTrue(ReceivedCalendar.read(hostile).isEmpty(), () -> hostile.substring(0, 100));
        }
    }

    private static String calendar(String rule, String start) {
        return String.join(
                "\r\n",
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "BEGIN:VTIMEZONE",
                "TZID:Somewhere",
                "BEGIN:DAYLIGHT",
                "DTSTART:19700101T000000",
                "TZOFFSETFROM:+0100",
                "TZOFFSETTO:+0200",
                "RRULE:" + rule,
                "END:DAYLIGHT",
                "END:VTIMEZONE",
                "BEGIN:VEVENT",
                "DTSTART;TZID=Somewhere:" + start,
                "DURATION:PT1H",
                "END:VEVENT",
                "END:VCALENDAR",
                "");
    }
}

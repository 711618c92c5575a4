package org.jobwright.web.shared.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CalendarAnswerTest {

    /** As Outlook sends it, with a zone of its own. */
    private static final String COUNTER = """
            BEGIN:VCALENDAR
            METHOD:COUNTER
            PRODID:Microsoft Exchange Server 2010
            VERSION:2.0
            BEGIN:VTIMEZONE
            TZID:W. Europe Standard Time
            BEGIN:STANDARD
            DTSTART:16010101T030000
            TZOFFSETFROM:+0200
            TZOFFSETTO:+0100
            RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10
            END:STANDARD
            BEGIN:DAYLIGHT
            DTSTART:16010101T020000
            TZOFFSETFROM:+0100
            TZOFFSETTO:+0200
            RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3
            END:DAYLIGHT
            END:VTIMEZONE
            BEGIN:VEVENT
            ATTENDEE;PARTSTAT=TENTATIVE;CN=Ada M\u00fcller:mailto:ada@test.example
            COMMENT;LANGUAGE=en-US:I have a class until ten.\\nThank you!
            UID:0193-x@jobs.example
            DTSTART;TZID=W. Europe Standard Time:20270608T103000
            DTEND;TZID=W. Europe Standard Time:20270608T111500
            DTSTAMP:20270601T080000Z
            SEQUENCE:2
            END:VEVENT
            END:VCALENDAR
            """.replace("\n", "\r\n");

    @Test
    void aCounterSaysWhichEntryAndWhen() {
        CalendarAnswer proposed = CalendarAnswer.read(COUNTER).orElseThrow();
        assertTrue(proposed.counter());
        assertEquals("0193-x@jobs.example", proposed.uid());
        assertEquals(2, proposed.sequence());
        assertEquals(Instant.parse("2027-06-08T08:30:00Z"), proposed.start());
        assertEquals(Instant.parse("2027-06-08T09:15:00Z"), proposed.end());
        assertEquals("I have a class until ten.\nThank you!", proposed.words());
    }

    @Test
    void anythingElseIsNoProposal() {
        for (String text : new String[] {
            "",
            "Hello.",
            COUNTER.replace("COUNTER", "REQUEST"),
            COUNTER.replace("END:VEVENT", "END:VEVENT\r\nBEGIN:VEVENT\r\nUID:x\r\nEND:VEVENT"),
            COUNTER.replace("METHOD:COUNTER\r\n", ""),
            COUNTER.replace("UID:0193-x@jobs.example\r\n", ""),
            COUNTER.replace("VEVENT", "VTODO")
        }) {
            assertEquals(Optional.empty(), CalendarAnswer.read(text), text);
        }
    }

    /** As Google sends it; others leave out the organizer. */
    @Test
    void aReplySaysWhetherSomebodyComesAndSince() {
        CalendarAnswer declined = CalendarAnswer.read("""
                BEGIN:VCALENDAR
                PRODID:-//Google Inc//Google Calendar 70.9054//EN
                VERSION:2.0
                CALSCALE:GREGORIAN
                METHOD:REPLY
                BEGIN:VEVENT
                DTSTART:20270608T083000Z
                DTEND:20270608T091500Z
                DTSTAMP:20270601T080102Z
                UID:0193-x@jobs.example
                ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=DECLINED;CN=Ada;
                 X-NUM-GUESTS=0:mailto:ada@test.example
                COMMENT:I am ill.
                SEQUENCE:1
                STATUS:CONFIRMED
                END:VEVENT
                END:VCALENDAR
                """.replace("\n", "\r\n")).orElseThrow();
        assertFalse(declined.counter());
        assertEquals("DECLINED", declined.participation());
        assertEquals(1, declined.sequence());
        assertEquals(Instant.parse("2027-06-01T08:01:02Z"), declined.stamp());
        assertEquals("I am ill.", declined.words());
    }

    @Test
    void aProposalWithoutTimesHasOnlyWords() {
        String bare =
                COUNTER.replaceAll("DT(START|END);TZID=W. Europe[^\r]*\r\n", "").replace("SEQUENCE:2\r\n", "");
        CalendarAnswer proposed = CalendarAnswer.read(bare).orElseThrow();
        assertEquals(null, proposed.start());
        assertEquals(0, proposed.sequence());
    }
}

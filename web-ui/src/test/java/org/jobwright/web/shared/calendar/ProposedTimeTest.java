package org.jobwright.web.shared.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProposedTimeTest {

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
        ProposedTime proposed = ProposedTime.read(COUNTER).orElseThrow();
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
            COUNTER.replace("COUNTER", "REPLY"),
            COUNTER.replace("METHOD:COUNTER\r\n", ""),
            COUNTER.replace("UID:0193-x@jobs.example\r\n", ""),
            COUNTER.replace("VEVENT", "VTODO")
        }) {
            assertEquals(Optional.empty(), ProposedTime.read(text), text);
        }
    }

    @Test
    void aProposalWithoutTimesHasOnlyWords() {
        String bare =
                COUNTER.replaceAll("DT(START|END);TZID=W. Europe[^\r]*\r\n", "").replace("SEQUENCE:2\r\n", "");
        ProposedTime proposed = ProposedTime.read(bare).orElseThrow();
        assertEquals(null, proposed.start());
        assertEquals(0, proposed.sequence());
    }
}

package org.jobwright.web.shared.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.VTimeZone;
import org.jobwright.domain.interviews.InterviewTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What we write, read by two libraries that others read calendars with. */
class CalendarEntryTest {

    private static final Instant STAMP = Instant.parse("2026-11-24T10:00:00Z");
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);
    private static final LocalDateTime TUESDAY = LocalDateTime.parse("2026-12-08T14:00");

    @ParameterizedTest
    @ValueSource(strings = {"request", "answered", "update", "cancel", "leave"})
    void whatIsSentIsWhatTheGoldenFileSays(String name) throws Exception {
        String text = named(name).text();
        try (InputStream golden = CalendarEntryTest.class.getResourceAsStream(name + ".ics")) {
            assertEquals(new String(golden.readAllBytes(), StandardCharsets.UTF_8), text.replace("\r\n", "\n"), name);
        }
        assertTrue(text.endsWith("END:VCALENDAR\r\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"request", "answered", "update", "cancel", "leave"})
    void twoReadersUnderstandIt(String name) throws Exception {
        CalendarEntry entry = named(name);
        Calendar first = new CalendarBuilder().build(new StringReader(entry.text()));
        assertFalse(first.validate(true).hasErrors(), () -> first.validate(true).toString());
        assertEquals(
                entry.method().name(),
                first.getProperty(Property.METHOD).orElseThrow().getValue(),
                "the method stands on the calendar");
        ICalendar second = Biweekly.parse(entry.text()).first();
        assertEquals(List.of(), warnings(second));
        VEvent event = second.getEvents().getFirst();
        assertEquals(entry.uid(), event.getUid().getValue());
        assertEquals(entry.sequence(), event.getSequence().getValue());
        assertEquals(entry.time().startsAt(), event.getDateStart().getValue().toInstant());
        assertEquals(entry.time().endsAt(), event.getDateEnd().getValue().toInstant());
        assertEquals(entry.summary(), event.getSummary().getValue());
        assertEquals(entry.description(), event.getDescription().getValue());
        assertEquals(1, event.getAttendees().size(), "nobody learns another address");
    }

    private static List<String> warnings(ICalendar calendar) {
        return calendar.validate(ICalVersion.V2_0).getWarnings().stream()
                .map(Object::toString)
                .toList();
    }

    @Test
    void onlyWhoLeavesAnEntryThatStandsGetsNoState() {
        assertTrue(named("cancel").text().contains("\r\nSTATUS:CANCELLED\r\n"));
        assertFalse(named("leave").text().contains("STATUS"));
        assertTrue(named("leave").text().contains("\r\nMETHOD:CANCEL\r\n"));
    }

    @Test
    void calendarsAreAskedForAnAnswerOnlyIfSomebodyReadsIt() {
        assertTrue(named("answered").text().contains("RSVP=TRUE"));
        assertTrue(named("request").text().contains("RSVP=FALSE"));
    }

    @Test
    void inEveryZoneAReaderShowsTheAgreedHourAroundEachChange() throws Exception {
        List<String> zones = ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.matches("[A-Z][A-Za-z]+/[A-Za-z_/+0-9-]+") && !zone.startsWith("SystemV/"))
                .sorted()
                .toList();
        List<String> wrong = new ArrayList<>();
        int looked = 0;
        for (String zone : zones) {
            ZoneRules rules = ZoneId.of(zone).getRules();
            ZoneOffsetTransition next = rules.nextTransition(STAMP);
            List<LocalDateTime> hours = new ArrayList<>(List.of(TUESDAY));
            for (int i = 0; i < 2 && next != null; i++) {
                hours.add(next.getDateTimeBefore().minusHours(3));
                hours.add(next.getDateTimeAfter().plusHours(3));
                next = rules.nextTransition(next.getInstant());
            }
            for (LocalDateTime hour : hours) {
                InterviewTime time = InterviewTime.at(hour, zone, rules.getOffset(hour), 45);
                if (!time.startsAt().equals(start(at(time).text()))) {
                    wrong.add(zone + " " + hour);
                }
                looked++;
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(zones.size() > 400 && looked > 700, zones.size() + " zones, " + looked + " hours");
    }

    /**
     * The start as RFC 5545 reads it: by the offset of the latest change before it, after the rules that came with it. The
     * two libraries are hours off beside a change, because they compare its local hour with UTC.
     */
    private static Instant start(String text) throws Exception {
        Calendar calendar = new CalendarBuilder().build(new StringReader(text));
        String value = value(calendar.getComponents("VEVENT").getFirst(), Property.DTSTART);
        LocalDateTime local = LocalDateTime.parse(value.replace("Z", ""), LOCAL);
        if (value.endsWith("Z")) {
            return local.toInstant(ZoneOffset.UTC);
        }
        VTimeZone zone = (VTimeZone) calendar.getComponents("VTIMEZONE").getFirst();
        LocalDateTime latest = LocalDateTime.MIN;
        String offset = "";
        for (Observance observance : zone.getObservances()) {
            LocalDateTime change = changes(observance).stream()
                    .filter(one -> !one.isAfter(local))
                    .max(LocalDateTime::compareTo)
                    .orElse(LocalDateTime.MIN);
            if (change.isAfter(latest)) {
                latest = change;
                offset = value(observance, Property.TZOFFSETTO);
            }
        }
        return local.toInstant(ZoneOffset.of(offset));
    }

    private static List<LocalDateTime> changes(Observance observance) {
        LocalDateTime first = LocalDateTime.parse(value(observance, Property.DTSTART), LOCAL);
        return observance.getProperty(Property.RRULE).isEmpty()
                ? List.of(first)
                : new Recur<LocalDateTime>(value(observance, Property.RRULE))
                        .getDates(
                                first,
                                LocalDateTime.parse("2025-01-01T00:00"),
                                LocalDateTime.parse("2029-01-01T00:00"));
    }

    private static String value(Component component, String property) {
        return component.getProperty(property).orElseThrow().getValue();
    }

    @Test
    void theZoneIsSaidByItsRules() {
        String berlin = named("request").text();
        assertTrue(berlin.contains("DTSTART;TZID=Europe/Berlin:20261208T140000\r\n"), berlin);
        assertTrue(berlin.contains("RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\r\n"), berlin);
        String newYork =
                at(InterviewTime.at(TUESDAY, "America/New_York", null, 45)).text();
        assertTrue(newYork.contains("RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3\r\n"), newYork);
        String tokyo = at(InterviewTime.at(TUESDAY, "Asia/Tokyo", null, 45)).text();
        assertTrue(tokyo.contains("BEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0900\r\n"), tokyo);
        assertFalse(tokyo.contains("DAYLIGHT") || tokyo.contains("RRULE"), tokyo);
    }

    @Test
    void aFeedHasAllEntriesEachAtItsInstant() {
        String feed = CalendarEntry.feed(List.of(
                at(InterviewTime.at(TUESDAY, "Europe/Berlin", null, 45)),
                at(InterviewTime.at(TUESDAY, "America/New_York", null, 45))));
        List<VEvent> events = Biweekly.parse(feed).first().getEvents();
        assertEquals(2, events.size());
        assertTrue(feed.contains("METHOD:PUBLISH\r\n"), feed);
        assertTrue(feed.contains("\r\nDTSTART:20261208T130000Z\r\n"), feed);
        assertTrue(feed.contains("\r\nDTSTART:20261208T190000Z\r\n"), feed);
        assertFalse(feed.contains("VTIMEZONE"), feed);
    }

    @Test
    void entriesOfADayHaveTheirZoneOnceOrTheirInstants() throws Exception {
        CalendarEntry one = at(InterviewTime.at(TUESDAY, "Europe/Berlin", null, 45));
        CalendarEntry two = at(InterviewTime.at(TUESDAY.plusHours(1), "Europe/Berlin", null, 45));
        String day = CalendarEntry.text(List.of(one, two));
        assertEquals(2, day.split("DTSTART;TZID=Europe/Berlin:20261208T1", -1).length - 1, day);
        assertEquals(2, day.split("BEGIN:VTIMEZONE", -1).length, day);
        Calendar read = new CalendarBuilder().build(new StringReader(day));
        assertFalse(read.validate(true).hasErrors(), () -> read.validate(true).toString());

        LocalDateTime twice = LocalDateTime.parse("2027-10-31T02:30");
        String change = CalendarEntry.text(List.of(
                at(InterviewTime.at(twice.minusHours(1), "Europe/Berlin", null, 45)),
                at(InterviewTime.at(twice, "Europe/Berlin", ZoneOffset.ofHours(1), 45))));
        assertTrue(change.contains("\r\nDTSTART:20271031T013000Z\r\n"), change);
        assertFalse(change.contains("VTIMEZONE"), change);
    }

    @Test
    void aFeedOfNothingIsAValidCalendarToo() throws Exception {
        String feed = CalendarEntry.feed(List.of());
        assertEquals(List.of(), Biweekly.parse(feed).first().getEvents());
        new CalendarBuilder().build(new StringReader(feed)).validate();
    }

    @Test
    void whereNoRuleSaysTheHourItIsWrittenInUtc() {
        String table =
                at(InterviewTime.at(TUESDAY, "Africa/Casablanca", null, 45)).text();
        assertTrue(table.contains("\r\nDTSTART:20261208T130000Z\r\n"), table);
        String second = at(InterviewTime.at(
                        LocalDateTime.parse("2027-10-31T02:30"), "Europe/Berlin", ZoneOffset.ofHours(1), 45))
                .text();
        assertTrue(second.contains("\r\nDTSTART:20271031T013000Z\r\n"), second);
    }

    @Test
    void whatAPersonWroteBeginsNoOtherLine() {
        String evil = "x\r\nATTENDEE:mailto:mallory@example.org\n\rEND:VEVENT\u2028\u0085\u000bMETHOD:CANCEL";
        CalendarEntry entry = entry(CalendarMethod.REQUEST, 0, evil, evil, evil, "Q\"uoted\r\n;X=1:y" + evil, false);
        List<String> lines = List.of(entry.text().replace("\r\n ", "").split("\r\n", -1));
        assertEquals(
                1, lines.stream().filter(line -> line.startsWith("ATTENDEE")).count());
        assertEquals(1, lines.stream().filter(line -> line.startsWith("METHOD")).count());
        assertEquals(1, lines.stream().filter(line -> line.equals("END:VEVENT")).count());
        assertFalse(entry.text().replace("\r\n", "").matches("(?s).*[\\r\\n\\x0b\\u0085\\u2028].*"));
        VEvent event = Biweekly.parse(entry.text()).first().getEvents().getFirst();
        assertEquals(
                "Q uoted ;X=1:yx ATTENDEE:mailto:mallory@example.org END:VEVENT METHOD:CANCEL",
                event.getOrganizer().getCommonName());
        assertEquals("ada@example.org", event.getAttendees().getFirst().getEmail());
    }

    @Test
    void aLineHasAtMost75OctetsAndNoBrokenCharacter() {
        String long_ = "Gespräch über Brücken \ud83d\ude82 ".repeat(40).strip();
        CalendarEntry entry = entry(CalendarMethod.REQUEST, 0, long_, long_, long_, "Häfen & Bahn", false);
        for (String line : entry.text().lines().toList()) {
            assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
            assertFalse(line.contains("\ufffd") || line.contains("?"), line);
        }
        assertEquals(
                long_,
                Biweekly.parse(entry.text())
                        .first()
                        .getEvents()
                        .getFirst()
                        .getSummary()
                        .getValue());
    }

    private static CalendarEntry named(String name) {
        return switch (name) {
            case "request" ->
                entry(
                        CalendarMethod.REQUEST,
                        0,
                        "First talk: Harbour Rail",
                        "Pier 4, Gate 2; ring \\ twice",
                        "Interview for “Signalling Technician”.\n\nBring your papers, please.",
                        "Harbour Rail",
                        false);
            case "answered" ->
                entry(
                        CalendarMethod.REQUEST,
                        0,
                        "First talk: Harbour Rail",
                        "Pier 4",
                        "Answer, please.",
                        "Harbour Rail",
                        true,
                        false);
            case "update" ->
                entry(CalendarMethod.REQUEST, 1, "First talk: Harbour Rail", "Pier 5", "Moved.", "Harbour Rail", false);
            case "cancel" ->
                entry(
                        CalendarMethod.CANCEL,
                        2,
                        "First talk: Harbour Rail",
                        "Pier 5",
                        "Cancelled.",
                        "Harbour Rail",
                        false);
            default ->
                entry(CalendarMethod.CANCEL, 1, "First talk: A. M.", "Pier 5", "Without you.", "Harbour Rail", true);
        };
    }

    private static CalendarEntry at(InterviewTime time) {
        return new CalendarEntry(
                CalendarMethod.REQUEST,
                "1@jobs.example.org",
                0,
                STAMP,
                time,
                "First talk",
                "",
                "x",
                "Harbour Rail",
                "jobs@example.org",
                "Ada",
                "ada@example.org",
                false,
                false,
                false);
    }

    private static CalendarEntry entry(
            CalendarMethod method,
            int sequence,
            String summary,
            String place,
            String description,
            String organizer,
            boolean withdrawn) {
        return entry(method, sequence, summary, place, description, organizer, false, withdrawn);
    }

    private static CalendarEntry entry(
            CalendarMethod method,
            int sequence,
            String summary,
            String place,
            String description,
            String organizer,
            boolean answered,
            boolean withdrawn) {
        return new CalendarEntry(
                method,
                "0193-5f@jobs.example.org",
                sequence,
                STAMP,
                InterviewTime.at(TUESDAY, "Europe/Berlin", null, 45),
                summary,
                place,
                description,
                organizer,
                "jobs@example.org",
                "Ada Müller",
                "ada@example.org",
                answered,
                withdrawn,
                withdrawn);
    }
}

package org.jobwright.web.shared.calendar;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.parameter.ParticipationLevel;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import biweekly.property.CalendarScale;
import biweekly.property.Classification;
import biweekly.property.Organizer;
import biweekly.property.Status;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.jobwright.domain.interviews.InterviewTime;

/**
 * One entry in one person's calendar.
 *
 * @param uid its name, for ever
 * @param sequence grows with each change of time or place
 * @param stamp when it was written; decides between two of the same sequence
 * @param place where, or the address to join; may be empty
 * @param organizer who invites, by name
 * @param organizerAddress the mail address of this instance
 * @param attendee the only person who is named as invited; empty in a file
 * @param attendeeAddress their mail address
 * @param answered whether somebody reads what the person's calendar answers
 * @param withdrawn the person is no longer invited, but it takes place
 * @param isPrivate colleagues who see the calendar do not see what it is about
 */
public record CalendarEntry(
        CalendarMethod method,
        String uid,
        int sequence,
        Instant stamp,
        InterviewTime time,
        String summary,
        String place,
        String description,
        String organizer,
        String organizerAddress,
        String attendee,
        String attendeeAddress,
        boolean answered,
        boolean withdrawn,
        boolean isPrivate) {

    /** As text/calendar. */
    public String text() {
        return text(List.of(this));
    }

    /** Those of one mail, which ask the same of the calendar; in UTC if they are in several zones. */
    public static String text(List<CalendarEntry> entries) {
        ICalendar calendar = calendar(entries.getFirst().method());
        InterviewTime first = entries.getFirst().time();
        if (entries.stream()
                .allMatch(entry -> entry.time().zone().equals(first.zone())
                        && CalendarZone.of(entry.time()).isPresent())) {
            CalendarZone.of(first).ifPresent(calendar.getTimezoneInfo()::setDefaultTimezone);
        }
        entries.forEach(entry -> calendar.addEvent(entry.event()));
        return written(calendar);
    }

    /** Several, for a calendar that subscribes to them. Each has a zone of its own, so the times are in UTC. */
    public static String feed(List<CalendarEntry> entries) {
        ICalendar calendar = calendar(CalendarMethod.PUBLISH);
        calendar.addExperimentalProperty("X-WR-CALNAME", "Jobwright");
        calendar.addExperimentalProperty("X-PUBLISHED-TTL", "PT1H");
        if (entries.isEmpty()) {
            calendar.addComponent(CalendarZone.utc()); // a calendar has at least one part
        }
        entries.forEach(entry -> calendar.addEvent(entry.event()));
        return written(calendar);
    }

    private static ICalendar calendar(CalendarMethod method) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Jobwright//Interviews//EN");
        calendar.setCalendarScale(CalendarScale.gregorian());
        calendar.setMethod(method.name());
        return calendar;
    }

    private static String written(ICalendar calendar) {
        StringWriter lines = new StringWriter();
        try (ICalWriter writer = new ICalWriter(lines, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return CalendarLines.folded(lines.toString());
    }

    private VEvent event() {
        VEvent event = new VEvent();
        event.setUid(uid);
        event.setDateTimeStamp(Date.from(stamp));
        event.setSequence(sequence);
        event.setDateStart(Date.from(time.startsAt()));
        event.setDateEnd(Date.from(time.endsAt()));
        event.setSummary(CalendarLines.text(summary));
        if (!place.isEmpty()) {
            event.setLocation(CalendarLines.text(place));
        }
        event.setDescription(CalendarLines.text(description));
        Organizer from = new Organizer(CalendarLines.parameter(organizer), null);
        from.setUri(mailto(organizerAddress));
        event.setOrganizer(from);
        if (!attendeeAddress.isEmpty()) {
            event.addAttendee(invited());
        }
        if (isPrivate) {
            event.setClassification(Classification.private_());
        }
        if (!withdrawn) {
            event.setStatus(method == CalendarMethod.CANCEL ? Status.cancelled() : Status.confirmed());
        }
        return event;
    }

    private Attendee invited() {
        Attendee invited = new Attendee(CalendarLines.parameter(attendee), null, mailto(attendeeAddress));
        invited.setParticipationLevel(ParticipationLevel.REQUIRED);
        invited.setParticipationStatus(ParticipationStatus.NEEDS_ACTION);
        invited.setRsvp(answered);
        return invited;
    }

    private static String mailto(String address) {
        try {
            return new URI("mailto", address, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("not an address", e);
        }
    }
}

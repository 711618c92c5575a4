package org.jobwright.web.shared.calendar;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Optional;
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
        boolean withdrawn,
        boolean isPrivate) {

    /** As text/calendar. */
    public String text() {
        CalendarLines lines = new CalendarLines();
        Optional<CalendarZone> zone = CalendarZone.of(time);
        lines.add("BEGIN:VCALENDAR");
        lines.add("PRODID:-//Jobwright//Interviews//EN");
        lines.add("VERSION:2.0");
        lines.add("CALSCALE:GREGORIAN");
        lines.add("METHOD:" + method);
        zone.ifPresent(one -> one.write(lines));
        lines.add("BEGIN:VEVENT");
        lines.add("UID", uid);
        lines.add("SEQUENCE:" + sequence);
        lines.add("DTSTAMP:" + CalendarLines.utc(stamp));
        lines.add("DTSTART" + CalendarZone.moment(zone, time.startsAt()));
        lines.add("DTEND" + CalendarZone.moment(zone, time.endsAt()));
        lines.add("SUMMARY", summary);
        if (!place.isEmpty()) {
            lines.add("LOCATION", place);
        }
        lines.add("DESCRIPTION", description);
        lines.add("ORGANIZER;CN=" + CalendarLines.quoted(organizer) + ":" + address(organizerAddress));
        if (!attendeeAddress.isEmpty()) {
            lines.add("ATTENDEE;CN=" + CalendarLines.quoted(attendee)
                    + ";ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE:" + address(attendeeAddress));
        }
        if (isPrivate) {
            lines.add("CLASS:PRIVATE");
        }
        if (!withdrawn) {
            lines.add("STATUS:" + (method == CalendarMethod.CANCEL ? "CANCELLED" : "CONFIRMED"));
        }
        lines.add("END:VEVENT");
        lines.add("END:VCALENDAR");
        return lines.toString();
    }

    private static String address(String mail) {
        try {
            return new URI("mailto", mail, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("not an address", e);
        }
    }
}

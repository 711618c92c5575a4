package org.jobwright.web.shared.calendar;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.DateOrDateTimeProperty;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a calendar answers to an entry of ours (RFC 5546): whether somebody comes (METHOD:REPLY), or another time that they
 * propose (METHOD:COUNTER).
 *
 * @param counter it is a proposal
 * @param uid the name of the entry
 * @param sequence of the entry that was seen
 * @param participation whether they come, such as {@code DECLINED}; empty if it does not say
 * @param stamp when it was written; null if it does not say
 * @param start null if it does not say
 * @param end null if it does not say
 * @param words may be empty
 */
public record CalendarAnswer(
        boolean counter,
        String uid,
        int sequence,
        String participation,
        Instant stamp,
        Instant start,
        Instant end,
        String words) {

    private static final String COUNTER = "COUNTER";

    /** Empty for anything but an answer about one entry. */
    public static Optional<CalendarAnswer> read(String text) {
        return ReceivedCalendar.read(text)
                .filter(calendar -> calendar.getEvents().size() == 1)
                .flatMap(calendar -> method(calendar)
                        .flatMap(method -> of(calendar.getEvents().getFirst(), method)));
    }

    private static Optional<String> method(ICalendar calendar) {
        return calendar.getMethod() == null
                ? Optional.empty()
                : Stream.of(COUNTER, "REPLY")
                        .filter(method ->
                                method.equalsIgnoreCase(calendar.getMethod().getValue()))
                        .findFirst();
    }

    private static Optional<CalendarAnswer> of(VEvent event, String method) {
        if (event.getUid() == null || event.getUid().getValue() == null) {
            return Optional.empty();
        }
        Integer sequence =
                event.getSequence() == null ? null : event.getSequence().getValue();
        return Optional.of(new CalendarAnswer(
                method.equals(COUNTER),
                event.getUid().getValue(),
                sequence == null ? 0 : sequence,
                participation(event),
                event.getDateTimeStamp() == null || event.getDateTimeStamp().getValue() == null
                        ? null
                        : event.getDateTimeStamp().getValue().toInstant(),
                at(event.getDateStart()),
                at(event.getDateEnd()),
                event.getComments().stream()
                        .map(comment -> comment.getValue())
                        .filter(words -> words != null && !words.isBlank())
                        .collect(Collectors.joining("\n"))));
    }

    /** A reply names the one who answers, and nobody else. */
    private static String participation(VEvent event) {
        return event.getAttendees().size() != 1
                        || event.getAttendees().getFirst().getParticipationStatus() == null
                ? ""
                : event.getAttendees().getFirst().getParticipationStatus().getValue();
    }

    private static Instant at(DateOrDateTimeProperty moment) {
        return moment == null || moment.getValue() == null
                ? null
                : Instant.ofEpochMilli(moment.getValue().getTime());
    }
}

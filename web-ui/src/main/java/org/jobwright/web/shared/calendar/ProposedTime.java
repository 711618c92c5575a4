package org.jobwright.web.shared.calendar;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.DateOrDateTimeProperty;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Another time for an entry of ours, as a calendar proposes it (METHOD:COUNTER, RFC 5546).
 *
 * @param uid the name of the entry
 * @param sequence of the entry that was seen
 * @param start null if it does not say
 * @param end null if it does not say
 * @param words may be empty
 */
public record ProposedTime(String uid, int sequence, Instant start, Instant end, String words) {

    /** Empty for anything but a proposal about one entry. */
    public static Optional<ProposedTime> read(String text) {
        ICalendar calendar = Biweekly.parse(text).first();
        if (calendar == null
                || calendar.getMethod() == null
                || !"COUNTER".equalsIgnoreCase(calendar.getMethod().getValue())
                || calendar.getEvents().size() != 1) {
            return Optional.empty();
        }
        VEvent event = calendar.getEvents().getFirst();
        return Optional.ofNullable(event.getUid()).map(uid -> uid.getValue()).map(uid -> of(uid, event));
    }

    private static ProposedTime of(String uid, VEvent event) {
        Integer sequence =
                event.getSequence() == null ? null : event.getSequence().getValue();
        return new ProposedTime(
                uid,
                sequence == null ? 0 : sequence,
                at(event.getDateStart()),
                at(event.getDateEnd()),
                event.getComments().stream()
                        .map(comment -> comment.getValue())
                        .filter(words -> words != null && !words.isBlank())
                        .collect(Collectors.joining("\n")));
    }

    private static Instant at(DateOrDateTimeProperty moment) {
        return moment == null || moment.getValue() == null
                ? null
                : Instant.ofEpochMilli(moment.getValue().getTime());
    }
}

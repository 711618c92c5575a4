package org.jobwright.services.interviews.replies;

import java.time.Instant;
import org.jobwright.domain.interviews.replies.CalendarResponse;

/**
 * What somebody answered with their own calendar (METHOD:REPLY).
 *
 * @param from the address of its sender
 * @param uid the name of the calendar entry
 * @param sequence of the entry that they saw
 * @param said whether they come
 * @param stamp when they said so, by their clock; null if the calendar does not say
 * @param words what they wrote; may be empty
 */
public record CalendarReply(
        String from, String uid, int sequence, CalendarResponse.Answer said, Instant stamp, String words) {}

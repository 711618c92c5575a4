package org.jobwright.services.interviews.replies;

import java.time.Instant;

/**
 * Another time that somebody proposed with their own calendar (METHOD:COUNTER).
 *
 * @param from the address of its sender
 * @param uid the name of the calendar entry
 * @param sequence of the entry that they saw
 * @param start when they could come; null if the calendar does not say
 * @param end until when; null if the calendar does not say
 * @param words what they wrote; may be empty
 */
public record CalendarCounter(String from, String uid, int sequence, Instant start, Instant end, String words) {}

package org.jobwright.domain.notifications;

import java.io.Serializable;
import java.time.Instant;

/**
 * How many people wait for an answer, and since when their posting takes no applications; also how many scorecards are in,
 * and how many documents are waited for.
 */
public record WaitingPeople(long count, Instant since) implements Serializable {}

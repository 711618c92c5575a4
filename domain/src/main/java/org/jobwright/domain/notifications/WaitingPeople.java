package org.jobwright.domain.notifications;

import java.io.Serializable;
import java.time.Instant;

/** How many people wait for an answer, and since when their posting takes no applications. */
public record WaitingPeople(long count, Instant since) implements Serializable {}

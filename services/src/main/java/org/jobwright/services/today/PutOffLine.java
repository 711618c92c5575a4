package org.jobwright.services.today;

import java.io.Serializable;
import java.time.Instant;

/** A line that a person put off, and when it comes back by itself. */
public record PutOffLine(TodayLine line, Instant until) implements Serializable {}

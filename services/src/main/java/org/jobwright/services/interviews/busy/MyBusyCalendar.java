package org.jobwright.services.interviews.busy;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.interviews.busy.BusyFailure;

/**
 * The calendar from which the caller's busy times are read.
 *
 * @param host of its address; the rest is not shown again
 * @param readAt null before the first time
 * @param failure why it could not be read the last time; null if it was
 */
public record MyBusyCalendar(String host, Instant readAt, BusyFailure failure) implements Serializable {}

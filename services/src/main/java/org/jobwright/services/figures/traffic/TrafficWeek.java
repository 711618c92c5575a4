package org.jobwright.services.figures.traffic;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * The traffic of one week.
 *
 * @param monday its first day
 */
public record TrafficWeek(LocalDate monday, Traffic traffic) implements Serializable {}

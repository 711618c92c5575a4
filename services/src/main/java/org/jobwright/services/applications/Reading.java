package org.jobwright.services.applications;

import java.io.Serializable;
import java.time.Instant;

/**
 * A member of the employer opened something of an application.
 *
 * @param file what they opened; null for the application itself
 * @param exported they did not open it, but downloaded a list with the applicant
 */
public record Reading(String reader, String file, boolean exported, Instant firstAt, Instant lastAt)
        implements Serializable {}

package org.jobwright.services.applications;

import java.io.Serializable;
import java.time.Instant;

/**
 * That a member of the employer opened something of an application.
 *
 * @param reader the member's name
 * @param file the name of the file; null for the application itself
 */
public record Reading(String reader, String file, Instant firstAt, Instant lastAt) implements Serializable {}

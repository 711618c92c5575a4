package org.jobwright.services.applications;

import java.io.Serializable;
import java.time.Instant;

/** A member of the employer opened something of an application. */
public record Reading(String reader, String file, Instant firstAt, Instant lastAt) implements Serializable {}

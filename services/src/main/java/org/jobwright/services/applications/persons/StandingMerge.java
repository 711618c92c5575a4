package org.jobwright.services.applications.persons;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.applications.persons.PersonMergeId;

/** A merge that was not undone, with the name of who merged. */
public record StandingMerge(PersonMergeId id, String by, Instant at) implements Serializable {}

package org.jobwright.services.applications.closing;

import java.time.Instant;
import org.jobwright.domain.applications.JobApplicationId;

/**
 * Something that ends with an application.
 *
 * @param at when an interview begins, or until when the candidate can answer; null if there is no such moment yet
 */
public record AlsoEnding(JobApplicationId application, AlsoEndingKind kind, Instant at) {}

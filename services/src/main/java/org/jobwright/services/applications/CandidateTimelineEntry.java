package org.jobwright.services.applications;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.applications.decisions.RejectionReason;

/**
 * One dated line of what the candidate knows.
 *
 * @param reason why not; null for everything else
 * @param message the employer's own words; null if there are none
 * @param actor the name of the person who acted
 */
public record CandidateTimelineEntry(
        CandidateStatus status, RejectionReason reason, String message, String actor, Instant at)
        implements Serializable {}

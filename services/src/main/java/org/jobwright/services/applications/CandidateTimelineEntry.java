package org.jobwright.services.applications;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.applications.decisions.RejectionReason;

/**
 * One dated line of what the candidate was told.
 *
 * @param reason why not; null for everything else
 * @param message the employer's own words; null when there are none
 * @param actor the name of who did it
 */
public record CandidateTimelineEntry(
        CandidateStatus status, RejectionReason reason, String message, String actor, Instant at)
        implements Serializable {}

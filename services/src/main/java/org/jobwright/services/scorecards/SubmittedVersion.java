package org.jobwright.services.scorecards;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.scorecards.ScorecardContent;

/**
 * What a scorecard said from one submission to the next.
 *
 * @param afterReading its author had read what colleagues think
 */
public record SubmittedVersion(ScorecardContent content, Instant at, boolean afterReading) implements Serializable {}

package org.jobwright.services.outcomes;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.outcomes.FoundThrough;
import org.jobwright.domain.outcomes.OutcomeAnswer;

/**
 * What an employer said about one of its openings.
 *
 * @param posting its title
 * @param through how the person was found; null if nobody was, or it was not said
 * @param reason what else was said; may be empty
 */
public record ToldOutcome(String posting, OutcomeAnswer answer, FoundThrough through, String reason, Instant at)
        implements Serializable {}

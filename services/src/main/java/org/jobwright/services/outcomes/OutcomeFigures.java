package org.jobwright.services.outcomes;

import java.io.Serializable;

/**
 * Of how many openings an employer told the outcome.
 *
 * @param asked all that were asked about long enough ago, or answered
 */
public record OutcomeFigures(long told, long asked) implements Serializable {}

package org.jobwright.services.applications.bulk;

import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.applications.JobApplicationId;

/**
 * A proposed decision, as it was seen: meanwhile the application may have another one.
 *
 * @param at when it was proposed
 */
public record SeenDecision(
        @NotNull JobApplicationId application, @NotNull Instant at) implements Serializable {}

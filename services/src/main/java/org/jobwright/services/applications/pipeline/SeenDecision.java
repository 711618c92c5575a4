package org.jobwright.services.applications.pipeline;

import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.applications.JobApplicationId;

/**
 * A decision that waits to be told, as it was seen: of one application there may be another one meanwhile.
 *
 * @param at when it was made
 */
public record SeenDecision(
        @NotNull JobApplicationId application, @NotNull Instant at) implements Serializable {}

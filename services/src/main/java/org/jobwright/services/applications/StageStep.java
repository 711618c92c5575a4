package org.jobwright.services.applications;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.applications.pipeline.StageKind;

/**
 * An application came into a stage.
 *
 * @param name the employer's own name of the stage; null if the usual name of its kind is used
 * @param actor the name of the person who moved it
 */
public record StageStep(StageKind kind, String name, String actor, Instant at) implements Serializable {}

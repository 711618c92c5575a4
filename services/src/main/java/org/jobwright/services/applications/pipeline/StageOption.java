package org.jobwright.services.applications.pipeline;

import java.io.Serializable;
import org.jobwright.domain.applications.pipeline.PipelineStageId;
import org.jobwright.domain.applications.pipeline.StageKind;

/**
 * A stage to move to.
 *
 * @param name the employer's own name; null if the usual name of the kind is used
 */
public record StageOption(PipelineStageId id, StageKind kind, String name) implements Serializable {}

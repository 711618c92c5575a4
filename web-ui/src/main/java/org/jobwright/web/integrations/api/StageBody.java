package org.jobwright.web.integrations.api;

import org.jobwright.domain.applications.pipeline.PipelineStageId;
import org.jobwright.domain.shared.Identifiers;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;

/** To which stage an application is moved, by its id. */
record StageBody(String stage) {

    PipelineStageId id() {
        if (stage == null) {
            throw new InvalidInput(FieldProblem.of("stage", "shared.required"));
        }
        return Identifiers.read(stage, PipelineStageId::new)
                .orElseThrow(() -> new InvalidInput(FieldProblem.of("stage", "integrations.stage.unknown")));
    }
}

package org.jobwright.web.applications.stages;

import java.io.Serializable;
import org.jobwright.domain.applications.pipeline.PlannedStage;
import org.jobwright.domain.applications.pipeline.StageKind;

/**
 * A stage in an editor.
 *
 * @param people how many are in it; null in a template, where nobody is
 */
record StageLine(PlannedStage plan, Long people) implements Serializable {

    /** Every pipeline has it, at this end. */
    boolean isFixed() {
        return plan.kind() == StageKind.NEW || plan.kind() == StageKind.HIRED;
    }
}

package org.jobwright.web.applications.stages;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.util.List;
import org.jobwright.domain.applications.pipeline.PlannedStage;
import org.jobwright.web.applications.words.PipelineLabels;

/** Stages at a glance, from left to right. */
class StageChips extends OrderedList {

    StageChips(List<PlannedStage> stages, PipelineLabels words) {
        addClassName("jw-stagechips");
        stages.forEach(stage -> add(new ListItem(words.stage(stage))));
    }
}

package org.jobwright.web.applications.stages;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jobwright.domain.applications.pipeline.PipelineStageId;
import org.jobwright.domain.applications.pipeline.PlannedStage;
import org.jobwright.services.applications.stages.EditableStages;
import org.jobwright.services.applications.stages.EditableStages.EditableStage;
import org.jobwright.services.applications.stages.PipelineTemplateSummary;
import org.jobwright.web.applications.words.PipelineLabels;

/** Where the people of a posting go when a template replaces its stages: one choice for each stage that goes. */
class StageMapping extends Div {

    private final Map<PipelineStageId, Select<Integer>> choices = new LinkedHashMap<>();

    StageMapping(EditableStages present, PipelineTemplateSummary template, PipelineLabels words) {
        addClassName("jw-mapping");
        List<PlannedStage> plan = template.stages();
        present.stages().stream()
                .filter(stage -> stage.people() > 0)
                .filter(stage -> plan.stream().noneMatch(stage.plan()::isSameAs))
                .forEach(stage -> choices.put(stage.id(), choice(stage, plan, words)));
        choices.values().forEach(this::add);
        if (choices.isEmpty()) {
            Paragraph nobody = new Paragraph(words.text("applications.stages.template.nobody-moves"));
            nobody.addClassName("jw-note");
            add(nobody);
        }
    }

    private static Select<Integer> choice(EditableStage stage, List<PlannedStage> plan, PipelineLabels words) {
        Select<Integer> choice = new Select<>();
        choice.setLabel(words.text("applications.stages.template.move", stage.people(), words.stage(stage.plan())));
        choice.setItems(IntStream.range(0, plan.size() - 1).boxed().toList());
        choice.setItemLabelGenerator(place -> words.stage(plan.get(place)));
        choice.setValue(stage.plan().placeIn(plan));
        choice.setWidthFull();
        return choice;
    }

    /** For each stage that goes, the number of the stage in the template. */
    Map<PipelineStageId, Integer> targets() {
        Map<PipelineStageId, Integer> targets = new HashMap<>();
        choices.forEach((stage, choice) -> targets.put(stage, choice.getValue()));
        return targets;
    }
}

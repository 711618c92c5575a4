package org.jobwright.web.applications.stages;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jobwright.domain.applications.pipeline.PipelineStageId;
import org.jobwright.services.applications.stages.EditableStages;
import org.jobwright.services.applications.stages.PipelineTemplateSummary;
import org.jobwright.web.applications.pipeline.PipelineLabels;

/** Replaces the stages of several postings by those of a template: which postings, and who goes where in each. */
class ApplyToPostingsDialog extends Dialog {

    /** What to do with the choice. */
    @FunctionalInterface
    interface Apply extends Serializable {
        void apply(Map<EditableStages, Map<PipelineStageId, Integer>> chosen);
    }

    ApplyToPostingsDialog(
            PipelineTemplateSummary template, List<EditableStages> open, PipelineLabels words, Apply apply) {
        setHeaderTitle(words.text("applications.stages.template.apply-title", template.name()));
        setWidth("34rem");
        Map<EditableStages, Checkbox> boxes = new LinkedHashMap<>();
        Map<EditableStages, StageMapping> mappings = new LinkedHashMap<>();
        for (EditableStages posting : open) {
            Checkbox box = new Checkbox(posting.title() + " \u00b7 " + posting.reference());
            StageMapping mapping = new StageMapping(posting, template, words);
            mapping.setVisible(false);
            box.addValueChangeListener(change -> mapping.setVisible(change.getValue()));
            boxes.put(posting, box);
            mappings.put(posting, mapping);
            Div part = new Div(box, mapping);
            part.addClassName("jw-mapped");
            add(part);
        }
        Button act = new Button(words.text("applications.stages.template.use-do"), click -> {
            Map<EditableStages, Map<PipelineStageId, Integer>> chosen = new LinkedHashMap<>();
            boxes.forEach((posting, box) -> {
                if (box.getValue()) {
                    chosen.put(posting, mappings.get(posting).targets());
                }
            });
            close();
            apply.apply(chosen);
        });
        act.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(words.text("shared.cancel"), click -> close()), act);
    }
}

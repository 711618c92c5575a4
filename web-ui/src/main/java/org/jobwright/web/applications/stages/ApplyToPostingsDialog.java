package org.jobwright.web.applications.stages;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jobwright.domain.applications.pipeline.PipelineStageId;
import org.jobwright.services.applications.stages.EditableStages;
import org.jobwright.services.applications.stages.PipelineTemplateSummary;
import org.jobwright.web.applications.words.PipelineLabels;

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
        Map<EditableStages, StageMapping> mappings = new LinkedHashMap<>();
        for (EditableStages posting : open) {
            Checkbox box = new Checkbox(posting.title() + " \u00b7 " + posting.reference());
            Div part = new Div(box);
            part.addClassName("jw-mapped");
            box.addValueChangeListener(change -> {
                if (change.getValue()) {
                    StageMapping mapping = new StageMapping(posting, template, words);
                    mappings.put(posting, mapping);
                    part.add(mapping);
                } else {
                    part.remove(mappings.remove(posting));
                }
            });
            add(part);
        }
        if (open.isEmpty()) {
            add(new Paragraph(words.text("applications.stages.template.apply-none")));
        }
        Button act = new Button(words.text("applications.stages.template.use-do"), click -> {
            Map<EditableStages, Map<PipelineStageId, Integer>> chosen = new LinkedHashMap<>();
            mappings.forEach((posting, mapping) -> chosen.put(posting, mapping.targets()));
            close();
            apply.apply(chosen);
        });
        act.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(words.text("shared.cancel"), click -> close()), act);
    }
}

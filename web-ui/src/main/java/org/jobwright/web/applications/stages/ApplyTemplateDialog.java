package org.jobwright.web.applications.stages;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jobwright.domain.applications.pipeline.PipelineStageId;
import org.jobwright.services.applications.stages.EditableStages;
import org.jobwright.services.applications.stages.PipelineTemplateSummary;
import org.jobwright.web.applications.words.PipelineLabels;

/** Replaces the stages of a posting by those of a template: which one, and who goes where. */
class ApplyTemplateDialog extends Dialog {

    private final Div preview = new Div();
    private StageMapping mapping;

    /** What to do with the choice. */
    @FunctionalInterface
    interface Apply extends Serializable {
        void apply(PipelineTemplateSummary template, Map<PipelineStageId, Integer> targets);
    }

    ApplyTemplateDialog(
            EditableStages present, List<PipelineTemplateSummary> templates, PipelineLabels words, Apply apply) {
        setHeaderTitle(words.text("applications.stages.template.use"));
        setWidth("34rem");
        Select<PipelineTemplateSummary> choice = new Select<>();
        choice.setLabel(words.text("applications.stages.template"));
        choice.setItems(templates);
        choice.setItemLabelGenerator(PipelineTemplateSummary::name);
        choice.setWidthFull();
        choice.addValueChangeListener(change -> {
            mapping = new StageMapping(present, change.getValue(), words);
            preview.removeAll();
            preview.add(new StageChips(change.getValue().stages(), words), mapping);
        });
        choice.setValue(templates.getFirst());
        add(choice, preview);
        Button act = new Button(words.text("applications.stages.template.use-do"), click -> {
            close();
            apply.apply(choice.getValue(), mapping.targets());
        });
        act.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(words.text("shared.cancel"), click -> close()), act);
    }
}

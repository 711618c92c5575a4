package org.jobwright.web.applications.stages;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import org.jobwright.domain.applications.pipeline.PlannedStage;
import org.jobwright.domain.applications.pipeline.StageKind;
import org.jobwright.services.applications.stages.EditableStages.EditableStage;
import org.jobwright.web.applications.words.PipelineLabels;

/** Asks where the people of a stage go before it leaves the board. */
class ArchiveDialog extends Dialog {

    ArchiveDialog(
            EditableStage archived,
            List<EditableStage> stages,
            PipelineLabels words,
            SerializableConsumer<EditableStage> archive) {
        String name = words.stage(archived.plan());
        setHeaderTitle(words.text("applications.stages.archive", name));
        RadioButtonGroup<EditableStage> target = new RadioButtonGroup<>(words.text("applications.stages.target"));
        List<EditableStage> others = stages.stream()
                .filter(stage -> !stage.equals(archived) && stage.plan().kind() != StageKind.HIRED)
                .toList();
        target.setItems(others);
        target.setItemLabelGenerator(stage -> words.stage(stage.plan()));
        List<PlannedStage> plan = others.stream().map(EditableStage::plan).toList();
        target.setValue(others.get(archived.plan().placeIn(plan)));
        Button act = new Button(words.text("applications.stages.archive-do"), click -> {
            close();
            archive.accept(target.getValue());
        });
        act.addThemeVariants(ButtonVariant.PRIMARY);
        add(new Paragraph(words.text("applications.stages.archive-people", archived.people(), name)), target);
        Paragraph quiet = new Paragraph(words.text("applications.pipeline.move.private"));
        quiet.addClassName("jw-note");
        add(quiet);
        getFooter().add(new Button(words.text("shared.cancel"), click -> close()), act);
        addOpenedChangeListener(change ->
                target.getElement().executeJs("setTimeout(() => this.querySelector('input:checked').focus(), 300)"));
    }
}

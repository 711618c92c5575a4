package org.jobwright.web.applications.stages;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.Locale;
import org.jobwright.domain.applications.pipeline.PlannedStage;
import org.jobwright.domain.applications.pipeline.StageKind;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.web.applications.words.PipelineLabels;
import org.jobwright.web.shell.forms.FormProblems;

/** Asks for the name and the kind of a new stage. */
class StageDialog extends Dialog {

    StageDialog(PipelineLabels words, StageEditor editor, SerializableConsumer<PlannedStage> add) {
        setHeaderTitle(words.text("applications.stages.add"));
        FormProblems problems = new FormProblems();
        TextField name = problems.field("name", new TextField(words.text("applications.stages.name")));
        name.setMaxLength(PlannedStage.MAX_NAME);
        name.setWidthFull();
        RadioButtonGroup<StageKind> kind = new RadioButtonGroup<>(words.text("applications.stages.kind"));
        kind.setItems(StageKind.SCREENING, StageKind.INTERVIEW, StageKind.OFFER);
        kind.setItemLabelGenerator(
                one -> words.text("applications.stages.kind." + one.name().toLowerCase(Locale.ROOT)));
        kind.setValue(StageKind.SCREENING);
        add(name, kind);
        Button save = new Button(words.text("applications.stages.add-do"), click -> {
            boolean done = problems.run(() -> {
                PlannedStage stage = new PlannedStage(kind.getValue(), name.getValue(), null, null);
                InvalidInput.throwIfAny(problemsOf(stage, editor));
                add.accept(stage);
            });
            if (done) {
                close();
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER).listenOn(name);
        getFooter().add(new Button(words.text("shared.cancel"), click -> close()), save);
        addOpenedChangeListener(change -> name.focus());
    }

    private static List<FieldProblem> problemsOf(PlannedStage stage, StageEditor editor) {
        if (stage.name() == null) {
            return List.of(FieldProblem.of("name", "applications.stage.name", PlannedStage.MAX_NAME));
        }
        return editor.isTaken(stage, -1)
                ? List.of(FieldProblem.of("name", "applications.stage.name.taken"))
                : List.of();
    }
}

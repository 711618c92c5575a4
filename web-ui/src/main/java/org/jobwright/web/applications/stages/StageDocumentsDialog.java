package org.jobwright.web.applications.stages;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import org.jobwright.domain.applications.pipeline.PlannedStage;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.forms.FormProblems;

/** Asks which documents are usually asked for in a stage, one a line. */
class StageDocumentsDialog extends Dialog {

    /** @param save takes the stage with what was typed */
    StageDocumentsDialog(Texts texts, String name, PlannedStage plan, SerializableConsumer<PlannedStage> save) {
        setHeaderTitle(texts.get("applications.stages.documents.title", name));
        setWidth("34rem");
        Paragraph hint = new Paragraph(texts.get("applications.stages.documents.hint"));
        hint.addClassName("jw-note");
        FormProblems problems = new FormProblems();
        TextArea documents =
                problems.field("documents", new TextArea(texts.get("applications.stages.documents.label")));
        documents.setHelperText(texts.get("applications.stages.documents.lines", PlannedStage.MAX_DOCUMENTS));
        documents.setMaxLength(PlannedStage.MAX_DOCUMENTS * (PlannedStage.MAX_DOCUMENT + 1));
        documents.setMinRows(3);
        documents.setWidthFull();
        documents.setValue(String.join("\n", plan.documents()));
        Div form = new Div(hint, documents);
        form.addClassName("jw-stack");
        add(form);
        Button act = new Button(texts.get("shared.save"), click -> {
            List<String> lines = documents.getValue().lines().toList();
            if (problems.run(() -> save.accept(plan.asking(lines)))) {
                close();
            }
        });
        act.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(texts.get("shared.cancel"), click -> close()), act);
        addOpenedChangeListener(change -> documents.focus());
    }
}

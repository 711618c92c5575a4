package org.jobwright.web.applications.stages;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import org.jobwright.domain.applications.pipeline.PlannedStage;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.forms.FormProblems;

/** Asks for the name of a template. */
class TemplateNameDialog extends Dialog {

    TemplateNameDialog(String title, String former, Texts texts, SerializableConsumer<String> save) {
        setHeaderTitle(title);
        FormProblems problems = new FormProblems();
        TextField name = problems.field("name", new TextField(texts.get("applications.stages.name")));
        name.setMaxLength(PlannedStage.MAX_NAME);
        name.setWidthFull();
        name.setValue(former);
        name.setAutoselect(true);
        add(name);
        Button act = new Button(texts.get("shared.save"), click -> {
            if (problems.run(() -> save.accept(name.getValue()))) {
                close();
            }
        });
        act.addThemeVariants(ButtonVariant.PRIMARY);
        act.addClickShortcut(Key.ENTER).listenOn(name);
        getFooter().add(new Button(texts.get("shared.cancel"), click -> close()), act);
        addOpenedChangeListener(change -> name.focus());
    }
}

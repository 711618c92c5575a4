package org.jobwright.web.shell.views;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.io.Serializable;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.jobs.views.SaveListView;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.WorkspaceUser;

/** Asks for the name of a saved view, and for a new one whether all members see it. */
class ViewDialog extends Dialog {

    private final Texts texts = WorkspaceUser.texts();
    private final TextField name = new TextField(texts.get("shared.views.name"));
    private final Checkbox all = new Checkbox(texts.get("shared.views.for-all"));
    private final Answer answer;

    /** What is done with the name; a refusal is shown beside it. */
    interface Answer extends Serializable {
        void take(String name, boolean all);
    }

    ViewDialog(String title, String former, boolean asNew, Answer answer) {
        this.answer = answer;
        setHeaderTitle(texts.get(title));
        name.setValue(former);
        name.setMaxLength(SaveListView.MAX_NAME);
        name.setManualValidation(true);
        name.setWidthFull();
        name.setAutofocus(true);
        name.setValueChangeMode(ValueChangeMode.EAGER); // Enter is pressed before the field says that it changed
        all.setVisible(asNew);
        add(name, all);
        Button save = new Button(texts.get("shared.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER).listenOn(name);
        getFooter().add(new Button(texts.get("shared.cancel"), click -> close()), save);
    }

    private void save() {
        try {
            answer.take(name.getValue(), all.getValue());
            close();
        } catch (RuleViolation refused) {
            name.setErrorMessage(texts.of(refused));
            name.setInvalid(true);
        }
    }
}

package org.jobwright.web.shell;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.Command;
import org.jobwright.domain.accounts.sessions.ProofNeeded;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.web.shared.text.Texts;

/** Asks for a name. A refusal is shown beside it, and what was typed stays. */
public class NameDialog extends Dialog {

    private final Texts texts = WorkspaceUser.texts();
    private final TextField name;
    private final SerializableConsumer<String> save;
    private final Command saved;

    /**
     * @param former what it is called now, or a proposal
     * @param most how many characters it may have
     * @param save with the name; the dialog closes unless it refuses
     * @param saved what is done after that
     */
    public NameDialog(
            String title, String label, String former, int most, SerializableConsumer<String> save, Command saved) {
        this.save = save;
        this.saved = saved;
        setHeaderTitle(title);
        setWidth("28rem");
        name = new TextField(label);
        name.setManualValidation(true);
        name.setMaxLength(most);
        name.setValue(former);
        name.setWidthFull();
        name.setAutoselect(true);
        name.setValueChangeMode(ValueChangeMode.EAGER); // Enter is pressed before the field says that it changed
        add(name);
        Button act = new Button(texts.get("shared.save"));
        act.addThemeVariants(ButtonVariant.PRIMARY);
        act.setDisableOnClick(true);
        act.addClickListener(click -> {
            save();
            act.setEnabled(true);
        });
        act.addClickShortcut(Key.ENTER).listenOn(name);
        getFooter().add(new Button(texts.get("shared.cancel"), click -> close()), act);
        Focus.moveToField(name);
    }

    private void save() {
        try {
            save.accept(name.getValue());
            close();
            saved.execute();
        } catch (ProofNeeded elsewhere) {
            throw elsewhere;
        } catch (InvalidInput invalid) {
            refuse(texts.of(invalid.getProblems().getFirst()));
        } catch (RuleViolation refused) {
            refuse(texts.of(refused));
        }
    }

    private void refuse(String sentence) {
        name.setErrorMessage(sentence);
        name.setInvalid(true);
        name.focus();
    }
}

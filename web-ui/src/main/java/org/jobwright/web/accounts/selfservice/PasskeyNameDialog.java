package org.jobwright.web.accounts.selfservice;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.Command;
import org.jobwright.domain.accounts.credentials.Passkey;
import org.jobwright.services.accounts.credentials.PasskeySummary;
import org.jobwright.services.accounts.selfservice.PasskeyService;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.WorkspaceUser;
import org.jobwright.web.shell.forms.FormProblems;

/** Asks for a new name of a passkey. */
class PasskeyNameDialog extends Dialog {

    PasskeyNameDialog(PasskeyService passkeys, PasskeySummary passkey, Command renamed) {
        Texts texts = WorkspaceUser.texts();
        setHeaderTitle(texts.get("accounts.passkeys.rename-title"));
        setWidth("28rem");
        FormProblems problems = new FormProblems();
        TextField label = problems.field("label", new TextField(texts.get("accounts.passkey.label")));
        label.setMaxLength(Passkey.MAX_LABEL_LENGTH);
        label.setWidthFull();
        label.setValue(passkey.label());
        label.setAutofocus(true);
        add(label);
        Button save = new Button(texts.get("shared.save"), click -> {
            if (problems.run(() -> passkeys.rename(passkey.id(), label.getValue()))) {
                close();
                renamed.execute();
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER).listenOn(label);
        getFooter().add(new Button(texts.get("shared.cancel"), click -> close()), save);
    }
}

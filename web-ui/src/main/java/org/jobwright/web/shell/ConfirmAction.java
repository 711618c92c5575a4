package org.jobwright.web.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.Command;
import org.jobwright.web.shared.text.Texts;

/**
 * Confirms a consequential action, with a warning button; the focus is on the other one, so that pressing Enter twice
 * does nothing. Not Vaadin's ConfirmDialog: while one is open, screen readers
 * still read the page behind it, with two headers.
 */
public class ConfirmAction extends Dialog {

    private final Button act;
    private final Button dismiss;

    /**
     * @param question the title, as a question
     * @param consequence what will happen
     * @param verb the button that does it, repeating the question's verb
     */
    public ConfirmAction(String question, String consequence, String verb, Command action) {
        Texts texts = WorkspaceUser.texts();
        setHeaderTitle(question);
        setCloseOnOutsideClick(false);
        add(new Paragraph(consequence));
        act = new Button(verb, click -> {
            close();
            action.execute();
        });
        act.setDisableOnClick(true);
        act.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        dismiss = new Button(texts.get("shared.cancel"), click -> close());
        getFooter().add(dismiss, act);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                Focus.moveToField(act.hasThemeName(ButtonVariant.ERROR.getVariantName()) ? dismiss : act);
            }
        });
    }

    /** For an action that can be undone: the button does not warn. */
    public ConfirmAction harmless() {
        act.removeThemeVariants(ButtonVariant.ERROR);
        return this;
    }

    /** For an action that itself cancels something: the other button says what stays, because "Cancel" would mean both. */
    public ConfirmAction orKeep(String label) {
        dismiss.setText(label);
        return this;
    }
}

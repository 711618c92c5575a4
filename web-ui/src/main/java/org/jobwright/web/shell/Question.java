package org.jobwright.web.shell;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.server.Command;

/** Asks before something that has consequences, with a button that warns. */
public class Question extends ConfirmDialog {

    private static final long serialVersionUID = 1L;

    /**
     * @param question the title, as a question
     * @param consequence what will happen
     * @param verb the button that does it, repeating the question's verb
     */
    public Question(String question, String consequence, String verb, Command action) {
        super(question, consequence, verb, confirmed -> action.execute());
        setCancelable(true);
        setCancelText(Reader.texts().get("shared.cancel"));
        setConfirmButtonTheme("error primary");
    }

    /** For something that can be taken back: the button does not warn. */
    public Question harmless() {
        setConfirmButtonTheme("primary");
        return this;
    }
}

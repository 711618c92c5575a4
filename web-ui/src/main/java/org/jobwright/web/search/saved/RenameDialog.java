package org.jobwright.web.search.saved;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.Command;
import org.jobwright.services.search.saved.SaveSearch;
import org.jobwright.services.search.saved.SavedSearchService;
import org.jobwright.services.search.saved.SavedSearchSummary;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.WorkspaceUser;
import org.jobwright.web.shell.forms.FormProblems;

/** Asks for a new name of a saved search. */
class RenameDialog extends Dialog {

    RenameDialog(SavedSearchService searches, SavedSearchSummary search, Command renamed) {
        Texts texts = WorkspaceUser.texts();
        setHeaderTitle(texts.get("search.saved.rename.title"));
        setWidth("28rem");
        FormProblems problems = new FormProblems();
        TextField name = problems.field("name", new TextField(texts.get("search.saved.rename.name")));
        name.setMaxLength(SaveSearch.MAX_NAME);
        name.setWidthFull();
        name.setValue(search.name());
        name.setAutofocus(true);
        add(name);
        Button save = new Button(texts.get("shared.save"), click -> {
            if (problems.run(() -> searches.rename(search.id(), name.getValue()))) {
                close();
                renamed.execute();
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER).listenOn(name);
        getFooter().add(new Button(texts.get("shared.cancel"), click -> close()), save);
    }
}

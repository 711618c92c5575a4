package org.jobwright.web.applications.closing;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import org.jobwright.domain.applications.closing.CloseOutChoice;
import org.jobwright.services.applications.closing.CloseOutPerson;

/** What one person hears instead of what the group hears. */
class PersonDialog extends Dialog {

    PersonDialog(CloseOutPerson person, CloseOutChoice present, CloseOutDesk desk) {
        setHeaderTitle(desk.text("applications.closing.apart.title", person.name()));
        addClassName("jw-sheet");
        ChoiceFields fields = new ChoiceFields(desk.plan().outcome(), person.group(), 1, present, desk.today());
        desk.texts(person, fields::setMessage).ifPresent(this::add);
        add(fields);
        Button save = new Button(desk.text("applications.closing.apart.save"), click -> fields.read()
                .ifPresent(choice -> {
                    close();
                    desk.choose(person, choice);
                }));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(desk.text("shared.cancel"), click -> close()), save);
    }
}

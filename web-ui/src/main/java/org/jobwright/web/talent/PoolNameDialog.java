package org.jobwright.web.talent;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import org.jobwright.domain.talent.NamedPool;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.Focus;
import org.jobwright.web.shell.WorkspaceUser;
import org.jobwright.web.shell.forms.FormProblems;

/** Another name for a pool. */
class PoolNameDialog extends Dialog {

    private final FormProblems problems = new FormProblems();

    /** @param rename with the name; a refusal is shown beside it */
    PoolNameDialog(String former, SerializableConsumer<String> rename) {
        Texts texts = WorkspaceUser.texts();
        setHeaderTitle(texts.get("talent.pool.rename.title", former));
        setCloseOnOutsideClick(false);
        setWidth("28rem");
        TextField name = problems.field(NamedPool.FIELD, new TextField(texts.get("talent.pool.rename.name")));
        name.setMaxLength(NamedPool.MAX_NAME);
        name.setValue(former);
        name.setWidthFull();
        Button save = new Button(texts.get("shared.save"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setDisableOnClick(true);
        save.addClickListener(click -> {
            try {
                if (problems.run(NamedPool.FIELD, () -> rename.accept(name.getValue()))) {
                    close();
                }
            } finally {
                save.setEnabled(true);
            }
        });
        add(name);
        getFooter().add(new Button(texts.get("shared.cancel"), click -> close()), save);
        Focus.moveToField(name);
    }
}

package org.jobwright.web.talent;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableBiConsumer;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jobwright.domain.talent.NamedPool;
import org.jobwright.services.talent.NamedPoolOption;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.Focus;
import org.jobwright.web.shell.WorkspaceUser;
import org.jobwright.web.shell.forms.FormProblems;

/** Under which names a person of the talent pool is. */
class SortDialog extends Dialog {

    private final FormProblems problems = new FormProblems();

    /**
     * @param under the names now
     * @param sort with the chosen names, and a further one, blank for none; a refusal is shown beside it
     */
    SortDialog(
            String person,
            List<String> under,
            List<NamedPoolOption> pools,
            SerializableBiConsumer<Set<NamedPoolOption>, String> sort) {
        Texts texts = WorkspaceUser.texts();
        setHeaderTitle(texts.get("talent.pool.sort.title", person));
        setCloseOnOutsideClick(false);
        setWidth("32rem");
        CheckboxGroup<NamedPoolOption> chosen =
                problems.field("pools", new CheckboxGroup<>(texts.get("talent.pool.sort.pools")));
        chosen.getElement().getThemeList().add("vertical");
        chosen.setItems(pools);
        chosen.setItemLabelGenerator(NamedPoolOption::name);
        chosen.setValue(pools.stream().filter(one -> under.contains(one.name())).collect(Collectors.toSet()));
        chosen.setVisible(!pools.isEmpty());
        TextField name = problems.field(NamedPool.FIELD, new TextField(texts.get("talent.pool.sort.new")));
        name.setMaxLength(NamedPool.MAX_NAME);
        name.setHelperText(texts.get("talent.pool.sort.new.hint", NamedPool.MAX_NAME));
        name.setWidthFull();
        Button save = new Button(texts.get("shared.save"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setDisableOnClick(true);
        save.addClickListener(click -> {
            try {
                if (problems.run(NamedPool.FIELD, () -> sort.accept(chosen.getValue(), name.getValue()))) {
                    close();
                }
            } finally {
                save.setEnabled(true);
            }
        });
        add(new Paragraph(texts.get("talent.pool.sort.how", person)), chosen, name);
        getFooter().add(new Button(texts.get("shared.cancel"), click -> close()), save);
        if (pools.isEmpty()) {
            Focus.moveToField(name);
        } else {
            Focus.moveToGroup(chosen);
        }
    }
}

package org.jobwright.web.integrations.webhooks;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.server.Command;
import java.util.List;
import java.util.Set;
import org.jobwright.domain.integrations.webhooks.WebhookAddress;
import org.jobwright.domain.integrations.webhooks.WebhookType;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.WorkspaceUser;
import org.jobwright.web.shell.forms.FormProblems;

/** An address and what is sent there, for a new webhook and a known one. */
class WebhookEditor extends Div {

    private final TextField address;

    /**
     * @param save gets the address and the types; what it refuses is shown beside its field
     * @param cancel shows again what was there before
     */
    WebhookEditor(
            String known,
            Set<WebhookType> chosen,
            String verb,
            SerializableBiConsumer<String, Set<WebhookType>> save,
            Command cancel) {
        Texts texts = WorkspaceUser.texts();
        addClassName("jw-stack");
        FormProblems problems = new FormProblems();
        address = problems.field("address", new TextField(texts.get("integrations.webhooks.address")));
        address.setHelperText(texts.get("integrations.webhooks.address.hint"));
        address.setMaxLength(WebhookAddress.LONGEST);
        address.setValue(known);
        address.setWidthFull();
        CheckboxGroup<WebhookType> types =
                problems.field("types", new CheckboxGroup<>(texts.get("integrations.webhooks.types")));
        types.addClassName("jw-choices");
        types.setItems(choices());
        types.setItemLabelGenerator(texts::of);
        types.setValue(chosen);
        Button act = new Button(
                verb, click -> problems.run("address", () -> save.accept(address.getValue(), types.getValue())));
        act.addThemeVariants(ButtonVariant.PRIMARY);
        Div actions = new Div(act, new Button(texts.get("shared.cancel"), click -> cancel.execute()));
        actions.addClassName("jw-actions");
        add(address, types, actions);
    }

    void focusFirst() {
        address.focus();
    }

    /** What an owner chooses from. */
    static List<WebhookType> choices() {
        return WebhookType.chosen();
    }
}

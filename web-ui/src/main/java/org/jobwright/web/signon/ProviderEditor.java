package org.jobwright.web.signon;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.server.Command;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.signon.GroupRole;
import org.jobwright.domain.signon.ProviderSettings;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.WorkspaceUser;
import org.jobwright.web.shell.forms.FormProblems;

/** What an owner says about the provider. */
class ProviderEditor extends Div {

    private static final String GROUPS = "groups";
    private static final int LONGEST_LIST = ProviderSettings.MOST_GROUPS * (ProviderSettings.LONGEST_GROUP + 1);
    private static final List<OrganizationRole> ROLES = Stream.of(OrganizationRole.values())
            .filter(role -> role != OrganizationRole.OWNER)
            .toList();

    private final Texts texts = WorkspaceUser.texts();
    private final FormProblems problems = new FormProblems();
    private final TextField issuer = text("issuer", ProviderSettings.LONGEST_ISSUER);
    private final TextField client = text("clientId", ProviderSettings.LONGEST_CLIENT);
    private final PasswordField secret =
            problems.field("clientSecret", new PasswordField(texts.get("signon.field.clientSecret")));
    private final CheckboxGroup<String> domains =
            problems.field("domains", new CheckboxGroup<>(texts.get("signon.field.domains")));
    private final Select<OrganizationRole> newcomers = problems.field("newcomerRole", new Select<>());
    private final TextField claim = text("groupClaim", ProviderSettings.LONGEST_CLAIM);
    private final Checkbox factor = new Checkbox(texts.get("signon.field.secondFactor"));
    private final TextField acr =
            text("acrValues", ProviderSettings.MOST_ACR_VALUES * (ProviderSettings.LONGEST_ACR_VALUE + 1));
    private final Map<OrganizationRole, TextArea> groups = new EnumMap<>(OrganizationRole.class);

    /**
     * Shows what is known.
     *
     * @param known null for an organization without a provider
     * @param proved the domains that may be chosen
     * @param save gets the settings and the secret, which is empty to keep the present one
     * @param cancel shows again what was there before
     */
    ProviderEditor(
            ProviderSettings known,
            List<String> proved,
            SerializableBiConsumer<ProviderSettings, String> save,
            Command cancel) {
        addClassName("jw-stack");
        issuer.setHelperText(texts.get("signon.field.issuer.hint"));
        secret.setHelperText(
                texts.get(known == null ? "signon.field.clientSecret.hint" : "signon.field.clientSecret.kept"));
        secret.setMaxLength(ProviderSettings.LONGEST_SECRET);
        secret.getElement().setAttribute("autocomplete", "off");
        secret.setWidthFull();
        domains.setItems(proved);
        domains.setHelperText(texts.get("signon.field.domains.hint"));
        newcomers.setLabel(texts.get("signon.field.newcomerRole"));
        newcomers.setHelperText(texts.get("signon.field.newcomerRole.hint"));
        newcomers.setItems(ROLES);
        newcomers.setItemLabelGenerator(texts::of);
        claim.setHelperText(texts.get("signon.field.groupClaim.hint"));
        add(issuer, client, secret, domains);
        if (proved.isEmpty()) {
            add(new Paragraph(texts.get("signon.provider.no-domain")));
        }
        add(newcomers, claim);
        ROLES.forEach(role -> add(list(role)));
        factor.setHelperText(texts.get("signon.field.secondFactor.hint"));
        acr.setHelperText(texts.get("signon.field.acrValues.hint"));
        factor.addValueChangeListener(change -> acr.setVisible(change.getValue()));
        acr.setVisible(false);
        add(factor, acr);
        show(known, proved);
        Button act = new Button(
                texts.get("shared.save"),
                click -> problems.run("issuer", () -> save.accept(settings(), secret.getValue())));
        act.addThemeVariants(ButtonVariant.PRIMARY);
        Div actions = new Div(act, new Button(texts.get("shared.cancel"), click -> cancel.execute()));
        actions.addClassName("jw-actions");
        add(actions);
    }

    private TextField text(String field, int longest) {
        TextField input = problems.field(field, new TextField(texts.get("signon.field." + field)));
        input.setMaxLength(longest);
        input.setWidthFull();
        return input;
    }

    private TextArea list(OrganizationRole role) {
        TextArea list = new TextArea(texts.get("signon.field.groups", texts.of(role)));
        list.setHelperText(texts.get("signon.field.groups.hint"));
        list.setMaxLength(LONGEST_LIST);
        list.setWidthFull();
        groups.put(role, problems.field(role == ROLES.getFirst() ? "groupRoles" : GROUPS + role, list));
        return list;
    }

    private void show(ProviderSettings known, List<String> proved) {
        newcomers.setValue(known == null ? OrganizationRole.VIEWER : known.newcomerRole());
        claim.setValue(known == null ? GROUPS : known.groupClaim());
        if (known == null) {
            domains.setValue(Set.copyOf(proved));
            return;
        }
        issuer.setValue(known.issuer());
        client.setValue(known.clientId());
        domains.setValue(known.domains().stream().filter(proved::contains).collect(Collectors.toSet()));
        factor.setValue(known.secondFactorAccepted());
        acr.setValue(String.join(" ", known.acrValues()));
        groups.forEach((role, list) -> list.setValue(known.groupRoles().stream()
                .filter(one -> one.role() == role)
                .map(GroupRole::group)
                .collect(Collectors.joining("\n"))));
    }

    private ProviderSettings settings() {
        List<GroupRole> roles = new ArrayList<>();
        groups.forEach((role, list) -> list.getValue()
                .lines()
                .map(String::strip)
                .filter(group -> !group.isEmpty())
                .forEach(group -> roles.add(new GroupRole(group, role))));
        Set<String> chosen = new LinkedHashSet<>(domains.getValue());
        return new ProviderSettings(
                issuer.getValue().strip(),
                client.getValue().strip(),
                chosen.stream().sorted().toList(),
                newcomers.getValue(),
                claim.getValue().strip(),
                roles,
                factor.getValue(),
                factor.getValue()
                        ? Stream.of(acr.getValue().strip().split("\\s+", -1))
                                .filter(value -> !value.isEmpty())
                                .toList()
                        : List.of());
    }

    void focusFirst() {
        issuer.focus();
    }
}

package org.jobwright.web.integrations.tokens;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import org.jobwright.domain.integrations.ApiScope;
import org.jobwright.domain.integrations.ApiToken;
import org.jobwright.domain.integrations.TokenText;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.services.accounts.signin.ProofService;
import org.jobwright.services.integrations.tokens.ApiTokenService;
import org.jobwright.services.integrations.tokens.MakeApiToken;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceUser;
import org.jobwright.web.shell.forms.DayField;
import org.jobwright.web.shell.forms.FormProblems;

/** Makes a token. Who is asked for a proof is asked before they type; the token is shown once. */
class NewTokenPanel extends Section {

    private final Texts texts = WorkspaceUser.texts();
    private final OrganizationId organization;
    private final ApiTokenService service;
    private final ProofService proofs;
    private final TokenList list;
    private final Clock clock;

    NewTokenPanel(
            OrganizationId organization, ApiTokenService service, ProofService proofs, TokenList list, Clock clock) {
        this.organization = organization;
        this.service = service;
        this.proofs = proofs;
        this.list = list;
        this.clock = clock;
        addClassNames("jw-panel", "jw-settings");
        offer();
    }

    private void begin() {
        removeAll();
        add(new H2(text("new")), new Paragraph(text("new.text")));
    }

    private Button offer() {
        begin();
        Button start = new Button(text("new.start"), click -> {
            proofs.require();
            ask();
        });
        start.setDisableOnClick(false);
        add(start);
        return start;
    }

    private void ask() {
        begin();
        FormProblems problems = new FormProblems();
        TextField name = problems.field("name", new TextField(text("name")));
        name.setHelperText(text("name.hint"));
        name.setMaxLength(ApiToken.LONGEST_NAME);
        name.setManualValidation(true);
        CheckboxGroup<ApiScope> scopes = problems.field("scopes", new CheckboxGroup<>(text("scopes.label")));
        scopes.addClassNames("jw-choices", "jw-choices--long");
        scopes.setItems(ApiScope.values());
        scopes.setItemLabelGenerator(texts::of);
        scopes.setHelperText(text("scopes.hint"));
        scopes.setValue(Set.of(ApiScope.POSTINGS_READ));
        scopes.setManualValidation(true);
        DayField lastDay = problems.field("expires", new DayField(text("last-day")));
        LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        lastDay.setValue(today.plusDays(ApiToken.USUAL_DAYS));
        lastDay.setHelperText(text("last-day.hint"));
        Button make = new Button(text("make"), click -> {
            problems.run(() -> show(service.make(
                    new MakeApiToken(organization, name.getValue(), scopes.getValue(), lastDay.getValue()))));
        });
        make.addThemeVariants(ButtonVariant.PRIMARY);
        Div actions = new Div(make, new Button(texts.get("shared.cancel"), click -> offer().focus()));
        actions.addClassName("jw-actions");
        add(name, scopes, lastDay, actions);
        name.focus();
    }

    private void show(TokenText made) {
        offer();
        TextField token = new TextField(text("made.label"));
        token.setValue(made.secret().value());
        token.setHelperText(text("made.hint"));
        token.setReadOnly(true);
        token.setAutoselect(true);
        token.setWidthFull();
        addComponentAtIndex(2, token);
        token.focus();
        list.refresh();
        Toast.show(text("said.made"));
    }

    private String text(String key) {
        return texts.get("integrations.tokens." + key);
    }
}

package org.jobwright.web.integrations.webhooks;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Set;
import org.jobwright.domain.integrations.webhooks.WebhookSecret;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.services.accounts.signin.ProofService;
import org.jobwright.services.integrations.webhooks.AddWebhook;
import org.jobwright.services.integrations.webhooks.WebhookService;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceUser;

/** Names an address. Who is asked for a proof is asked before they type; the secret is shown once. */
class NewWebhookPanel extends Section {

    private final Texts texts = WorkspaceUser.texts();
    private final OrganizationId organization;
    private final WebhookService service;
    private final ProofService proofs;
    private final WebhookList list;

    NewWebhookPanel(OrganizationId organization, WebhookService service, ProofService proofs, WebhookList list) {
        this.organization = organization;
        this.service = service;
        this.proofs = proofs;
        this.list = list;
        addClassNames("jw-panel", "jw-settings");
        offer();
    }

    private void begin() {
        removeAll();
        add(new H2(texts.get("integrations.webhooks.new")), new Paragraph(texts.get("integrations.webhooks.new.text")));
    }

    private Button offer() {
        begin();
        Button start = new Button(texts.get("integrations.webhooks.new.start"), click -> {
            proofs.require();
            ask();
        });
        start.setDisableOnClick(false);
        add(start);
        return start;
    }

    private void ask() {
        begin();
        WebhookEditor form = new WebhookEditor(
                "",
                Set.copyOf(WebhookEditor.choices()),
                texts.get("integrations.webhooks.add"),
                (address, types) -> show(service.add(new AddWebhook(organization, address, types))
                        .secret()),
                () -> offer().focus());
        add(form);
        form.focusFirst();
    }

    private void show(WebhookSecret made) {
        offer();
        SecretField secret = new SecretField(made, texts);
        addComponentAtIndex(2, secret);
        secret.focus();
        list.refresh();
        Toast.show(texts.get("integrations.webhooks.said.added"));
    }
}

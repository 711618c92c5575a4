package org.jobwright.web.integrations.webhooks;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import org.jobwright.domain.integrations.webhooks.WebhookEndpointId;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.shared.Identifiers;
import org.jobwright.domain.shared.failures.NotAllowed;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.accounts.signin.ProofService;
import org.jobwright.services.integrations.webhooks.WebhookQueries;
import org.jobwright.services.integrations.webhooks.WebhookService;
import org.jobwright.services.organizations.MyOrganization;
import org.jobwright.services.organizations.OrganizationQueries;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.frame.WorkspaceLayout;

/** One address of webhooks, and what was sent there; for owners. */
@Route(value = "organization/:organization/webhooks/:webhook", layout = WorkspaceLayout.class)
@StyleSheet("context://assets/forms.css")
@PermitAll
public class WebhookView extends WorkspaceView implements BeforeEnterObserver {

    private final OrganizationQueries organizations;
    private final WebhookQueries queries;
    private final WebhookService service;
    private final ProofService proofs;

    @Inject
    public WebhookView(
            OrganizationQueries organizations, WebhookQueries queries, WebhookService service, ProofService proofs) {
        this.organizations = organizations;
        this.queries = queries;
        this.service = service;
        this.proofs = proofs;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        MyOrganization mine = organizations.mine(
                event.getRouteParameters().get("organization").orElseThrow());
        if (mine.role() != OrganizationRole.OWNER) {
            throw new NotAllowed();
        }
        WebhookEndpointId id = event.getRouteParameters()
                .get("webhook")
                .flatMap(text -> Identifiers.read(text, WebhookEndpointId::new))
                .orElseThrow(NotFound::new);
        Webhook webhook = new Webhook(mine.id(), id, queries, service);
        String all = "organization/" + mine.slug() + "/webhooks";
        Anchor back = new Anchor("/app/" + all, text("integrations.webhooks.title"));
        back.addClassName("jw-back");
        Paragraph address = sub(webhook.summary().address());
        address.addClassName("jw-lines-kept");
        // Of a stopped organization nothing is read but its settings.
        DeliveryList log = mine.status().isPublic() ? new DeliveryList(webhook) : null;
        removeAll();
        add(
                back,
                heading(text("integrations.webhooks.one")),
                address,
                new WebhookPanel(
                        webhook,
                        proofs,
                        () -> {
                            if (log != null) {
                                log.refresh();
                            }
                        },
                        () -> getUI().ifPresent(ui -> ui.navigate(all))));
        if (log != null) {
            add(log);
        }
    }
}

package org.jobwright.web.integrations.webhooks;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.shared.failures.NotAllowed;
import org.jobwright.services.accounts.signin.ProofService;
import org.jobwright.services.integrations.webhooks.WebhookQueries;
import org.jobwright.services.integrations.webhooks.WebhookService;
import org.jobwright.services.organizations.MyOrganization;
import org.jobwright.services.organizations.OrganizationQueries;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.frame.WorkspaceLayout;

/** The addresses to which we send what happens in an organization; for owners. */
@Route(value = "organization/:organization/webhooks", layout = WorkspaceLayout.class)
@StyleSheet("context://assets/forms.css")
@PermitAll
public class WebhooksView extends WorkspaceView implements BeforeEnterObserver {

    private final OrganizationQueries organizations;
    private final WebhookQueries queries;
    private final WebhookService service;
    private final ProofService proofs;

    @Inject
    public WebhooksView(
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
        Anchor back = new Anchor("/app/organization/" + mine.slug(), mine.displayName());
        back.addClassName("jw-back");
        removeAll();
        add(back, heading(text("integrations.webhooks.title")), sub(text("integrations.webhooks.sub")));
        WebhookList list = new WebhookList(mine.id(), mine.slug(), queries);
        if (mine.status().isPublic()) {
            add(new NewWebhookPanel(mine.id(), service, proofs, list));
        }
        add(list);
    }
}

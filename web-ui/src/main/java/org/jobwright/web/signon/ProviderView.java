package org.jobwright.web.signon;

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
import org.jobwright.services.organizations.MyOrganization;
import org.jobwright.services.organizations.OrganizationQueries;
import org.jobwright.services.signon.IdentityProviderQueries;
import org.jobwright.services.signon.IdentityProviderService;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.frame.WorkspaceLayout;

/** The OpenID provider of an organization; for owners. */
@Route(value = "organization/:organization/sign-on", layout = WorkspaceLayout.class)
@StyleSheet("context://assets/forms.css")
@PermitAll
public class ProviderView extends WorkspaceView implements BeforeEnterObserver {

    private final OrganizationQueries organizations;
    private final IdentityProviderQueries queries;
    private final IdentityProviderService service;
    private final ProofService proofs;

    @Inject
    public ProviderView(
            OrganizationQueries organizations,
            IdentityProviderQueries queries,
            IdentityProviderService service,
            ProofService proofs) {
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
        ProviderPanel panel = new ProviderPanel(mine, queries, service, proofs);
        removeAll();
        add(back, heading(text("signon.provider.title")), sub(text("signon.provider.sub")), panel);
        add(new RegistrationPanel(mine.id(), mine.slug()));
    }
}

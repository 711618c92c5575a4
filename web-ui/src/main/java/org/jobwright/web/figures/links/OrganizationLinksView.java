package org.jobwright.web.figures.links;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import org.jobwright.services.figures.links.TrackingLinkQueries;
import org.jobwright.services.figures.links.TrackingLinkService;
import org.jobwright.services.organizations.MyOrganization;
import org.jobwright.services.organizations.OrganizationQueries;
import org.jobwright.web.shared.Addresses;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.frame.WorkspaceLayout;

/** The tracking links to all jobs of an organization. */
@Route(value = "organization/:organization/links", layout = WorkspaceLayout.class)
@StyleSheet("context://assets/forms.css")
@PermitAll
public class OrganizationLinksView extends WorkspaceView implements BeforeEnterObserver {

    private final TrackingLinkQueries queries;
    private final TrackingLinkService service;
    private final OrganizationQueries organizations;
    private MyOrganization organization;

    @Inject
    public OrganizationLinksView(
            TrackingLinkQueries queries, TrackingLinkService service, OrganizationQueries organizations) {
        this.queries = queries;
        this.service = service;
        this.organizations = organizations;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        organization = organizations.mine(
                event.getRouteParameters().get("organization").orElseThrow());
        show();
    }

    private void show() {
        removeAll();
        Anchor back = new Anchor("/app/organization/" + organization.slug(), organization.displayName());
        back.addClassName("jw-back");
        add(
                back,
                heading(text("figures.links.title")),
                sub(text("figures.links.organization.sub")),
                new LinksPanel(
                        queries.ofOrganization(organization.id()),
                        Addresses.organization(organization.slug()),
                        service,
                        this::changed));
    }

    private void changed() {
        show();
        focusHeading();
    }
}

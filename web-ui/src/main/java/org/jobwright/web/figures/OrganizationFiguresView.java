package org.jobwright.web.figures;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import org.jobwright.domain.figures.FiguresPeriod;
import org.jobwright.services.figures.FiguresQueries;
import org.jobwright.services.organizations.MyOrganization;
import org.jobwright.services.organizations.OrganizationQueries;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.frame.WorkspaceLayout;

/** The figures of all postings of an organization that the reader may count. */
@Route(value = "organization/:organization/figures", layout = WorkspaceLayout.class)
@StyleSheet("context://assets/insights.css")
@PermitAll
public class OrganizationFiguresView extends WorkspaceView implements BeforeEnterObserver {

    private final FiguresQueries queries;
    private final OrganizationQueries organizations;

    @Inject
    public OrganizationFiguresView(FiguresQueries queries, OrganizationQueries organizations) {
        this.queries = queries;
        this.organizations = organizations;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        MyOrganization organization = organizations.mine(
                event.getRouteParameters().get("organization").orElseThrow());
        FiguresPeriod period = FiguresAddress.period(event.getLocation().getQueryParameters());
        String address = "/app/organization/" + organization.slug();
        removeAll();
        Anchor back = new Anchor(address, organization.displayName());
        back.addClassName("jw-back");
        add(
                back,
                heading(text("figures.title"), new Anchor(address + "/links", text("figures.links.title"))),
                sub(text("figures.organization.sub")));
        new FiguresSections(texts, formats)
                .of(
                        queries.ofOrganization(organization.id(), period),
                        period,
                        address + "/figures",
                        "/organizations/" + organization.slug() + "/figures.csv")
                .forEach(this::add);
    }
}

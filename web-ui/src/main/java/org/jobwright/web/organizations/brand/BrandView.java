package org.jobwright.web.organizations.brand;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import org.jobwright.services.organizations.OrganizationDetails;
import org.jobwright.services.organizations.OrganizationQueries;
import org.jobwright.services.organizations.brand.BrandQueries;
import org.jobwright.services.organizations.brand.BrandService;
import org.jobwright.web.shared.Addresses;
import org.jobwright.web.shared.http.BaseUrl;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.frame.WorkspaceLayout;

/** How the public page of an organization looks, and how its own site shows its jobs; for owners. */
@Route(value = "organization/:organization/page", layout = WorkspaceLayout.class)
@StyleSheet("context://assets/forms.css")
@PermitAll
public class BrandView extends WorkspaceView implements BeforeEnterObserver {

    private static final String SCRIPT = """
            <script src="%1$s/embed/jobs.js" defer></script>
            <jobwright-jobs organization="%2$s"></jobwright-jobs>""";
    private static final String FRAME =
            "<iframe src=\"%1$s/embed/organizations/%2$s\" title=\"%3$s\" width=\"100%%\" height=\"600\"></iframe>";

    private final OrganizationQueries organizations;
    private final BrandQueries queries;
    private final BrandService service;

    @Inject
    public BrandView(OrganizationQueries organizations, BrandQueries queries, BrandService service) {
        this.organizations = organizations;
        this.queries = queries;
        this.service = service;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        OrganizationDetails organization = organizations.details(organizations
                .mine(event.getRouteParameters().get("organization").orElseThrow())
                .id());
        Anchor back = new Anchor("/app/organization/" + organization.slug(), organization.displayName());
        back.addClassName("jw-back");
        removeAll();
        add(back, heading(text("organizations.brand.title")), sub(text("organizations.brand.sub")));
        if (organization.status().isPublic()) {
            Div actions =
                    new Div(new Anchor(Addresses.organization(organization.slug()), text("organizations.mine.page")));
            actions.addClassName("jw-actions");
            add(actions);
        }
        add(new BrandPanel(organization, queries, service), ownSite(organization));
    }

    private Section ownSite(OrganizationDetails organization) {
        Section section = new Section(new H2(text("organizations.embed.how.title")));
        section.addClassNames("jw-panel", "jw-settings");
        if (!organization.status().isVerified()) {
            section.add(new Paragraph(text("organizations.embed.how.unverified")));
            return section;
        }
        section.add(
                new Paragraph(text("organizations.embed.how")),
                code("organizations.embed.script", SCRIPT.formatted(BaseUrl.get(), organization.slug())));
        OwnSite.of(organization.profile().website())
                .ifPresentOrElse(
                        site -> section.add(
                                new Paragraph(text("organizations.embed.frame.how", site.host())),
                                code(
                                        "organizations.embed.frame",
                                        FRAME.formatted(
                                                BaseUrl.get(),
                                                organization.slug(),
                                                escaped(text(
                                                        "organizations.embed.title", organization.displayName()))))),
                        () -> section.add(new Paragraph(text("organizations.embed.frame.no-website"))));
        return section;
    }

    /** As the value of an attribute. */
    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    }

    /** To be copied: a click selects all of it. */
    private TextArea code(String label, String markup) {
        TextArea area = new TextArea(text(label));
        area.setValue(markup);
        area.setReadOnly(true);
        area.setAutoselect(true);
        area.setWidthFull();
        return area;
    }
}

package org.jobwright.web.scorecards;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.List;
import org.jobwright.services.interviews.kits.KitDetails;
import org.jobwright.services.interviews.kits.KitQueries;
import org.jobwright.services.interviews.kits.KitService;
import org.jobwright.services.organizations.MyOrganization;
import org.jobwright.services.organizations.OrganizationQueries;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.frame.WorkspaceLayout;

/** The interview kits of an organization: those that can be chosen first, then those that were archived. */
@Route(value = "organization/:slug/kits", layout = WorkspaceLayout.class)
@PermitAll
public class KitsView extends WorkspaceView implements BeforeEnterObserver {

    private final KitQueries queries;
    private final KitService service;
    private final OrganizationQueries organizations;
    private final Div list = new Div();
    private MyOrganization organization;

    @Inject
    public KitsView(KitQueries queries, KitService service, OrganizationQueries organizations) {
        this.queries = queries;
        this.service = service;
        this.organizations = organizations;
        list.addClassName("jw-stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        organization = organizations.mine(event.getRouteParameters().get("slug").orElseThrow());
        String home = "/app/organization/" + organization.slug();
        Nav crumbs = new Nav(new Anchor(home, organization.displayName()));
        crumbs.addClassName("jw-crumbs");
        crumbs.getElement().setAttribute("aria-label", text("scorecards.kits.crumbs"));
        removeAll();
        add(
                crumbs,
                heading(text("scorecards.kits.title")),
                sub(text("scorecards.kits.sub")),
                new StarterLinks(home + "/kits/new", texts),
                list);
        show();
    }

    private void show() {
        List<KitDetails> all = queries.all(organization.id());
        list.removeAll();
        all.stream().filter(kit -> !kit.archived()).forEach(kit -> list.add(panel(kit)));
        List<KitDetails> archived = all.stream().filter(KitDetails::archived).toList();
        if (!archived.isEmpty()) {
            list.add(new H2(text("scorecards.kits.archived")));
            archived.forEach(kit -> list.add(panel(kit)));
        }
    }

    private Article panel(KitDetails kit) {
        Anchor name = new Anchor("/app/organization/" + organization.slug() + "/kits/" + kit.id(), kit.name());
        name.addClassName("jw-todayname");
        Span facts = new Span(text(
                "scorecards.kits.facts",
                kit.content().minutes(),
                kit.content().attributes().size(),
                kit.content().questions().size()));
        Span changed =
                new Span(text("scorecards.kits.version", kit.number(), kit.changedBy(), formats.day(kit.changedAt())));
        facts.addClassName("jw-soft");
        changed.addClassName("jw-soft");
        Div words = new Div(name, facts, changed);
        words.addClassName("jw-todaywords");
        if (!kit.content().purpose().isEmpty()) {
            Paragraph purpose = new Paragraph(kit.content().purpose());
            purpose.addClassName("jw-lines-kept");
            purpose.getElement().setAttribute("dir", "auto");
            words.add(purpose);
        }
        Div head = new Div(words, button(kit));
        head.addClassNames("jw-actions", "jw-apart");
        Article panel = new Article(head);
        panel.addClassName("jw-panel");
        return panel;
    }

    private Component button(KitDetails kit) {
        String key = kit.archived() ? "scorecards.kits.restore" : "scorecards.kits.archive";
        Button button = new Button(text(key), click -> archive(kit, !kit.archived()));
        button.setAriaLabel(text("scorecards.kits.action-on", text(key), kit.name()));
        button.setDisableOnClick(true);
        return button;
    }

    private void archive(KitDetails kit, boolean out) {
        try {
            service.archive(kit.id(), out);
        } finally {
            show();
        }
        focusHeading();
        if (out) {
            Toast.showWithUndo(text("scorecards.kits.said.archived", kit.name()), () -> archive(kit, false));
        } else {
            Toast.show(text("scorecards.kits.said.restored", kit.name()));
        }
    }
}

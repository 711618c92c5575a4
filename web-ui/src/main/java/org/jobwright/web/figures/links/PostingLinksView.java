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
import org.jobwright.services.figures.links.TrackingLinks;
import org.jobwright.web.shared.Addresses;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.frame.WorkspaceLayout;

/** The tracking links of a posting. */
@Route(value = "postings/:reference/links", layout = WorkspaceLayout.class)
@StyleSheet("context://assets/forms.css")
@PermitAll
public class PostingLinksView extends WorkspaceView implements BeforeEnterObserver {

    private final TrackingLinkQueries queries;
    private final TrackingLinkService service;
    private String reference;

    @Inject
    public PostingLinksView(TrackingLinkQueries queries, TrackingLinkService service) {
        this.queries = queries;
        this.service = service;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        reference = event.getRouteParameters().get("reference").orElseThrow();
        show();
    }

    private void show() {
        TrackingLinks links = queries.ofPosting(reference);
        removeAll();
        String title = links.title().isEmpty() ? reference : links.title();
        Anchor back = new Anchor("/app/postings/" + reference, title);
        back.addClassName("jw-back");
        add(
                back,
                heading(text("figures.links.title")),
                sub(text("figures.links.sub")),
                new LinksPanel(links, Addresses.job(links.address(), links.title()), service, this::changed));
    }

    private void changed() {
        show();
        focusHeading();
    }
}

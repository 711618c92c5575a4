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
import org.jobwright.services.figures.PostingFigures;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.frame.WorkspaceLayout;

/** The figures of a posting: who opens it, how far applicants come, how long that takes, and where they come from. */
@Route(value = "postings/:reference/figures", layout = WorkspaceLayout.class)
@StyleSheet("context://assets/insights.css")
@PermitAll
public class FiguresView extends WorkspaceView implements BeforeEnterObserver {

    private final FiguresQueries queries;

    @Inject
    public FiguresView(FiguresQueries queries) {
        this.queries = queries;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        FiguresPeriod period = FiguresAddress.period(event.getLocation().getQueryParameters());
        show(queries.of(event.getRouteParameters().get("reference").orElseThrow(), period), period);
    }

    private void show(PostingFigures figures, FiguresPeriod period) {
        removeAll();
        String title = figures.title().isEmpty() ? figures.reference() : figures.title();
        Anchor back = new Anchor("/app/pipeline/" + figures.reference(), title);
        back.addClassName("jw-back");
        String address = "/app/postings/" + figures.reference();
        add(
                back,
                heading(text("figures.title"), new Anchor(address + "/links", text("figures.links.title"))),
                sub(text("figures.sub")));
        new FiguresSections(texts, formats)
                .of(figures, period, address + "/figures", "/postings/" + figures.reference() + "/figures.csv")
                .forEach(this::add);
    }
}

package org.jobwright.web.applications;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.jobwright.services.applications.CandidateApplicationQueries;
import org.jobwright.services.applications.MyApplication;
import org.jobwright.services.shared.PageRequest;
import org.jobwright.web.shell.WorkspaceLayout;
import org.jobwright.web.shell.WorkspaceView;

/** A person's applications with what they were told and what comes next. */
@Route(value = "applications", layout = WorkspaceLayout.class)
@PermitAll
public class MyApplicationsView extends WorkspaceView {

    private static final long serialVersionUID = 1L;

    private final CandidateApplicationQueries queries;
    private final Instant now;

    @Inject
    public MyApplicationsView(CandidateApplicationQueries queries, Clock clock) {
        this.queries = queries;
        this.now = clock.instant();
        int total = (int) queries.list(new PageRequest(1, 1)).total();
        add(heading(text("applications.mine.title")));
        if (total == 0) {
            add(nothing());
        } else {
            add(sub(text("applications.mine.sub", total)), grid(total));
        }
    }

    private Component nothing() {
        Anchor find = new Anchor("/jobs", text("applications.mine.find"));
        find.addClassNames("jw-button", "jw-button--primary");
        find.setRouterIgnore(true);
        Div empty = new Div(new Paragraph(text("applications.mine.empty")), find);
        empty.addClassName("jw-panel");
        return empty;
    }

    private Grid<MyApplication> grid(int total) {
        Grid<MyApplication> grid = new Grid<>();
        grid.getElement().setAttribute("aria-label", text("applications.mine.title"));
        grid.addComponentColumn(this::job)
                .setHeader(text("applications.mine.job"))
                .setFlexGrow(3);
        grid.addComponentColumn(application -> new ToldBadge(application.told(), texts))
                .setHeader(text("applications.mine.status"))
                .setWidth("9.5rem")
                .setFlexGrow(0);
        grid.addComponentColumn(this::next).setHeader(text("applications.mine.next"));
        grid.addColumn(application -> formats.date(application.appliedAt())).setHeader(text("applications.mine.sent"));
        grid.setItems(
                query -> queries.list(new PageRequest(query.getPage() + 1, query.getPageSize())).items().stream(),
                query -> total);
        grid.setAllRowsVisible(total <= PageRequest.MAX_SIZE);
        return grid;
    }

    private Component job(MyApplication application) {
        RouterLink link = new RouterLink(
                application.postingTitle(),
                MyApplicationView.class,
                application.reference().value());
        Span employer = new Span(application.organizationName());
        employer.addClassName("jw-soft");
        return new Div(link, new Div(employer));
    }

    private Component next(MyApplication application) {
        Span next = new Span();
        if (application.isOverdue(now)) {
            next.setText(text("applications.next.late", formats.daysAgo(application.answerDueAt(), now)));
            next.addClassName("jw-late");
        } else if (application.isWaiting()) {
            next.setText(text("applications.next.answer", formats.day(application.answerDueAt())));
        } else {
            next.setText(text("applications.next.told", formats.day(application.toldAt())));
        }
        return next;
    }
}

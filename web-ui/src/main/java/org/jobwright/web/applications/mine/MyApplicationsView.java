package org.jobwright.web.applications.mine;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.organizations.OrganizationStatus;
import org.jobwright.services.applications.mine.CandidateApplicationQueries;
import org.jobwright.services.applications.mine.MyApplication;
import org.jobwright.services.privacy.ErasureService;
import org.jobwright.services.shared.Page;
import org.jobwright.services.shared.PageRequest;
import org.jobwright.web.applications.words.CandidateStatusBadge;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.frame.WorkspaceLayout;

/** A person's applications with their status and the next step. */
@Route(value = "applications", layout = WorkspaceLayout.class)
@PermitAll
public class MyApplicationsView extends WorkspaceView {

    private static final int PAGE_SIZE = 50;

    private final CandidateApplicationQueries queries;
    private final Instant now;
    private final UnorderedList active = new UnorderedList();
    private final UnorderedList over = new UnorderedList();
    private final H2 activeTitle = new H2(text("applications.mine.active"));
    private final H2 overTitle = new H2(text("applications.mine.over"));
    private final Button more = new Button();
    private int pagesShown;

    @Inject
    public MyApplicationsView(CandidateApplicationQueries queries, ErasureService erasure, Clock clock) {
        this.queries = queries;
        this.now = clock.instant();
        active.addClassName("jw-mine");
        over.addClassName("jw-mine");
        more.addClickListener(click -> showMore());
        add(heading(text("applications.mine.title")));
        erasure.waiting().filter(waiting -> waiting.hasBegun(now)).ifPresent(waiting -> add(leaving()));
        long total = showMore();
        if (total == 0) {
            add(nothing());
        } else {
            add(
                    sub(text("applications.mine.sub", total)),
                    activeTitle,
                    active,
                    overTitle,
                    over,
                    more,
                    new PastPanel(now, formats.zone(), texts));
        }
    }

    /** Adds the next page to the list; returns the number of all applications. */
    private long showMore() {
        Page<MyApplication> page = queries.list(new PageRequest(++pagesShown, PAGE_SIZE));
        page.items().forEach(application -> (application.candidateStatus().isActive() ? active : over)
                .add(row(application)));
        activeTitle.setVisible(active.getComponentCount() > 0);
        active.setVisible(activeTitle.isVisible());
        overTitle.setVisible(over.getComponentCount() > 0);
        over.setVisible(overTitle.isVisible());
        long hidden = Math.max(0, page.total() - (long) pagesShown * PAGE_SIZE);
        more.setText(text("applications.mine.more", hidden));
        more.setVisible(hidden > 0);
        return page.total();
    }

    private Component leaving() {
        Anchor keep = new Anchor("/app/account/delete", text("applications.leaving.keep"));
        Div notice = new Div(new Paragraph(text("applications.leaving")), keep);
        notice.addClassNames("jw-notice", "jw-notice--warning", "jw-actions", "jw-apart");
        return notice;
    }

    private Component nothing() {
        Anchor find = new Anchor("/jobs", text("applications.mine.find"));
        find.addClassNames("jw-button", "jw-button--primary");
        find.setRouterIgnore(true);
        Div empty = new Div(new Paragraph(text("applications.mine.empty")), find);
        empty.addClassName("jw-panel");
        return empty;
    }

    private ListItem row(MyApplication application) {
        RouterLink link = new RouterLink(
                application.postingTitle(),
                MyApplicationView.class,
                application.reference().value());
        Div title =
                new Div(link, new CandidateStatusBadge(application.candidateStatus(), application.endReason(), texts));
        title.addClassName("jw-title");
        Span about = new Span(
                text("applications.mine.about", application.organizationName(), formats.day(application.appliedAt())));
        about.addClassName("jw-soft");
        return new ListItem(new Div(title, about), next(application));
    }

    private Component next(MyApplication application) {
        Span next = new Span();
        if (application.isHeld()) {
            next.setText(text(
                    application.employer() == OrganizationStatus.BLOCKED
                            ? "applications.next.held-for-good"
                            : "applications.next.held"));
        } else if (application.isOverdue(now)) {
            next.setText(text("applications.next.late", formats.daysAgo(application.answerDueAt(), now)));
            next.addClassName("jw-late");
        } else if (application.isWaiting()) {
            next.setText(text(
                    "applications.next.answer",
                    formats.promisedDay(application.keptOpenUntil(), application.answerDueAt())));
        } else if (application.candidateStatus() == CandidateStatus.WITHDRAWN) {
            next.setText(text("applications.next.withdrawn", formats.day(application.candidateStatusAt())));
        } else {
            next.setText(text(
                    "applications.next." + application.candidateStatus().name(),
                    formats.day(application.candidateStatusAt())));
        }
        return next;
    }
}

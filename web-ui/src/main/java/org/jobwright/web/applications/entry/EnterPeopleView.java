package org.jobwright.web.applications.entry;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.List;
import org.jobwright.domain.jobs.PostingStatus;
import org.jobwright.domain.shared.failures.NotAllowed;
import org.jobwright.services.applications.entry.PeopleImportService;
import org.jobwright.services.jobs.OrganizationPosting;
import org.jobwright.services.jobs.OrganizationPostingQueries;
import org.jobwright.services.jobs.OrganizationPostingSearch;
import org.jobwright.services.organizations.MyOrganization;
import org.jobwright.services.organizations.OrganizationQueries;
import org.jobwright.services.shared.PageRequest;
import org.jobwright.web.shell.StoppedNotice;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.frame.WorkspaceLayout;

/** Enters people from a file, each of whom is asked to apply, and shows what became of former files. */
@Route(value = "organization/:organization/import/people", layout = WorkspaceLayout.class)
@StyleSheet("context://assets/forms.css")
@PermitAll
public class EnterPeopleView extends WorkspaceView implements BeforeEnterObserver {

    private final OrganizationQueries organizations;
    private final OrganizationPostingQueries postings;
    private final PeopleImportService people;

    @Inject
    public EnterPeopleView(
            OrganizationQueries organizations, OrganizationPostingQueries postings, PeopleImportService people) {
        this.organizations = organizations;
        this.postings = postings;
        this.people = people;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        MyOrganization mine = organizations.mine(
                event.getRouteParameters().get("organization").orElseThrow());
        if (!mine.role().mayRecruit()) {
            throw new NotAllowed();
        }
        Anchor back = new Anchor("/app/organization/" + mine.slug(), mine.displayName());
        back.addClassName("jw-back");
        removeAll();
        add(back, heading(text("applications.entry.title")), sub(text("applications.entry.sub")));
        StoppedNotice.of(mine.status(), texts).ifPresent(this::add);
        if (!mine.status().isPublic()) {
            return;
        }
        if (!mine.status().isVerified()) {
            Div notice = new Div(new Paragraph(text("violation.applications.entry.unverified")));
            notice.addClassName("jw-notice");
            add(notice);
            return;
        }
        PeopleImportList list = new PeopleImportList(mine, people);
        add(new EnterPeoplePanel(mine, open(mine), people, list), list);
    }

    /** What people can apply for now. */
    private List<OrganizationPosting> open(MyOrganization mine) {
        return postings.postings(
                        new OrganizationPostingSearch(
                                mine.id(), PostingStatus.LIVE, "", OrganizationPostingSearch.Order.TITLE, false),
                        new PageRequest(1, PageRequest.MAX_SIZE))
                .items();
    }
}

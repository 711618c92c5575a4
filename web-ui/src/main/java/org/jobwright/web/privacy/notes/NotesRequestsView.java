package org.jobwright.web.privacy.notes;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jobwright.services.organizations.MyOrganization;
import org.jobwright.services.organizations.OrganizationQueries;
import org.jobwright.services.privacy.notes.NotesAnswerService;
import org.jobwright.services.privacy.notes.WaitingNotes;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.frame.WorkspaceLayout;

/** Candidates that ask an organization for what its team wrote about them, the first to be due first. */
@Route(value = "organization/:organization/requests", layout = WorkspaceLayout.class)
@PermitAll
public class NotesRequestsView extends WorkspaceView implements BeforeEnterObserver {

    private final OrganizationQueries organizations;
    private final NotesAnswerService service;

    private final Clock clock;

    @Inject
    public NotesRequestsView(OrganizationQueries organizations, NotesAnswerService service, Clock clock) {
        this.clock = clock;
        this.organizations = organizations;
        this.service = service;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        MyOrganization organization = organizations.mine(
                event.getRouteParameters().get("organization").orElseThrow());
        List<WaitingNotes> waiting = service.waiting(organization.id());
        Anchor back = new Anchor("/app/organization/" + organization.slug(), organization.displayName());
        back.addClassName("jw-back");
        removeAll();
        add(back, heading(text("privacy.requests.title")), sub(text("privacy.requests.sub")));
        if (waiting.isEmpty()) {
            Paragraph none = new Paragraph(text("privacy.requests.none"));
            none.addClassName("jw-note");
            add(none);
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("jw-rows");
        waiting.forEach(one -> list.add(row(organization, one)));
        add(list);
        if (waiting.size() == NotesAnswerService.MOST) {
            Paragraph first = new Paragraph(text("privacy.requests.first", waiting.size()));
            first.addClassName("jw-note");
            add(first);
        }
    }

    private ListItem row(MyOrganization organization, WaitingNotes one) {
        boolean overdue = one.dueOn().isBefore(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        Span when = new Span(text(
                overdue ? "privacy.requests.overdue" : "privacy.requests.due",
                one.posting(),
                formats.date(one.askedAt()),
                formats.date(one.dueOn())));
        when.addClassName(overdue ? "jw-late" : "jw-soft");
        String reference = one.reference().value();
        return new ListItem(new Div(
                new Anchor(
                        "/app/organization/" + organization.slug() + "/requests/" + reference,
                        text("privacy.requests.one", reference)),
                when));
    }
}

package org.jobwright.web.audit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.notifications.OutboxState;
import org.jobwright.domain.organizations.OrganizationStatus;
import org.jobwright.services.accounts.people.PeopleQueries;
import org.jobwright.services.audit.AuditFilter;
import org.jobwright.services.audit.AuditQueries;
import org.jobwright.services.audit.ParkedWork;
import org.jobwright.services.audit.ParkedWorkQueries;
import org.jobwright.services.notifications.outbox.OutgoingMailService;
import org.jobwright.services.organizations.directory.OrganizationDirectoryQueries;
import org.jobwright.services.shared.PageRequest;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.frame.WorkspaceLayout;

/** The administrator's first page: the number of everything, with links. */
@Route(value = "admin", layout = WorkspaceLayout.class)
@RolesAllowed(Role.ADMINISTRATOR)
public class AdminView extends WorkspaceView {

    private static final PageRequest ONE = new PageRequest(1, 1);
    private static final PageRequest LATEST = new PageRequest(1, 8);

    private final DescriptionList figures = new DescriptionList();

    @Inject
    public AdminView(
            PeopleQueries people,
            OrganizationDirectoryQueries organizations,
            OutgoingMailService mails,
            ParkedWorkQueries parking,
            AuditQueries audit) {
        Map<OutboxState, Long> mail = mails.counts();
        figures.addClassNames("jw-facts", "jw-figures");
        figure("audit.overview.people", people.find("", ONE).total(), "/app/admin/people");
        figure(
                "audit.overview.organizations",
                organizations.find("", Set.of(), ONE).total(),
                "/app/admin/organizations");
        figure(
                "audit.overview.to-verify",
                organizations.find("", Set.of(OrganizationStatus.PENDING), ONE).total(),
                "/app/admin/organizations?status=PENDING");
        figure("audit.overview.waiting", mail.get(OutboxState.PENDING), "/app/admin/mail?state=pending");
        figure("audit.overview.dead", mail.get(OutboxState.DEAD), "/app/admin/mail?state=dead");
        figure("audit.overview.kept", mail.get(OutboxState.KEPT), "/app/admin/mail?state=kept");
        figure("audit.overview.entries", audit.entries(AuditFilter.ALL, ONE).total(), "/app/admin/audit");
        add(heading(text("audit.overview.title")), sub(text("audit.overview.sub")));
        if (mail.get(OutboxState.DEAD) > 0) {
            warn(new Paragraph(
                    new Text(text("audit.overview.dead-notice", mail.get(OutboxState.DEAD)) + " "),
                    new Anchor("/app/admin/mail?state=dead", text("audit.overview.dead-open"))));
        }
        ParkedWork parked = parking.parked();
        if (!parked.isNone()) {
            warn(new Paragraph(text("audit.overview.parked", parked.postings(), parked.documents(), parked.figures())));
        }
        add(figures, latest(audit));
    }

    /** The latest entries of the audit log. */
    private Component latest(AuditQueries audit) {
        UnorderedList lines = new UnorderedList();
        audit.entries(AuditFilter.ALL, LATEST).items().forEach(entry -> {
            Span when = new Span(formats.dateTime(entry.at()));
            when.addClassNames("jw-soft", "jw-num");
            lines.add(new ListItem(when, new AuditSentence(entry, AuditAddress.ALL, texts)));
        });
        Div log = new Div(new H2(text("audit.overview.latest")), lines);
        log.addClassNames("jw-log", "jw-log--latest");
        return log;
    }

    private void warn(Paragraph sentence) {
        Div notice = new Div(sentence);
        notice.addClassNames("jw-notice", "jw-notice--warning");
        add(notice);
    }

    private void figure(String label, long number, String address) {
        Anchor link = new Anchor(address, formats.number(number));
        link.getElement().setAttribute("aria-label", text(label) + ": " + formats.number(number));
        figures.add(new Div(new DescriptionList.Term(text(label)), new DescriptionList.Description(link)));
    }
}

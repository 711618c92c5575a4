package org.jobwright.web.privacy.notes;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.organizations.MyOrganization;
import org.jobwright.services.organizations.OrganizationQueries;
import org.jobwright.services.privacy.notes.NotesAnswerService;
import org.jobwright.services.privacy.notes.NotesToRelease;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.forms.Unsaved;
import org.jobwright.web.shell.frame.WorkspaceLayout;

/** One request for what the team wrote, with the form for the answer. */
@Route(value = "organization/:organization/requests/:application", layout = WorkspaceLayout.class)
@StyleSheet("context://assets/forms.css")
@PermitAll
public class NotesRequestView extends WorkspaceView implements BeforeEnterObserver, BeforeLeaveObserver {

    private final OrganizationQueries organizations;
    private final NotesAnswerService service;

    /** Null while nothing can be answered. */
    private AnswerPanel form;

    @Inject
    public NotesRequestView(OrganizationQueries organizations, NotesAnswerService service) {
        this.organizations = organizations;
        this.service = service;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        MyOrganization organization = organizations.mine(
                event.getRouteParameters().get("organization").orElseThrow());
        ApplicationReference reference = ApplicationReference.read(
                        event.getRouteParameters().get("application").orElseThrow())
                .orElseThrow(NotFound::new);
        String all = "/app/organization/" + organization.slug() + "/requests";
        Anchor back = new Anchor(all, text("privacy.requests.title"));
        back.addClassName("jw-back");
        removeAll();
        add(back, heading(text("privacy.requests.one", reference.value())));
        form = null;
        NotesToRelease request;
        try {
            request = service.open(reference);
        } catch (RuleViolation answered) {
            add(note(texts.of(answered)));
            return;
        }
        add(
                sub(text(
                        "privacy.requests.due",
                        request.request().posting(),
                        formats.date(request.request().askedAt()),
                        formats.date(request.request().dueOn()))),
                request.blind() ? note(text("violation.privacy.notes.blind")) : form(request, all));
    }

    private AnswerPanel form(NotesToRelease request, String all) {
        form = new AnswerPanel(request, service, formats.zone(), said -> answered(said, all));
        return form;
    }

    static Paragraph note(String said) {
        Paragraph note = new Paragraph(said);
        note.addClassName("jw-note");
        return note;
    }

    /** What was typed and not sent is not lost silently. */
    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (form != null && form.isChanged()) {
            Unsaved.ask(event);
        }
    }

    private void answered(String said, String all) {
        form = null;
        Toast.show(text(said));
        UI.getCurrent().navigate(all.substring("/app/".length()));
    }
}

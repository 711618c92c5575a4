package org.jobwright.web.privacy.notes;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.privacy.notes.NotesRequest;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.organizations.MyOrganization;
import org.jobwright.services.organizations.OrganizationQueries;
import org.jobwright.services.privacy.notes.AnswerNotes;
import org.jobwright.services.privacy.notes.NotesAnswerService;
import org.jobwright.services.privacy.notes.NotesToRelease;
import org.jobwright.services.privacy.notes.TeamNote;
import org.jobwright.services.privacy.notes.TeamScorecard;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.forms.FormProblems;
import org.jobwright.web.shell.frame.WorkspaceLayout;

/** One request: all that the team wrote is in a field, to be sent as it is, shortened, or not at all. */
@Route(value = "organization/:organization/requests/:application", layout = WorkspaceLayout.class)
@StyleSheet("context://assets/forms.css")
@PermitAll
public class NotesRequestView extends WorkspaceView implements BeforeEnterObserver {

    private final OrganizationQueries organizations;
    private final NotesAnswerService service;
    private final FormProblems problems = new FormProblems();

    /** The words and the days in the language of the candidate. */
    private Texts theirs;

    private Formats days;

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
                request.blind() ? note(text("violation.privacy.notes.blind")) : form(request, written(request), all));
    }

    private static Paragraph note(String said) {
        Paragraph note = new Paragraph(said);
        note.addClassName("jw-note");
        return note;
    }

    private Section form(NotesToRelease request, String written, String all) {
        TextArea words = problems.field("words", new TextArea(text("privacy.requests.words")));
        boolean fits = written.length() <= NotesRequest.MAX_WORDS;
        words.setHelperText(
                fits ? text("privacy.requests.words.hint") : text("privacy.requests.words.too-long", written.length()));
        words.setMaxLength(NotesRequest.MAX_WORDS);
        words.setValue(fits ? written : "");
        words.setMaxHeight("60vh");
        words.setWidthFull();
        TextArea reason = problems.field("reason", new TextArea(text("privacy.requests.reason")));
        reason.setHelperText(text("privacy.requests.reason.hint"));
        reason.setMaxLength(NotesRequest.MAX_REASON);
        reason.setWidthFull();
        if (request.masked()) {
            reason.setValue(text("privacy.requests.masked.reason"));
        }
        Button send = new Button(
                text("privacy.requests.send"),
                click -> answer(
                        new AnswerNotes(
                                request.request().reference(),
                                request.fingerprint(),
                                words.getValue(),
                                words.getValue().equals(written),
                                reason.getValue()),
                        "privacy.requests.sent",
                        all));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        Button refuse = new Button(
                text("privacy.requests.refuse"),
                click -> answer(
                        new AnswerNotes(
                                request.request().reference(), request.fingerprint(), "", false, refusal(reason)),
                        "privacy.requests.refused",
                        all));
        refuse.addThemeVariants(ButtonVariant.TERTIARY);
        Div actions = new Div(send, refuse);
        actions.addClassName("jw-actions");
        Section form = new Section(problems.summary());
        if (request.masked()) {
            form.add(note(text("privacy.requests.masked")));
        }
        form.add(words, reason, actions);
        form.addClassNames("jw-panel", "jw-settings");
        return form;
    }

    /** That words were hidden is no reason to refuse all of them. */
    private String refusal(TextArea reason) {
        return reason.getValue().equals(text("privacy.requests.masked.reason")) ? "" : reason.getValue();
    }

    private void answer(AnswerNotes answer, String said, String all) {
        if (problems.run("words", () -> service.answer(answer))) {
            Toast.show(text(said));
            UI.getCurrent().navigate(all.substring("/app/".length()));
        }
    }

    /** As the candidate reads it: the day of a note, and roles in place of its author and of the colleagues it mentions. */
    private String written(NotesToRelease request) {
        theirs = Texts.of(request.language());
        days = Formats.of(request.language(), formats.zone());
        return request.notes().isEmpty()
                ? theirs.get("privacy.requests.nothing")
                : request.notes().stream().map(this::written).collect(Collectors.joining("\n\n"));
    }

    private String written(TeamNote note) {
        String who = text(
                note.scorecard() == null ? "privacy.requests.note" : "privacy.requests.scorecard",
                days.date(note.day()),
                note.role() == null ? theirs.get("privacy.requests.former") : theirs.of(note.role()));
        return who + "\n" + mentions(note.scorecard() == null ? note.text() : scorecard(note.scorecard()));
    }

    private String mentions(String text) {
        String said = text.replace(TeamNote.mention(null), "[" + theirs.get("privacy.requests.former") + "]");
        for (OrganizationRole role : OrganizationRole.values()) {
            said = said.replace(TeamNote.mention(role), "[" + theirs.of(role) + "]");
        }
        return said;
    }

    private String scorecard(TeamScorecard scorecard) {
        String ratings = scorecard.ratings().stream()
                .map(line -> line.attribute() + ": " + rating(line.rating())
                        + (line.evidence() == null || line.evidence().isEmpty() ? "" : ". " + line.evidence()))
                .collect(Collectors.joining("\n"));
        return theirs.get("privacy.requests.overall", rating(scorecard.overall())) + "\n"
                + (ratings.isEmpty() ? "" : ratings + "\n")
                + scorecard.takeaway();
    }

    private String rating(String rating) {
        return rating == null ? theirs.get("privacy.requests.unrated") : theirs.get("enum.Rating." + rating);
    }
}

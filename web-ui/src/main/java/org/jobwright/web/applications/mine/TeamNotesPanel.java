package org.jobwright.web.applications.mine;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Optional;
import org.jobwright.domain.privacy.notes.NotesRequestState;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.applications.mine.MyApplication;
import org.jobwright.services.privacy.notes.OwnNotes;
import org.jobwright.services.privacy.notes.OwnNotesService;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceUser;

/** What the employer's team wrote: the candidate asks for it, and reads the answer. */
class TeamNotesPanel extends Section {

    private final Texts texts = WorkspaceUser.texts();
    private final Formats formats = WorkspaceUser.formats();

    TeamNotesPanel(MyApplication summary, OwnNotesService service, SerializableRunnable changed) {
        Optional<OwnNotes> asked = service.of(summary.reference());
        boolean mayAsk = service.mayAsk(summary.reference());
        String employer = summary.organizationName();
        addClassNames("jw-panel", "jw-stack");
        add(new H2(texts.get("applications.team-notes")));
        asked.ifPresentOrElse(
                notes -> show(notes, employer),
                () -> add(new Paragraph(texts.get(
                        mayAsk ? "applications.team-notes.how" : "applications.team-notes.closed", employer))));
        if (mayAsk) {
            Button ask = new Button(texts.get("applications.team-notes.ask"), click -> ask(summary, service, changed));
            ask.addThemeVariants(ButtonVariant.TERTIARY);
            ask.setDisableOnClick(true);
            add(ask);
        }
    }

    private void show(OwnNotes notes, String employer) {
        if (notes.state() == NotesRequestState.WAITING) {
            String standing = notes.unreadable() ? "unreadable" : notes.overdue() ? "overdue" : "waiting";
            add(new Paragraph(texts.get(
                    "applications.team-notes." + standing,
                    employer,
                    formats.date(notes.askedAt()),
                    formats.date(notes.dueOn()))));
            return;
        }
        add(new Paragraph(
                texts.get("applications.team-notes." + notes.state(), employer, formats.date(notes.answeredAt()))));
        if (!notes.reason().isEmpty()) {
            add(said(texts.get("applications.team-notes.reason", notes.reason())));
        }
        if (!notes.words().isEmpty()) {
            add(new Details(texts.get("applications.team-notes.read"), said(notes.words())));
        }
    }

    private static Paragraph said(String words) {
        Paragraph said = new Paragraph(words);
        said.addClassName("jw-quote");
        return said;
    }

    private void ask(MyApplication summary, OwnNotesService service, SerializableRunnable changed) {
        String said = texts.get("applications.team-notes.asked", summary.organizationName());
        try {
            service.ask(summary.reference());
        } catch (RuleViolation refused) {
            said = texts.of(refused);
        }
        changed.run();
        Toast.show(said);
    }
}

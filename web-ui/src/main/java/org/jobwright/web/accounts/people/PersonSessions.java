package org.jobwright.web.accounts.people;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.jobwright.services.accounts.people.PeopleService;
import org.jobwright.services.accounts.people.PersonSummary;
import org.jobwright.services.accounts.sessions.SessionSummary;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceUser;

/** Shows an administrator where someone is signed in, and ends it. */
class PersonSessions extends Dialog {

    PersonSessions(PeopleService people, PersonSummary person) {
        Texts texts = WorkspaceUser.texts();
        setHeaderTitle(texts.get("accounts.people.sessions-of", person.displayName()));
        List<SessionSummary> open = people.sessions(person.id());
        getFooter().add(new Button(texts.get("shared.close"), click -> close()));
        if (open.isEmpty()) {
            add(new Paragraph(texts.get("accounts.people.sessions-none")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("jw-rows");
        open.forEach(session -> list.add(row(texts, session)));
        add(list);
        Button end = new Button(texts.get("accounts.people.end-sessions"), click -> {
            people.endSessions(person.id());
            close();
            Toast.show(texts.get("accounts.people.sessions-ended", person.displayName()));
        });
        end.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        getFooter().add(end);
    }

    private static ListItem row(Texts texts, SessionSummary session) {
        Formats formats = WorkspaceUser.formats();
        Span when = new Span(texts.get(
                "accounts.sessions.seen",
                formats.dateTime(session.createdAt()),
                formats.dateTime(session.lastSeenAt())));
        when.addClassName("jw-soft");
        String device = session.device().isEmpty() ? texts.get("accounts.sessions.unknown") : session.device();
        return new ListItem(new Div(new Span(device), when));
    }
}

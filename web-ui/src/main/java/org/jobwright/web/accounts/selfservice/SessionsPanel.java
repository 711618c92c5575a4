package org.jobwright.web.accounts.selfservice;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.jobwright.domain.accounts.SignInSessionId;
import org.jobwright.services.accounts.sessions.SessionService;
import org.jobwright.services.accounts.sessions.SessionSummary;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.Focus;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceUser;

/** The browsers in which the person is signed in; each can be signed out here. */
class SessionsPanel extends Section {

    private final Texts texts = WorkspaceUser.texts();
    private final Formats formats = WorkspaceUser.formats();
    private final SessionService sessions;
    private final SignInSessionId here = WorkspaceUser.person().session();
    private final H2 title = new H2(texts.get("accounts.sessions.title"));
    private final Div content = new Div();

    SessionsPanel(SessionService sessions) {
        this.sessions = sessions;
        addClassNames("jw-panel", "jw-settings");
        add(title, content);
        refresh();
    }

    final void refresh() {
        List<SessionSummary> mine = sessions.mine();
        UnorderedList list = new UnorderedList();
        list.addClassName("jw-rows");
        mine.forEach(session -> list.add(row(session)));
        content.removeAll();
        content.add(list);
        if (mine.size() > 1) {
            content.add(new Button(texts.get("accounts.sessions.end-others"), click -> {
                sessions.endOthers(here);
                ended();
            }));
        } else {
            content.add(new Paragraph(texts.get("accounts.sessions.only")));
        }
    }

    private void ended() {
        refresh();
        Focus.moveTo(title);
    }

    private ListItem row(SessionSummary session) {
        String device = session.device().isEmpty() ? texts.get("accounts.sessions.unknown") : session.device();
        Span when = new Span(texts.get(
                "accounts.sessions.seen",
                formats.dateTime(session.createdAt()),
                formats.dateTime(session.lastSeenAt())));
        when.addClassName("jw-soft");
        Div what = new Div(new Span(device), when);
        ListItem row = new ListItem(what);
        if (session.id().equals(here)) {
            row.add(new Span(texts.get("accounts.sessions.here")));
        } else {
            Button end = new Button(texts.get("accounts.sessions.end"), click -> {
                sessions.end(session.id());
                ended();
                Toast.show(texts.get("accounts.sessions.ended"));
            });
            end.setAriaLabel(texts.get("accounts.sessions.end-label", device));
            row.add(end);
        }
        return row;
    }
}

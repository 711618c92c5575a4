package org.jobwright.web.integrations.tokens;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.jobwright.services.integrations.calls.IdentifierConflict;
import org.jobwright.web.shared.text.ForeignText;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.WorkspaceUser;

/** Postings that a program tried to create a second time. */
class ConflictList extends Section {

    private final Texts texts = WorkspaceUser.texts();
    private final Formats formats = WorkspaceUser.formats();

    ConflictList(List<IdentifierConflict> conflicts) {
        addClassNames("jw-panel", "jw-settings");
        UnorderedList list = new UnorderedList();
        list.addClassName("jw-rows");
        conflicts.forEach(conflict -> list.add(row(conflict)));
        add(new H2(texts.get("integrations.conflicts")), new Paragraph(texts.get("integrations.conflicts.text")), list);
    }

    private ListItem row(IdentifierConflict conflict) {
        Anchor posting = new Anchor(
                "/app/postings/" + conflict.reference(), conflict.title() + " (" + conflict.reference() + ")");
        Div line = new Div(texts.get(
                "integrations.conflicts.line",
                ForeignText.isolated(conflict.token()),
                texts.get("integrations.conflicts.times", conflict.attempts()),
                ForeignText.isolated(conflict.identifier()),
                formats.dateTime(conflict.lastAt())));
        line.addClassName("jw-soft");
        return new ListItem(new Div(posting, line));
    }
}

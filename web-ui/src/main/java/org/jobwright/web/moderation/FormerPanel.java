package org.jobwright.web.moderation;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import org.jobwright.services.moderation.CaseDetails.Former;
import org.jobwright.web.shared.NotePlace;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;

/** The message with which the previous submission was sent back, with a link to that case. */
class FormerPanel extends Div {

    FormerPanel(Former former, Texts texts, Formats formats) {
        addClassName("jw-panel");
        Paragraph when = new Paragraph(texts.get(
                "moderation.former.by",
                former.moderator() == null ? texts.get("moderation.former.someone") : former.moderator(),
                formats.dateTime(former.decidedAt())));
        when.addClassName("jw-soft");
        add(new H2(texts.get("moderation.former.title")), when);
        if (!former.message().isEmpty()) {
            Paragraph message = new Paragraph(former.message());
            message.addClassName("jw-quote");
            add(message);
        }
        UnorderedList notes = new UnorderedList();
        former.notes().notes().forEach(note -> {
            Span field = new Span(NotePlace.of(note, texts));
            field.addClassName("jw-strong");
            notes.add(new ListItem(field, new Span(": " + note.text())));
        });
        notes.setVisible(!former.notes().isEmpty());
        add(
                notes,
                new RouterLink(
                        texts.get("moderation.former.open"),
                        CaseView.class,
                        former.id().toString()));
    }
}

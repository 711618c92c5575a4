package org.jobwright.web.messages;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import org.jobwright.services.messages.InboxLine;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;

/** The conversations of the inbox, each a link. */
class InboxList extends UnorderedList {

    private final InboxAddress address;
    private final Texts texts;
    private final Formats formats;

    InboxList(InboxAddress address, Texts texts, Formats formats) {
        this.address = address;
        this.texts = texts;
        this.formats = formats;
        addClassName("jw-inboxlist");
    }

    void addLine(InboxLine line) {
        Span name = span(line.with(), "who");
        Element time = new Element("time");
        time.setAttribute("datetime", Formats.iso(line.lastAt()));
        time.setText(formats.day(line.lastAt()));
        Span head = new Span(name);
        head.addClassName("head");
        head.getElement().appendChild(time);
        Anchor link = new Anchor(address.with(line.application()).address());
        link.add(head, span(line.postingTitle(), "about"), span(said(line), "said"));
        if (line.unread() > 0) {
            link.addClassName("is-unread");
            Span unread = new Span(texts.get("messages.inbox.unread", line.unread()));
            unread.addClassName("jw-hidden");
            link.add(unread);
        }
        if (line.application().equals(address.open())) {
            link.getElement().setAttribute("aria-current", "true");
        }
        add(new ListItem(link));
    }

    /** The latest message; of one's own side with the one who wrote it. */
    private String said(InboxLine line) {
        if (line.lastBy() != line.side()) {
            return line.last();
        }
        return line.author().isEmpty()
                ? texts.get("messages.inbox.own", line.last())
                : texts.get("messages.inbox.colleague", line.author(), line.last());
    }

    private static Span span(String text, String kind) {
        Span span = new Span(text);
        span.addClassName(kind);
        return span;
    }
}

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
        String said = line.lastBy() == line.side() ? texts.get("messages.inbox.own", line.last()) : line.last();
        Anchor link = new Anchor(address.with(line.application()).address());
        link.add(head, span(line.postingTitle(), "about"), span(said, "said"));
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

    private static Span span(String text, String kind) {
        Span span = new Span(text);
        span.addClassName(kind);
        return span;
    }
}

package org.jobwright.web.messages;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.services.messages.InboxLine;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;

/** The conversations of the inbox, each a link. */
class InboxList extends UnorderedList {

    private final InboxAddress address;
    private final Texts texts;
    private final Formats formats;
    private final Instant now;
    private final Map<ApplicationReference, Anchor> links = new LinkedHashMap<>();

    InboxList(InboxAddress address, Texts texts, Formats formats, Instant now) {
        this.address = address;
        this.texts = texts;
        this.formats = formats;
        this.now = now;
        addClassName("jw-inboxlist");
    }

    void addLine(InboxLine line) {
        Span name = span(line.with(), "who");
        Element time = new Element("time");
        time.setAttribute("datetime", Formats.iso(line.lastAt()));
        time.setText(formats.lately(line.lastAt(), now));
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
        links.put(line.application(), link);
    }

    /** The conversation below another one; null if that is the last one or not listed. */
    ApplicationReference after(ApplicationReference application) {
        List<ApplicationReference> listed = List.copyOf(links.keySet());
        int below = listed.indexOf(application) + 1;
        return below > 0 && below < listed.size() ? listed.get(below) : null;
    }

    /** Does nothing with a conversation that is not listed. */
    void focus(ApplicationReference application) {
        Anchor link = links.get(application);
        if (link != null) {
            link.focus();
        }
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

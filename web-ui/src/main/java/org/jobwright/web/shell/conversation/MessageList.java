package org.jobwright.web.shell.conversation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Map;
import org.jobwright.domain.candidates.documents.ScanState;
import org.jobwright.domain.messages.MessageId;
import org.jobwright.domain.messages.MessageSide;
import org.jobwright.domain.messages.MessageWarning;
import org.jobwright.domain.messages.ReplyText;
import org.jobwright.domain.messages.ReplyText.Passage;
import org.jobwright.domain.moderation.reports.ReportState;
import org.jobwright.services.messages.ConversationDetails;
import org.jobwright.services.messages.MessageFile;
import org.jobwright.services.messages.MessageLine;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;

/** The messages of a conversation, newest first, with what became of those of one's own side. */
class MessageList extends OrderedList {

    private final ConversationDetails details;
    private final Texts texts;
    private final Formats formats;
    private final Map<MessageId, ReportState> reports;
    private final SerializableConsumer<MessageId> takeBack;
    private final SerializableConsumer<MessageId> report;

    /** @param reports what became of the reader's own reports */
    MessageList(
            ConversationDetails details,
            Map<MessageId, ReportState> reports,
            Texts texts,
            Formats formats,
            SerializableConsumer<MessageId> takeBack,
            SerializableConsumer<MessageId> report) {
        this.details = details;
        this.reports = reports;
        this.texts = texts;
        this.formats = formats;
        this.takeBack = takeBack;
        this.report = report;
        addClassName("jw-messages");
        details.messages().reversed().forEach(line -> add(item(line)));
    }

    private ListItem item(MessageLine line) {
        boolean own = line.side() == details.side();
        Span name = new Span(line.name());
        name.addClassName("who");
        Element time = new Element("time");
        time.setAttribute("datetime", Formats.iso(line.createdAt()));
        time.setText(formats.dateTime(line.createdAt()));
        Div head = new Div(name);
        head.addClassName("by");
        head.getElement().appendChild(time);
        ListItem item = new ListItem(head);
        if (line.quoting()) {
            ReplyText.passages(line.body()).forEach(passage -> item.add(passage(passage)));
        } else {
            item.add(words(line.body()));
        }
        if (!line.files().isEmpty()) {
            item.add(files(line));
        }
        if (line.unconfirmed()) {
            item.add(caution(texts.get("shared.conversation.unconfirmed", line.name())));
        }
        item.addClassName(own ? "is-own" : "is-theirs");
        if (!own && details.side() == MessageSide.CANDIDATE) {
            MessageWarning.in(line.body()).forEach(warning -> item.add(warning(warning)));
        }
        item.add(own ? state(line) : report(line));
        return item;
    }

    private static Paragraph words(String text) {
        Paragraph words = new Paragraph(text);
        words.addClassName("jw-lines-kept");
        words.getElement().setAttribute("dir", "auto");
        return words;
    }

    /** What the other program quoted is folded; what the person wrote never is. */
    private Component passage(Passage passage) {
        return passage.quoted()
                ? new Details(texts.get("shared.conversation.quoted"), words(passage.text()))
                : words(passage.text());
    }

    /** A quiet way to report what the other side wrote, or what became of it. */
    private Div report(MessageLine line) {
        Div state = new Div();
        state.addClassName("state");
        if (reports.containsKey(line.id())) {
            state.add(new Span(texts.get(
                    "shared.conversation.report." + reports.get(line.id()).name())));
            return state;
        }
        Button button = new Button(texts.get("shared.conversation.report"), click -> report.accept(line.id()));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(texts.get("shared.conversation.report.of", formats.dateTime(line.createdAt())));
        state.add(button);
        return state;
    }

    private Paragraph warning(MessageWarning warning) {
        return caution(texts.get("shared.conversation.warning." + warning.name()));
    }

    private static Paragraph caution(String text) {
        Paragraph words = new Paragraph(text);
        words.addClassNames("jw-notice", "jw-notice--warning", "jw-caution");
        return words;
    }

    private UnorderedList files(MessageLine line) {
        UnorderedList list = new UnorderedList();
        list.addClassName("files");
        line.files().forEach(file -> {
            String name = file.name() + " (" + formats.size(file.size()) + ")";
            if (file.isHandedOut()) {
                Anchor link = new Anchor("/documents/" + file.id(), name);
                link.setRouterIgnore(true);
                list.add(new ListItem(link));
            } else {
                list.add(new ListItem(new Span(name)));
            }
        });
        return list;
    }

    /** Why a message that can be taken back is not delivered yet. */
    private String waiting(MessageLine line) {
        for (MessageFile file : line.files()) {
            if (file.scan() == ScanState.INFECTED) {
                return texts.get("shared.conversation.infected", file.name());
            }
        }
        return line.files().stream().allMatch(MessageFile::isHandedOut)
                ? texts.get("shared.conversation.waiting", details.with(), formats.time(line.deliverAt()))
                : texts.get("shared.conversation.unscanned", details.with());
    }

    /** Whether the other side has it, and when they read it. */
    private Div state(MessageLine line) {
        Div state = new Div();
        state.addClassName("state");
        if (line.isWaiting()) {
            state.add(new Span(waiting(line)));
            Button back = new Button(texts.get("shared.conversation.take-back"), click -> takeBack.accept(line.id()));
            back.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            state.add(back);
        } else if (line.readAt() == null) {
            state.add(new Span(texts.get("shared.conversation.unread")));
        } else {
            state.add(new Span(texts.get("shared.conversation.read", formats.dateTime(line.readAt()))));
        }
        return state;
    }
}

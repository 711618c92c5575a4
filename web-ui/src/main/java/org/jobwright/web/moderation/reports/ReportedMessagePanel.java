package org.jobwright.web.moderation.reports;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import java.io.Serializable;
import org.jobwright.domain.moderation.reports.QuotedMessage;
import org.jobwright.domain.moderation.reports.ReportState;
import org.jobwright.services.moderation.reports.MessageReportDetails;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;

/** A reported message with the few before it, and the moderator's actions. */
public class ReportedMessagePanel extends Section {

    private final Texts texts;
    private final Formats formats;

    /** The handlers of the buttons. */
    public record Actions(
            SerializableConsumer<MessageReportDetails> dismiss,
            SerializableConsumer<MessageReportDetails> uphold,
            SerializableConsumer<MessageReportDetails> warn,
            SerializableConsumer<MessageReportDetails> stopEmployer)
            implements Serializable {}

    public ReportedMessagePanel(MessageReportDetails report, Texts texts, Formats formats, Actions actions) {
        this.texts = texts;
        this.formats = formats;
        addClassName("jw-panel");
        Div title = new Div(
                new H2(texts.get("moderation.reports.message." + report.side().name(), report.organizationName())));
        title.addClassName("jw-title");
        add(
                title,
                soft(texts.get(
                        report.contact()
                                ? "moderation.reports.message.about.contact"
                                : "moderation.reports.message.about",
                        report.quote().reported().name(),
                        report.postingTitle(),
                        formats.dateTime(report.reportedAt()))));
        Span reason = new Span(texts.of(report.reason()));
        reason.addClassName("jw-strong");
        add(new Paragraph(reason));
        if (!report.text().isEmpty()) {
            Paragraph words = new Paragraph(report.text());
            words.addClassName("jw-quote");
            add(words);
        }
        add(quote(report), soft(texts.get("moderation.reports.message.copy")));
        if (report.state() == ReportState.OPEN) {
            add(buttons(report, actions));
        } else {
            add(decision(report));
        }
    }

    private static Paragraph soft(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("jw-soft");
        return paragraph;
    }

    private Component quote(MessageReportDetails report) {
        OrderedList list = new OrderedList();
        list.addClassName("jw-messages");
        report.quote()
                .messages()
                .forEach(message -> list.add(
                        item(message, message.equals(report.quote().reported()), message.side() != report.side())));
        return list;
    }

    private ListItem item(QuotedMessage message, boolean isReported, boolean isOfReporter) {
        Span name = new Span(message.name());
        name.addClassName("who");
        Div head = new Div(name, new Span(formats.dateTime(message.at())));
        head.addClassName("by");
        if (isReported) {
            Span mark = new Span(texts.get("moderation.reports.message.reported"));
            mark.addClassNames("jw-state", "jw-state--referred");
            head.add(mark);
        }
        Paragraph body = new Paragraph(message.text());
        body.addClassName("jw-lines-kept");
        body.getElement().setAttribute("dir", "auto");
        ListItem item = new ListItem(head, body);
        if (!message.files().isEmpty()) {
            item.add(soft(texts.get("moderation.reports.message.files", String.join(", ", message.files()))));
        }
        item.addClassName(isOfReporter ? "is-own" : "is-theirs");
        return item;
    }

    private Component buttons(MessageReportDetails report, Actions actions) {
        Div buttons = new Div(
                button("moderation.reports.dismiss", report, actions.dismiss()),
                button("moderation.reports.uphold", report, actions.uphold()),
                button("moderation.reports.message.warn", report, actions.warn()));
        if (report.mayStopEmployer()) {
            Button stop = button("moderation.employer.suspend", report, actions.stopEmployer());
            stop.addThemeVariants(ButtonVariant.ERROR);
            buttons.add(stop);
        }
        buttons.addClassName("jw-actions");
        return buttons;
    }

    private Button button(String verb, MessageReportDetails report, SerializableConsumer<MessageReportDetails> action) {
        return new Button(texts.get(verb), click -> action.accept(report));
    }

    private Component decision(MessageReportDetails report) {
        String words = texts.get(
                "moderation.reports.decision",
                texts.of(report.state()),
                report.decidedBy(),
                formats.dateTime(report.decidedAt()),
                report.decisionReason());
        return new Paragraph(
                report.warned() ? words + " " + texts.get("moderation.reports.message.was-warned") : words);
    }
}

package org.jobwright.web.moderation.reports;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.jobs.PostingStatus;
import org.jobwright.domain.moderation.reports.ReportState;
import org.jobwright.domain.moderation.reports.UnfoundedReports;
import org.jobwright.services.moderation.reports.ReportedPosting;
import org.jobwright.services.moderation.reports.ReportedPosting.Report;
import org.jobwright.web.shared.Addresses;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.StateBadge;

/** One advert with its reports, and the moderator's actions. */
public class ReportedPanel extends Section {

    private final Texts texts;
    private final Formats formats;
    private final Actions actions;

    /** The handlers of the buttons. */
    public record Actions(
            SerializableConsumer<Report> dismiss,
            SerializableConsumer<Report> uphold,
            SerializableConsumer<ReportedPosting> block)
            implements Serializable {}

    public ReportedPanel(ReportedPosting posting, Texts texts, Formats formats, Actions actions) {
        this.texts = texts;
        this.formats = formats;
        this.actions = actions;
        addClassName("jw-panel");
        UnorderedList reports = new UnorderedList();
        reports.addClassName("jw-remarks");
        posting.reports().forEach(report -> reports.add(item(report)));
        add(title(posting), about(posting), reports);
        if (posting.number() > posting.reports().size()) {
            add(new Paragraph(
                    texts.get("moderation.reports.latest", posting.reports().size())));
        }
        boolean waits = posting.reports().stream().anyMatch(report -> report.state() == ReportState.OPEN);
        if (waits && posting.canBeBlocked()) {
            Button block = new Button(texts.get("moderation.reports.block"), click -> actions.block()
                    .accept(posting));
            block.addThemeVariants(ButtonVariant.ERROR);
            add(block);
        }
    }

    private Component title(ReportedPosting posting) {
        H2 title = new H2();
        if (posting.status() == PostingStatus.LIVE) {
            title.add(new Anchor(Addresses.job(posting.reference(), posting.title()), posting.title()));
        } else {
            title.setText(posting.title());
        }
        Div row = new Div(title, new StateBadge(texts.of(posting.status()), StateBadge.lookOf(posting.status())));
        row.addClassName("jw-title");
        return row;
    }

    private Component about(ReportedPosting posting) {
        Paragraph about = new Paragraph(texts.get(
                "moderation.reports.about", posting.organizationName(), posting.reference(), posting.number()));
        about.addClassName("jw-soft");
        return about;
    }

    private ListItem item(Report report) {
        Span reason = new Span(texts.of(report.reason()));
        reason.addClassName("jw-strong");
        Span when = new Span(formats.dateTime(report.reportedAt()));
        when.addClassName("jw-soft");
        Div line = new Div(reason, when);
        line.addClassName("jw-title");
        ListItem item = new ListItem(line);
        if (!report.text().isEmpty()) {
            Paragraph words = new Paragraph(report.text());
            words.addClassName("jw-quote");
            item.add(words);
        }
        notifier(report).ifPresent(item::add);
        item.add(report.state() == ReportState.OPEN ? buttons(report) : decision(report));
        return item;
    }

    /** Who wants an answer, and whether they vouch for it; not the address, which nobody here needs. */
    private Optional<Component> notifier(Report report) {
        List<String> sentences = new ArrayList<>();
        if (report.notifier() != null) {
            sentences.add(
                    report.notifier().isEmpty()
                            ? texts.get("moderation.reports.notifier")
                            : texts.get(
                                    "moderation.reports.notifier." + (report.proved() ? "named" : "unproved"),
                                    report.notifier()));
        }
        if (report.goodFaith()) {
            sentences.add(texts.get("moderation.reports.good-faith"));
        }
        if (report.waits()) {
            sentences.add(texts.get("moderation.reports.waits", UnfoundedReports.TOO_MANY));
        }
        Paragraph about = new Paragraph(String.join(" ", sentences));
        about.addClassName("jw-soft");
        return sentences.isEmpty() ? Optional.empty() : Optional.of(about);
    }

    private Component buttons(Report report) {
        Button dismiss = new Button(texts.get("moderation.reports.dismiss"), click -> actions.dismiss()
                .accept(report));
        Button uphold = new Button(texts.get("moderation.reports.uphold"), click -> actions.uphold()
                .accept(report));
        Div buttons = new Div(dismiss, uphold);
        buttons.addClassName("jw-actions");
        return buttons;
    }

    private Component decision(Report report) {
        return new Paragraph(texts.get(
                "moderation.reports.decision",
                texts.of(report.state()),
                report.decidedBy(),
                formats.dateTime(report.decidedAt()),
                report.decisionReason()));
    }
}

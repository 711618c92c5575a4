package org.jobwright.web.shell.conversation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.messages.CannotWrite;
import org.jobwright.domain.messages.MessageId;
import org.jobwright.domain.messages.MessageSide;
import org.jobwright.domain.messages.MessageTemplateId;
import org.jobwright.domain.messages.WritingObstacle;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.domain.shared.failures.StaleData;
import org.jobwright.services.messages.ConversationDetails;
import org.jobwright.services.messages.ConversationQueries;
import org.jobwright.services.messages.MessageLine;
import org.jobwright.services.messages.MessageTemplateDetails;
import org.jobwright.services.messages.SendMessage;
import org.jobwright.services.moderation.reports.ReportMessage;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.Focus;
import org.jobwright.web.shell.WorkspaceUser;

/** The conversation about one application, of whichever side reads it: a field to write, and below it what was written. */
public class ConversationPanel extends Section {

    private final Conversations conversations;
    private final ApplicationReference application;
    private final Texts texts = WorkspaceUser.texts();
    private final Formats formats = WorkspaceUser.formats();
    private final Span announcement = new Span();
    private ConversationDetails details;
    private int most = ConversationQueries.LATEST;

    ConversationPanel(Conversations conversations, ApplicationReference application) {
        this.conversations = conversations;
        this.application = application;
        addClassName("jw-talk");
        announcement.addClassName("jw-note");
        announcement.getElement().setAttribute("role", "status");
        show(null);
    }

    /** @param typed what is in the field and perhaps not stored yet; null for the stored draft */
    private MessageComposer show(String typed) {
        conversations.service.open(application);
        details = conversations.queries.conversation(application, most);
        removeAll();
        MessageComposer composer = null;
        if (details.obstacle() == null) {
            composer = new MessageComposer(
                    details.with(),
                    typed == null ? details.draft() : typed,
                    texts,
                    text -> conversations.service.saveDraft(application, text),
                    this::send);
            List<MessageTemplateDetails> templates = conversations.templates(application);
            if (!templates.isEmpty()) {
                add(new TemplatePicker(
                        templates, texts, id -> conversations.templates.fill(id, application), composer::insert));
            }
            composer.addFiles(new DraftFiles(conversations, application, details.draftFiles(), texts, formats));
            add(composer);
        } else {
            Paragraph why = new Paragraph(obstacle());
            why.addClassName("jw-notice");
            add(why);
        }
        add(announcement);
        if (details.messages().isEmpty()) {
            if (details.obstacle() == null) {
                add(new Paragraph(texts.get("shared.conversation.empty")));
            }
        } else {
            add(new MessageList(
                    details,
                    conversations.reported.mine(application),
                    texts,
                    formats,
                    this::takeBack,
                    this::askWhatIsWrong));
            Anchor pdf = new Anchor(
                    "/messages/" + application.value() + ".pdf?zone="
                            + URLEncoder.encode(formats.zone().getId(), StandardCharsets.UTF_8),
                    texts.get("shared.conversation.pdf"));
            pdf.setRouterIgnore(true);
            pdf.addClassName("jw-linkbutton");
            if (details.earlier()) {
                add(new Button(texts.get("shared.conversation.earlier"), click -> {
                    most += ConversationQueries.LATEST;
                    again(null);
                }));
            }
            add(pdf);
        }
        return composer;
    }

    private String obstacle() {
        if (details.obstacle() == WritingObstacle.WITHDRAWN && details.side() == MessageSide.CANDIDATE) {
            return texts.get("shared.conversation.withdrawn");
        }
        return texts.get(
                "shared.conversation.obstacle." + details.obstacle().name(),
                details.with(),
                details.with().isEmpty() ? 0 : 1,
                details.until() == null ? "" : formats.day(details.until()));
    }

    private void send(String text, MessageTemplateId template) {
        try {
            conversations.service.send(new SendMessage(application, text, template, details.seen()));
        } catch (StaleData meanwhile) {
            Optional<MessageId> before = newestOfOthers().map(MessageLine::id);
            again(text);
            announcement.setText(newestOfOthers()
                    .filter(line -> before.filter(line.id()::equals).isEmpty())
                    .map(line -> texts.get(
                            "shared.conversation.meanwhile", line.name(), formats.time(line.at()), details.with()))
                    .orElseGet(() -> texts.get("shared.conversation.changed")));
            return;
        } catch (CannotWrite refused) {
            show(text);
            return;
        }
        again(null);
        announcement.setText(texts.get(
                "shared.conversation.sent",
                details.with(),
                formats.time(details.messages().getLast().deliverAt())));
    }

    private Optional<MessageLine> newestOfOthers() {
        return details.messages().stream()
                .filter(line -> !line.author().equals(WorkspaceUser.person().account()))
                .reduce((earlier, later) -> later);
    }

    private void takeBack(MessageId message) {
        try {
            conversations.service.takeBack(application, message);
        } catch (RuleViolation tooLate) {
            again(null);
            announcement.setText(texts.get("shared.conversation.delivered-already", details.with()));
            return;
        }
        again(null);
        announcement.setText(texts.get("shared.conversation.taken-back", details.with()));
    }

    private void askWhatIsWrong(MessageId message) {
        new ReportDialog(details.with(), texts, (reason, text) -> {
                    conversations.reports.report(new ReportMessage(application, message, reason, text));
                    show(null);
                    announcement.setText(texts.get("shared.conversation.report.sent"));
                    Focus.moveTo(announcement);
                })
                .open();
    }

    private void again(String typed) {
        MessageComposer composer = show(typed);
        if (composer != null) {
            composer.focus();
        }
    }
}

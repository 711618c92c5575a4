package org.jobwright.web.shell.conversation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableSupplier;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.bulk.BulkOperationId;
import org.jobwright.domain.messages.MissingValues;
import org.jobwright.domain.messages.TemplateKind;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.Language;
import org.jobwright.services.applications.bulk.BulkOutcome;
import org.jobwright.services.messages.ConversationQueries;
import org.jobwright.services.messages.ConversationService;
import org.jobwright.services.messages.MessageTemplateDetails;
import org.jobwright.services.messages.MessageTemplateQueries;
import org.jobwright.services.messages.bulk.BulkMessageQueries;
import org.jobwright.services.messages.bulk.BulkMessageService;
import org.jobwright.services.messages.bulk.WriteToMany;
import org.jobwright.services.moderation.reports.MessageReportQueries;
import org.jobwright.services.moderation.reports.MessageReportService;
import org.jobwright.web.shell.WorkspaceUser;

/** The conversation about an application, for any page. */
@Dependent
public class Conversations implements Serializable {

    @Inject
    ConversationQueries queries;

    @Inject
    ConversationService service;

    @Inject
    MessageTemplateQueries templates;

    @Inject
    MessageReportQueries reported;

    @Inject
    MessageReportService reports;

    @Inject
    BulkMessageQueries many;

    @Inject
    private BulkMessageService bulk;

    /** What was written to several people and not sent, or taken back. */
    String unsent = "";

    private String sent = "";

    public ConversationPanel panel(ApplicationReference application) {
        return new ConversationPanel(this, application);
    }

    /** How many messages the caller's side has not opened. */
    public long unread(ApplicationReference application) {
        return queries.unread(application);
    }

    /** A choice of the employer's own words in a decision about one person; empty if there is no template for it. */
    public Optional<Component> decisionTexts(ApplicationReference application, SerializableConsumer<String> chosen) {
        return texts(application, TemplateKind.DECISION, () -> null, chosen);
    }

    /** A choice of what the candidate reads about an interview; empty if there is no template for it. */
    public Optional<Component> interviewTexts(ApplicationReference application, SerializableConsumer<String> chosen) {
        return texts(application, TemplateKind.INTERVIEW, () -> null, chosen);
    }

    /**
     * A choice of the words of an offer's letter; empty if there is no template for it.
     *
     * @param start the first day of work as it is typed, or null
     */
    public Optional<Component> offerTexts(
            ApplicationReference application,
            SerializableSupplier<LocalDate> start,
            SerializableConsumer<String> chosen) {
        return texts(application, TemplateKind.OFFER, start, chosen);
    }

    private Optional<Component> texts(
            ApplicationReference application,
            TemplateKind kind,
            SerializableSupplier<LocalDate> start,
            SerializableConsumer<String> chosen) {
        List<MessageTemplateDetails> texts = templates.forPerson(application, kind);
        return texts.isEmpty()
                ? Optional.empty()
                : Optional.of(new TemplatePicker(
                        texts,
                        WorkspaceUser.texts(),
                        id -> templates.fill(id, application, start.get()),
                        (id, text) -> chosen.accept(text)));
    }

    /** A choice of texts about several people, with names in them that are filled for each. */
    public Optional<Component> decisionTexts(
            OrganizationId organization, SerializableConsumer<MessageTemplateDetails> chosen) {
        List<MessageTemplateDetails> texts = templates(organization, TemplateKind.DECISION);
        return texts.isEmpty()
                ? Optional.empty()
                : Optional.of(TemplatePicker.ofWhole(texts, WorkspaceUser.texts(), chosen));
    }

    /** The employer's own words in a decision, filled for each of these people. */
    public Map<JobApplicationId, String> decisionTexts(List<JobApplicationId> people, String words, Language language) {
        return many.decisionTexts(people, words, language);
    }

    /** What is not known of whom. */
    public static String sentence(MissingValues missing) {
        return WriteDialog.missing(missing.getPeople(), WorkspaceUser.texts());
    }

    /** Asks for a message to several people. */
    public void write(
            OrganizationId organization,
            Map<JobApplicationId, String> people,
            SerializableConsumer<BulkOutcome> afterwards) {
        new WriteDialog(this, organization, people, afterwards).open();
    }

    BulkOutcome send(WriteToMany command) {
        BulkOutcome outcome = bulk.send(command);
        sent = command.body();
        unsent = "";
        return outcome;
    }

    /** Takes back what was sent to several people; its text can be mended and sent again. */
    public BulkOutcome takeBack(BulkOperationId operation) {
        BulkOutcome outcome = bulk.takeBack(operation);
        if (unsent.isEmpty()) {
            unsent = sent;
        }
        return outcome;
    }

    List<MessageTemplateDetails> templates(OrganizationId organization, TemplateKind kind) {
        return templates.templates(organization).stream()
                .filter(template -> template.kind() == kind)
                .toList();
    }

    List<MessageTemplateDetails> templates(ApplicationReference application) {
        return templates.forPerson(application, TemplateKind.MESSAGE);
    }
}

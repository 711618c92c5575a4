package org.jobwright.web.shell.conversation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableConsumer;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.messages.TemplateKind;
import org.jobwright.services.messages.ConversationQueries;
import org.jobwright.services.messages.ConversationService;
import org.jobwright.services.messages.MessageTemplateDetails;
import org.jobwright.services.messages.MessageTemplateQueries;
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

    public ConversationPanel panel(ApplicationReference application) {
        return new ConversationPanel(this, application);
    }

    /** How many messages the caller's side has not opened. */
    public long unread(ApplicationReference application) {
        return queries.unread(application);
    }

    /** A choice of the employer's own words in a decision about one person; empty if there is no template for it. */
    public Optional<Component> decisionTexts(ApplicationReference application, SerializableConsumer<String> chosen) {
        List<MessageTemplateDetails> texts = templates.forPerson(application, TemplateKind.DECISION);
        return texts.isEmpty()
                ? Optional.empty()
                : Optional.of(new TemplatePicker(
                        texts,
                        WorkspaceUser.texts(),
                        id -> templates.fill(id, application),
                        (id, text) -> chosen.accept(text)));
    }

    List<MessageTemplateDetails> templates(ApplicationReference application) {
        return templates.forPerson(application, TemplateKind.MESSAGE);
    }
}

package org.jobwright.container.messages;

import jakarta.inject.Inject;
import java.util.List;
import org.jobwright.container.Callers;
import org.jobwright.container.Harbour;
import org.jobwright.container.Opening;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.messages.MessageId;
import org.jobwright.domain.messages.MessageSide;
import org.jobwright.domain.messages.MessageTemplateId;
import org.jobwright.domain.messages.TemplateKind;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.shared.Language;
import org.jobwright.services.messages.ConversationDetails;
import org.jobwright.services.messages.ConversationQueries;
import org.jobwright.services.messages.ConversationService;
import org.jobwright.services.messages.InboxFilter;
import org.jobwright.services.messages.InboxLine;
import org.jobwright.services.messages.MessageDeliveryService;
import org.jobwright.services.messages.MessageTemplateService;
import org.jobwright.services.messages.SaveMessageTemplate;
import org.jobwright.services.messages.SendMessage;
import org.jobwright.services.shared.PageRequest;
import org.junit.jupiter.api.BeforeEach;

/** An application, and what employer and candidate write about it. */
abstract class Talk {

    private static final PageRequest PAGE = new PageRequest(1, 50);

    @Inject
    Harbour harbour;

    @Inject
    ConversationService conversations;

    @Inject
    ConversationQueries queries;

    @Inject
    MessageDeliveryService delivery;

    @Inject
    MessageTemplateService templates;

    @Inject
    Rows rows;

    Opening opening;

    AccountId candidate;

    ApplicationReference application;

    @BeforeEach
    void someoneApplied() throws Exception {
        opening = harbour.opening();
        candidate = harbour.person();
        application = harbour.apply(opening, candidate, "Ada");
    }

    MessageTemplateId template(String body) throws Exception {
        return template("A text", body);
    }

    MessageTemplateId template(String name, String body) throws Exception {
        return template(TemplateKind.MESSAGE, name, body);
    }

    MessageTemplateId template(TemplateKind kind, String name, String body) throws Exception {
        return Callers.asPerson(
                opening.recruiter(),
                () -> templates.save(new SaveMessageTemplate(
                        opening.organization(), null, null, false, kind, name, Language.EN, body)));
    }

    AccountId colleague() throws Exception {
        AccountId colleague = harbour.person();
        member(colleague, OrganizationRole.RECRUITER);
        return colleague;
    }

    void member(AccountId person, OrganizationRole role) throws Exception {
        rows.change(
                "insert into organization_membership (id, version, organization_id, account_id, role, joined_at)"
                        + " values (gen_random_uuid(), 0, ?, ?, ?, now())",
                opening.organization().value(),
                person.value(),
                role.name());
    }

    ConversationDetails as(AccountId person) throws Exception {
        return Callers.asPerson(person, () -> queries.conversation(application));
    }

    MessageId send(AccountId writer, String text) throws Exception {
        long seen = as(writer).seen();
        return Callers.asPerson(writer, () -> conversations.send(new SendMessage(application, text, seen)));
    }

    List<InboxLine> inbox(AccountId reader) throws Exception {
        return inbox(reader, InboxFilter.ALL);
    }

    List<InboxLine> inbox(AccountId reader, InboxFilter filter) throws Exception {
        return Callers.asPerson(reader, () -> queries.inbox(filter, PAGE)).items();
    }

    /** The texts of the mails about messages to a person, oldest first. */
    List<String> words(AccountId person) throws Exception {
        return rows.texts(
                "select m.facts ->> 'words' from outbox_message m join account a on a.email = m.recipient"
                        + " where a.id = ? and m.kind like 'MESSAGE%' order by m.occurred_at",
                person.value());
    }

    /** As if two minutes had passed. */
    void deliver() throws Exception {
        rows.change("update message set deliver_at = now() where state = 'WAITING'");
        Callers.asSystem(() -> {
            List<MessageId> due = delivery.due();
            while (!due.isEmpty()) {
                due.forEach(delivery::deliver);
                due = delivery.due();
            }
        });
    }

    void passTwoMinutes() throws Exception {
        rows.change("update message set delivered_at = delivered_at - interval '2 minutes'"
                + " where state = 'DELIVERED' and not mailed and read_at is null");
    }

    void mailAll() throws Exception {
        Callers.asSystem(() -> {
            for (MessageSide reader : MessageSide.values()) {
                var due = delivery.unmailed(reader);
                while (!due.isEmpty()) {
                    due.forEach(conversation -> delivery.mail(conversation, reader));
                    due = delivery.unmailed(reader);
                }
            }
        });
    }
}

package org.jobwright.services.notifications.messages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jobwright.domain.applications.access.HiringRights;
import org.jobwright.domain.messages.ConversationEvent.MessagesUnread;
import org.jobwright.domain.messages.MessageSide;
import org.jobwright.domain.messages.ReplyRefused;
import org.jobwright.domain.messages.ReplyToken;
import org.jobwright.domain.notifications.ApplicationFacts;
import org.jobwright.domain.notifications.MessageFacts;
import org.jobwright.domain.notifications.MessageKind;
import org.jobwright.domain.organizations.OrganizationEvent.OrganizationBlocked;
import org.jobwright.domain.organizations.OrganizationEvent.OrganizationSuspended;
import org.jobwright.domain.organizations.members.MemberEvent.MemberRemoved;
import org.jobwright.domain.organizations.members.MemberEvent.MemberRoleChanged;
import org.jobwright.services.messages.ReplyTokens;
import org.jobwright.services.notifications.messages.MessageFactsRepository.Written;

/**
 * Mails about messages that stay unread, with their text, to those who may read it in the workspace. Each person gets
 * a mail of their own, so that nobody learns another address.
 */
@ApplicationScoped
class ConversationMessages {

    @Inject
    private MessageFactsRepository facts;

    @Inject
    private OutboxWriter messenger;

    @Inject
    private ReplyTokens replies;

    void refused(@Observes ReplyRefused event) {
        facts.account(event.sender())
                .ifPresent(person -> messenger.tell(MessageKind.REPLY_NOT_DELIVERED, event, person, MessageFacts.NONE));
    }

    void left(@Observes MemberRemoved event) {
        messenger.forgetMessages(event.organization(), event.account());
    }

    /** Rights may have changed since a message for the daily mail was written. */
    void changedRole(@Observes MemberRoleChanged event) {
        if (!new HiringRights(event.role(), null, false, false).mayWriteMessages()) {
            messenger.forgetMessages(event.organization(), event.account());
        }
    }

    void suspended(@Observes OrganizationSuspended event) {
        messenger.forgetMessages(event.organization(), null);
    }

    void blocked(@Observes OrganizationBlocked event) {
        messenger.forgetMessages(event.organization(), null);
    }

    private void tell(MessageKind kind, MessagesUnread event, Recipient person, MessageFacts message) {
        String token = person.account()
                .flatMap(account -> replies.give(event.conversation(), account, event.at()))
                .map(ReplyToken::value)
                .orElse("");
        boolean text = person.account().filter(facts::mailsMessageText).isPresent();
        messenger.tell(kind, event, person, (text ? message : message.saying("")).withToken(token));
    }

    void unread(@Observes MessagesUnread event) {
        Written written = facts.written(event.messages());
        if (event.reader() == MessageSide.CANDIDATE) {
            MessageFacts message = facts.ownApplication(event.application())
                    .saying(written.text())
                    .by(written.author());
            facts.account(event.candidate())
                    .ifPresent(person -> tell(MessageKind.MESSAGE_RECEIVED, event, person, message));
        } else {
            MessageFacts message = facts.application(event.application())
                    .aboutApplication(new ApplicationFacts(facts.reference(event.application()), null, null))
                    .saying(facts.masked(event.application(), written.text()))
                    .by(facts.applicant(event.application()));
            facts.audience(event.application(), HiringRights::mayWriteMessages)
                    .forEach(reader -> tell(MessageKind.MESSAGE_ARRIVED, event, reader, message));
        }
    }
}

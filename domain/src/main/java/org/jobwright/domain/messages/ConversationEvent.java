package org.jobwright.domain.messages;

import java.time.Instant;
import java.util.List;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;

/** Something that happened in a conversation. */
public sealed interface ConversationEvent extends DomainEvent {

    ConversationId conversation();

    @Override
    default Subject subject() {
        return new Subject("Conversation", conversation().value());
    }

    @Override
    default String action() {
        return switch (this) {
            case MessageSent ignored -> "MessageSent";
            case MessageTakenBack ignored -> "MessageTakenBack";
            case MessageDelivered ignored -> "MessageDelivered";
            case MessagesUnread ignored -> "MessagesUnread";
            case ConversationExported ignored -> "ConversationExported";
        };
    }

    /** A side wrote; the other one does not know yet. */
    record MessageSent(
            ConversationId conversation, MessageId message, OrganizationId organization, MessageSide by, Instant at)
            implements ConversationEvent {}

    /** A message was taken back before it was delivered. */
    record MessageTakenBack(
            ConversationId conversation, MessageId message, OrganizationId organization, MessageSide by, Instant at)
            implements ConversationEvent {}

    /** The other side can read a message. */
    record MessageDelivered(
            ConversationId conversation, MessageId message, OrganizationId organization, MessageSide by, Instant at)
            implements ConversationEvent {}

    /** A side has not read messages for a while, and is told by mail. */
    record MessagesUnread(
            ConversationId conversation,
            JobApplicationId application,
            OrganizationId organization,
            AccountId candidate,
            MessageSide reader,
            List<MessageId> messages,
            Instant at)
            implements ConversationEvent {}

    /** A reader took a conversation along as a file. */
    record ConversationExported(ConversationId conversation, OrganizationId organization, MessageSide by, Instant at)
            implements ConversationEvent {}
}

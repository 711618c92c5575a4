package org.jobwright.domain.messages;

import java.time.Instant;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;

/** Something that happened to a template of messages. */
public sealed interface MessageTemplateEvent extends DomainEvent {

    MessageTemplateId template();

    @Override
    default Subject subject() {
        return new Subject("MessageTemplate", template().value());
    }

    @Override
    default String action() {
        return switch (this) {
            case MessageTemplateSaved ignored -> "MessageTemplateSaved";
            case MessageTemplateRemoved ignored -> "MessageTemplateRemoved";
        };
    }

    /** A template was written or changed. */
    record MessageTemplateSaved(MessageTemplateId template, OrganizationId organization, Instant at)
            implements MessageTemplateEvent {}

    /** A template was removed. */
    record MessageTemplateRemoved(MessageTemplateId template, OrganizationId organization, Instant at)
            implements MessageTemplateEvent {}
}

package org.jobwright.services.notifications.outbox;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.notifications.MessageFacts;
import org.jobwright.domain.notifications.MessageKind;
import org.jobwright.domain.notifications.OutboxMessageId;
import org.jobwright.domain.shared.EmailAddress;
import org.jobwright.domain.shared.Language;

/** What is needed to write a mail. */
public record OutgoingMail(
        OutboxMessageId id,
        MessageKind kind,
        EmailAddress recipient,
        Language language,
        MessageFacts facts,
        Instant occurredAt)
        implements Serializable {}

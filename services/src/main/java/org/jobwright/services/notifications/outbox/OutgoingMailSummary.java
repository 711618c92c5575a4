package org.jobwright.services.notifications.outbox;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.notifications.MessageFacts;
import org.jobwright.domain.notifications.MessageKind;
import org.jobwright.domain.notifications.OutboxMessageId;
import org.jobwright.domain.notifications.OutboxState;
import org.jobwright.domain.shared.EmailAddress;
import org.jobwright.domain.shared.Language;

/**
 * A mail in the administrator's list; the sending time and last error are null until there is one.
 *
 * @param facts its content, without any secret; null if this version cannot read it
 */
public record OutgoingMailSummary(
        OutboxMessageId id,
        MessageKind kind,
        Language language,
        MessageFacts facts,
        EmailAddress recipient,
        OutboxState state,
        int attempts,
        Instant occurredAt,
        Instant nextAttemptAt,
        Instant sentAt,
        String lastError)
        implements Serializable {}

package org.jobwright.services.notifications;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.notifications.MailKind;
import org.jobwright.domain.notifications.OutboxMessageId;
import org.jobwright.domain.notifications.OutboxState;
import org.jobwright.domain.shared.EmailAddress;

/** A mail in the administrator's list; when it was sent and the last error are null until there is one. */
public record OutgoingMailSummary(
        OutboxMessageId id,
        MailKind kind,
        EmailAddress recipient,
        OutboxState state,
        int attempts,
        Instant occurredAt,
        Instant nextAttemptAt,
        Instant sentAt,
        String lastError)
        implements Serializable {}

package org.jobwright.services.notifications;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.jobwright.domain.notifications.MailKind;
import org.jobwright.domain.notifications.OutboxMessageId;
import org.jobwright.domain.notifications.OutboxState;
import org.jobwright.domain.shared.EmailAddress;

/** A mail in the administrator's list. */
public record OutgoingMailSummary(
        OutboxMessageId id,
        MailKind kind,
        EmailAddress recipient,
        OutboxState state,
        int attempts,
        Instant occurredAt,
        Instant nextAttemptAt,
        Optional<Instant> sentAt,
        Optional<String> lastError)
        implements Serializable {}

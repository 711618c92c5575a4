package org.jobwright.services.notifications;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.notifications.MailKind;
import org.jobwright.domain.notifications.MessageFacts;
import org.jobwright.domain.notifications.NoticeId;

/** Something the reader was told. */
public record NoticeSummary(NoticeId id, MailKind kind, MessageFacts facts, Instant createdAt, boolean unread)
        implements Serializable {}

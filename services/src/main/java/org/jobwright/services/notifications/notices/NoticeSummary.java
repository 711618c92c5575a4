package org.jobwright.services.notifications.notices;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.notifications.MessageFacts;
import org.jobwright.domain.notifications.MessageKind;
import org.jobwright.domain.notifications.NoticeId;

/**
 * One of the caller's notices.
 *
 * @param count how many people applied for the posting on that day; 1 for other kinds
 * @param createdAt when the last of them applied
 */
public record NoticeSummary(
        NoticeId id, MessageKind kind, MessageFacts facts, int count, Instant createdAt, boolean unread)
        implements Serializable {}

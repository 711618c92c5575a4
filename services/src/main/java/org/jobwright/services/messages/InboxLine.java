package org.jobwright.services.messages;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.blind.Mask;
import org.jobwright.domain.messages.MessageSide;

/**
 * One conversation of the inbox.
 *
 * @param side the side of the reader
 * @param with the name of the other side
 * @param last the beginning of the latest message
 * @param lastBy the side that wrote it
 * @param author the name of the person who wrote it; empty for the reader
 * @param unread how many messages the reader's side has not opened
 */
public record InboxLine(
        ApplicationReference application,
        MessageSide side,
        String with,
        String postingTitle,
        String postingReference,
        String last,
        MessageSide lastBy,
        String author,
        Instant lastAt,
        long unread)
        implements Serializable {

    /** As seen by a reader from whom the applicant is hidden. */
    InboxLine behind(Mask mask) {
        return new InboxLine(
                application,
                side,
                with,
                postingTitle,
                postingReference,
                lastBy == MessageSide.CANDIDATE ? mask.text(last) : mask.names(last),
                lastBy,
                mask.actor(author),
                lastAt,
                unread);
    }
}

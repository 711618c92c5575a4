package org.jobwright.services.messages;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.blind.Mask;
import org.jobwright.domain.messages.MessageId;
import org.jobwright.domain.messages.MessageSide;
import org.jobwright.domain.messages.MessageState;

/**
 * One message of a conversation.
 *
 * @param name the name of the author
 * @param files what was sent with it
 * @param deliverAt until when its own side can take it back
 * @param deliveredAt null while it waits
 * @param readAt when the other side first opened it; null until then
 * @param quoting it came by mail with the mail that it answers
 * @param unconfirmed it came by mail, and the operator's mail server could not confirm its sender
 */
public record MessageLine(
        MessageId id,
        MessageSide side,
        AccountId author,
        String name,
        String body,
        List<MessageFile> files,
        MessageState state,
        Instant createdAt,
        Instant deliverAt,
        Instant deliveredAt,
        Instant readAt,
        boolean quoting,
        boolean unconfirmed)
        implements Serializable {

    public MessageLine {
        files = List.copyOf(files);
    }

    /** For the query, which reads the files apart. */
    public MessageLine(
            MessageId id,
            MessageSide side,
            AccountId author,
            String name,
            String body,
            MessageState state,
            Instant createdAt,
            Instant deliverAt,
            Instant deliveredAt,
            Instant readAt,
            boolean quoting,
            boolean unconfirmed) {
        this(
                id,
                side,
                author,
                name,
                body,
                List.of(),
                state,
                createdAt,
                deliverAt,
                deliveredAt,
                readAt,
                quoting,
                unconfirmed);
    }

    public MessageLine with(List<MessageFile> sent) {
        return new MessageLine(
                id,
                side,
                author,
                name,
                body,
                sent,
                state,
                createdAt,
                deliverAt,
                deliveredAt,
                readAt,
                quoting,
                unconfirmed);
    }

    /** As seen by a reader from whom the applicant is hidden. */
    public MessageLine behind(Mask mask) {
        return mask.hides()
                ? new MessageLine(
                        id,
                        side,
                        author,
                        mask.actor(name),
                        side == MessageSide.CANDIDATE ? mask.text(body) : mask.names(body),
                        side == MessageSide.CANDIDATE
                                ? files.stream()
                                        .map(file -> file.called(mask.file(file.name())))
                                        .toList()
                                : files,
                        state,
                        createdAt,
                        deliverAt,
                        deliveredAt,
                        readAt,
                        quoting,
                        unconfirmed)
                : this;
    }

    /** Where it stands in the conversation of its reader. */
    public Instant at() {
        return deliveredAt == null ? createdAt : deliveredAt;
    }

    public boolean isTakenBack() {
        return state == MessageState.TAKEN_BACK;
    }

    public boolean isWaiting() {
        return state == MessageState.WAITING;
    }
}

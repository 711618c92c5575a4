package org.jobwright.services.messages;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.messages.MessageSide;
import org.jobwright.domain.messages.WritingObstacle;

/**
 * A conversation as one side sees it.
 *
 * @param side the side of the reader
 * @param with the name of the other side; empty for the employer once the candidate has withdrawn
 * @param postingReference for the address of the employer's page
 * @param messages the latest ones, oldest first
 * @param earlier whether there may be earlier ones
 * @param seen how many of them are by others, for {@link SendMessage}
 * @param draft what the reader has not sent yet; empty for nothing
 * @param draftFiles the files of it
 * @param obstacle why the reader cannot write; null if they can
 * @param until when they can again; null if that is not a matter of time
 */
public record ConversationDetails(
        ApplicationReference application,
        MessageSide side,
        String with,
        String postingTitle,
        String postingReference,
        List<MessageLine> messages,
        boolean earlier,
        long seen,
        String draft,
        List<MessageFile> draftFiles,
        WritingObstacle obstacle,
        Instant until,
        boolean done)
        implements Serializable {

    public ConversationDetails {
        messages = List.copyOf(messages);
        draftFiles = List.copyOf(draftFiles);
    }
}

package org.jobwright.services.messages.copies;

import java.time.Instant;
import java.util.List;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.messages.MessageSide;
import org.jobwright.services.messages.MessageLine;

/**
 * A conversation as one side keeps it.
 *
 * @param side of the reader
 * @param candidate the name on the application
 * @param messages the latest ones, oldest first; of one's own side also those that were taken back
 * @param earlier whether earlier ones were left out
 * @param at when it was read
 */
public record ConversationRecord(
        ApplicationReference application,
        MessageSide side,
        String organization,
        String postingTitle,
        String candidate,
        List<MessageLine> messages,
        boolean earlier,
        Instant at) {

    public ConversationRecord {
        messages = List.copyOf(messages);
    }
}

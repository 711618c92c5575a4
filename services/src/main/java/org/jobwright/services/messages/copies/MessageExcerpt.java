package org.jobwright.services.messages.copies;

import java.util.List;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.services.messages.MessageLine;

/**
 * A part of a conversation that its reader may show to somebody else.
 *
 * @param lines oldest first; the last one is the message that was asked for, delivered by the other side
 */
public record MessageExcerpt(JobApplication application, List<MessageLine> lines) {

    public MessageExcerpt {
        lines = List.copyOf(lines);
    }

    public MessageLine last() {
        return lines.getLast();
    }
}

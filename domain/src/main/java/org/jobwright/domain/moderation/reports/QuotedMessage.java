package org.jobwright.domain.moderation.reports;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.messages.MessageSide;

/**
 * A copy of a message, as it was read when it was reported.
 *
 * @param name of its author
 * @param files their names
 */
public record QuotedMessage(MessageSide side, String name, Instant at, String text, List<String> files)
        implements Serializable {

    public QuotedMessage {
        files = files == null ? List.of() : List.copyOf(files);
    }
}

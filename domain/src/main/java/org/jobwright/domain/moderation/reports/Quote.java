package org.jobwright.domain.moderation.reports;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.util.List;

/** What a moderator sees of a conversation: the reported message, which is the last one, and the few before it. */
public record Quote(@JsonValue List<QuotedMessage> messages) implements Serializable {

    /** How many messages before the reported one are needed to understand it. */
    public static final int BEFORE = 3;

    @JsonCreator
    public Quote {
        messages = List.copyOf(messages);
    }

    public QuotedMessage reported() {
        return messages.getLast();
    }
}

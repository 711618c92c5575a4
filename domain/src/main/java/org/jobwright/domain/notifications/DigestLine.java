package org.jobwright.domain.notifications;

import java.io.Serializable;

/**
 * A line of the daily mail.
 *
 * @param count how many mails it stands for
 */
public record DigestLine(MessageKind kind, MessageFacts facts, int count) implements Serializable {

    DigestLine withoutSecrets() {
        return new DigestLine(kind, facts.withoutSecrets(), count);
    }
}

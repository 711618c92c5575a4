package org.jobwright.services.moderation;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.insights.roles.PayCheck;

/**
 * Something that was found in a submission automatically, for a human to judge.
 *
 * @param key by which it is dismissed; a case has each key once
 * @param kind which rule found it
 * @param field the path of the field of the advert
 * @param code the sentence
 * @param arguments what the sentence names
 * @param pay what the pay was compared with; null unless it is about pay
 * @param dismissal why a moderator does not object; null when nobody said so
 */
public record CaseFinding(
        String key, Kind kind, String field, String code, List<Object> arguments, PayCheck pay, Dismissal dismissal)
        implements Serializable {

    /** Which rule found it. */
    public enum Kind {
        /** The pay beside what the role pays elsewhere. */
        PAY,
        /** A link that leads to another place than it seems. */
        LINK,
        /** What the form warns the employer of. */
        WARNING,
        /** What the form advises the employer to do; nothing to object to. */
        ADVICE
    }

    /** Who said why. */
    public record Dismissal(String reason, String by, Instant at) implements Serializable {}

    public CaseFinding {
        arguments = List.copyOf(arguments);
    }

    /** A moderator has to judge it. */
    public boolean isOpen() {
        return kind != Kind.ADVICE && dismissal == null;
    }
}

package org.jobwright.services.moderation;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.insights.roles.PayCheck;

/**
 * An automatic finding in a submission, for a human to judge.
 *
 * @param key identifies the finding when it is dismissed; unique within a case
 * @param kind the kind of rule
 * @param field the path of the field of the advert
 * @param code the message
 * @param arguments the arguments of the message
 * @param pay the pay comparison; null unless it is about pay
 * @param dismissal why a moderator does not object; null if it was not dismissed
 */
public record CaseFinding(
        String key, Kind kind, String field, String code, List<Object> arguments, PayCheck pay, Dismissal dismissal)
        implements Serializable {

    /** The kind of rule that found it. */
    public enum Kind {
        /** The pay compared with what the role pays elsewhere. */
        PAY,
        /** A link that leads elsewhere than it seems. */
        LINK,
        /** A warning of the form for the employer. */
        WARNING,
        /** Advice of the form for the employer; no reason to object. */
        ADVICE
    }

    /** Who dismissed it and why. */
    public record Dismissal(String reason, String by, Instant at) implements Serializable {}

    public CaseFinding {
        arguments = List.copyOf(arguments);
    }

    /** Whether a moderator still has to judge it. */
    public boolean isOpen() {
        return kind != Kind.ADVICE && dismissal == null;
    }
}

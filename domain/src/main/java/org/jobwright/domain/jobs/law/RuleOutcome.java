package org.jobwright.domain.jobs.law;

import java.io.Serializable;
import java.util.List;

/**
 * The result of one requirement of a rule; kept as proof that a version was checked.
 *
 * @param place a code of ISO 3166; an asterisk for the whole world
 * @param requirement the code of the demand; empty if the rule does not bind this employer
 * @param finding the code of the finding; empty if nothing is missing
 */
public record RuleOutcome(
        String rule,
        int revision,
        RuleChannel channel,
        String place,
        String requirement,
        Result result,
        String finding,
        List<Object> arguments)
        implements Serializable {

    public RuleOutcome {
        arguments = List.copyOf(arguments);
    }

    /** Whether a requirement is met. */
    public enum Result {
        MET,
        MISSING,
        /** The employer is too small. */
        NOT_APPLICABLE,
        /** A duty that an advert cannot show. */
        TOLD
    }
}

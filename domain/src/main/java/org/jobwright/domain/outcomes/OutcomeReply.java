package org.jobwright.domain.outcomes;

import java.io.Serializable;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.domain.shared.text.TypedText;

/**
 * An answer to a question about an outcome.
 *
 * @param through how the person was found; null for no answer
 * @param reason in the words of who answers; may be empty
 */
public record OutcomeReply(OutcomeAnswer answer, FoundThrough through, String reason) implements Serializable {

    /** Characters of the reason. */
    public static final int MOST_WORDS = 500;

    public OutcomeReply {
        reason = TypedText.text(reason);
        if (answer == null) {
            throw new RuleViolation("outcomes.answer.required");
        }
        if (reason.length() > MOST_WORDS) {
            throw new RuleViolation("outcomes.reason.too-long");
        }
        through = answer.isHire() ? through : null;
    }

    public static OutcomeReply of(OutcomeAnswer answer) {
        return new OutcomeReply(answer, null, "");
    }
}

package org.jobwright.domain.moderation;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;

/**
 * A moderator dismissed an automatic finding.
 *
 * @param finding the code of the finding
 * @param reason why it does not matter here; stored
 */
public record FindingDismissal(String finding, String reason, AccountId by, Instant at) implements Serializable {

    public static final int MAX_REASON = 1_000;

    public FindingDismissal {
        reason = reason == null ? "" : reason.strip();
        if (reason.isEmpty() || reason.length() > MAX_REASON) {
            throw new InvalidInput(FieldProblem.of("reason", "moderation.finding.reason", MAX_REASON));
        }
    }
}

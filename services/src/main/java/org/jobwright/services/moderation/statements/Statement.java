package org.jobwright.services.moderation.statements;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.moderation.statements.StatedReasons;
import org.jobwright.domain.moderation.statements.StatedRestriction;
import org.jobwright.domain.moderation.statements.StatementId;
import org.jobwright.domain.moderation.statements.StatementOfReasons;

/**
 * A statement of reasons as those concerned read it; not who decided.
 *
 * @param automated whether a rule decided, and no person
 */
public record Statement(
        StatementId id, StatedRestriction restriction, StatedReasons reasons, boolean automated, Instant sentAt)
        implements Serializable {

    public static Statement of(StatementOfReasons found) {
        return new Statement(
                found.getId(),
                found.getRestriction(),
                found.getReasons(),
                found.isAutomatedDecision(),
                found.getSentAt());
    }
}

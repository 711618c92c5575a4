package org.jobwright.domain.applications.closing;

import java.io.Serializable;
import java.time.LocalDate;
import org.jobwright.domain.applications.decisions.Decision;
import org.jobwright.domain.applications.decisions.RejectionReason;
import org.jobwright.domain.shared.failures.RuleViolation;

/**
 * What people hear at the end of a posting: a reason, or that the employer needs longer.
 *
 * @param reason why not; null for people who are kept open
 * @param until the day by which they are answered; null for a reason
 * @param message the employer's own words; may be empty
 * @param withoutMessage chosen not to write to people who met someone
 */
public record CloseOutChoice(RejectionReason reason, LocalDate until, String message, boolean withoutMessage)
        implements Serializable {

    public CloseOutChoice {
        message = message == null ? "" : message.strip();
        if (message.length() > Decision.MAX_MESSAGE) {
            throw new RuleViolation("applications.decision.message-too-long", Decision.MAX_MESSAGE);
        }
        if ((reason == null) == (until == null)) {
            throw new RuleViolation("applications.decision.reason-required");
        }
    }

    /** A reason, without own words. */
    public static CloseOutChoice of(RejectionReason reason) {
        return new CloseOutChoice(reason, null, "", false);
    }

    /** Refuses a reason that contradicts the outcome, and silence towards people who met someone. */
    void requirePossible(CloseOutOutcome outcome, CloseOutGroup group) {
        if (reason != null && !outcome.reasons().contains(reason)) {
            throw new RuleViolation("applications.closing.reason.contradicts-outcome");
        }
        if (group.hasMet() && message.isEmpty() && !withoutMessage) {
            throw new RuleViolation("applications.closing.personal-line.missing");
        }
    }

    /** The same with a reason that agrees with the outcome. */
    CloseOutChoice under(CloseOutOutcome outcome, CloseOutGroup group) {
        return reason == null || outcome.reasons().contains(reason)
                ? this
                : new CloseOutChoice(outcome.usualReason(group), null, message, withoutMessage);
    }
}

package org.jobwright.services.matching;

import java.io.Serializable;
import org.jobwright.domain.shared.failures.RuleViolation;

/**
 * Whether the applications for a posting are matched.
 *
 * @param switchedOn whether it was switched on for the posting
 * @param obstacle why it cannot be switched on now; null if it can
 */
public record PostingMatch(boolean switchedOn, RuleViolation obstacle) implements Serializable {

    /** Whether they are matched now: a text that forbids it switches the posting off. */
    public boolean isOn() {
        return switchedOn && obstacle == null;
    }
}

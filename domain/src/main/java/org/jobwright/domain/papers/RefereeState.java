package org.jobwright.domain.papers;

import java.util.EnumSet;
import java.util.Set;
import org.jobwright.domain.shared.Status;

/** Whether a referee has answered. */
public enum RefereeState implements Status<RefereeState> {
    /** It waits for the referee. */
    ASKED,
    GIVEN,
    /** The referee does not want to. */
    DECLINED,
    /** The candidate took the consent back, or the application ended. */
    CANCELLED;

    @Override
    public Set<RefereeState> next() {
        return this == ASKED ? EnumSet.of(GIVEN, DECLINED, CANCELLED) : Set.of();
    }
}

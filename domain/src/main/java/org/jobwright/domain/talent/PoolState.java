package org.jobwright.domain.talent;

import java.util.EnumSet;
import java.util.Set;
import org.jobwright.domain.shared.Status;

/** Whether a person is in the talent pool of an employer. Only the candidate leads into it. */
public enum PoolState implements Status<PoolState> {
    /** The employer asked; nothing is kept for it. */
    INVITED,
    IN,
    /** The candidate is not found for now; the end stays the same. */
    PAUSED,
    /** The candidate said no, or left. */
    LEFT,
    /** No answer in time, or the consent ended. It follows from the time and is never stored. */
    EXPIRED;

    @Override
    public Set<PoolState> next() {
        return switch (this) {
            case INVITED -> EnumSet.of(IN, LEFT, EXPIRED);
            case IN -> EnumSet.of(PAUSED, LEFT, EXPIRED);
            case PAUSED -> EnumSet.of(IN, LEFT, EXPIRED);
            case LEFT, EXPIRED -> EnumSet.of(IN);
        };
    }

    /** The employer may keep what was sent. */
    public boolean isKept() {
        return this == IN || this == PAUSED;
    }
}

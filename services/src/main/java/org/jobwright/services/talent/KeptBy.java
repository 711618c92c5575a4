package org.jobwright.services.talent;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.talent.PoolMembership;
import org.jobwright.domain.talent.PoolMembershipId;
import org.jobwright.domain.talent.PoolState;
import org.jobwright.domain.talent.ReadConsent;

/**
 * An employer that keeps what the reader sent, kept it, or asked whether it may.
 *
 * @param since when the state began
 * @param until when it ends by itself; null if it is over
 * @param applications how many of the reader's applications the employer finds there
 * @param read the words to which they agreed last; null if they never did
 */
public record KeptBy(
        PoolMembershipId id,
        String organization,
        PoolState state,
        Instant since,
        Instant until,
        long applications,
        ReadConsent read)
        implements Serializable {

    static KeptBy of(PoolMembership membership, String organization, long applications, Instant now) {
        PoolState state = membership.getState(now);
        Instant until =
                switch (state) {
                    case INVITED -> membership.getStateAt().plus(PoolMembership.ANSWERABLE);
                    case IN, PAUSED -> membership.getConsent().until();
                    case LEFT, EXPIRED -> null;
                };
        return new KeptBy(
                membership.getId(),
                organization,
                state,
                membership.getStateAt(),
                until,
                applications,
                membership.getConsent() == null ? null : membership.getConsent().read());
    }

    /** Whether they agreed once; else leaving was a no. */
    public boolean agreed() {
        return read != null;
    }
}

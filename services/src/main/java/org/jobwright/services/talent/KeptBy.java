package org.jobwright.services.talent;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
 * @param pools the names under which the employer sorts the reader; none unless they are in the pool
 * @param availableFrom from when the reader could start, as they told this employer; null for no word about it
 * @param read the words to which they agreed last; null if they never did
 */
public record KeptBy(
        PoolMembershipId id,
        String organization,
        PoolState state,
        Instant since,
        Instant until,
        long applications,
        List<String> pools,
        LocalDate availableFrom,
        ReadConsent read)
        implements Serializable {

    static KeptBy of(
            PoolMembership membership, String organization, long applications, List<String> pools, Instant now) {
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
                state.isKept() ? pools : List.of(),
                state.isKept() ? membership.getAvailableFrom() : null,
                membership.getConsent() == null ? null : membership.getConsent().read());
    }

    /** Whether they agreed once; else leaving was a no. */
    public boolean agreed() {
        return read != null;
    }
}

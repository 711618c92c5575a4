package org.jobwright.services.talent;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.talent.PoolMembershipId;
import org.jobwright.domain.talent.PoolState;

/**
 * An employer that keeps what the reader sent, kept it, or asked whether it may.
 *
 * @param since when the state began
 * @param until when it ends by itself; null if it is over
 * @param applications how many of the reader's applications the employer finds there
 * @param agreed they agreed once; else leaving was a no
 */
public record KeptBy(
        PoolMembershipId id,
        String organization,
        PoolState state,
        Instant since,
        Instant until,
        long applications,
        boolean agreed)
        implements Serializable {}

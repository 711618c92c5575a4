package org.jobwright.services.talent;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.talent.PoolState;

/**
 * Whether a person is in the talent pool.
 *
 * @param since when they were asked, agreed, paused or left
 */
public record PoolPlace(PoolState state, Instant since) implements Serializable {}

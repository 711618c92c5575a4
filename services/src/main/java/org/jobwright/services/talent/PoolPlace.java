package org.jobwright.services.talent;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.talent.PoolState;

/**
 * Whether a person is in the talent pool.
 *
 * @param since when they were asked, agreed or paused; null for those who left, and those who hide look like them
 */
public record PoolPlace(PoolState state, Instant since) implements Serializable {}

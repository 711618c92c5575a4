package org.jobwright.services.integrations.changes;

import java.math.BigInteger;
import java.util.UUID;

/**
 * A place in the order of changes.
 *
 * @param cluster which database numbers the changes: one that a backup was restored into numbers them anew
 * @param transaction the number of the transaction that made the change
 * @param id what was changed
 */
public record ChangePlace(String cluster, BigInteger transaction, UUID id) {

    public static final ChangePlace START = new ChangePlace("", BigInteger.ZERO, new UUID(0, 0));
}

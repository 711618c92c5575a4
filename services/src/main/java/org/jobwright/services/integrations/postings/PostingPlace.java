package org.jobwright.services.integrations.postings;

import java.math.BigInteger;
import java.util.UUID;

/**
 * Where a posting stands in the order of changes.
 *
 * @param transaction the number of the transaction that changed it last
 * @param posting its id
 */
public record PostingPlace(BigInteger transaction, UUID posting) {

    public static final PostingPlace START = new PostingPlace(BigInteger.ZERO, new UUID(0, 0));
}

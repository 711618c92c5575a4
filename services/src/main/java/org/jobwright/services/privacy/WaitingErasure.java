package org.jobwright.services.privacy;

import java.io.Serializable;
import java.time.Instant;

/**
 * The deletion of an account that is to come.
 *
 * @param eraseAt when it begins, or when it is looked at again
 * @param partlyKept whether everything is deleted but the applications that employers keep for longer
 */
public record WaitingErasure(Instant eraseAt, boolean partlyKept) implements Serializable {

    /** Whether the deletion has begun: what the person does from now on would be deleted, too. */
    public boolean hasBegun(Instant now) {
        return partlyKept || !now.isBefore(eraseAt);
    }
}

package org.jobwright.services.candidates;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jobwright.domain.accounts.Role;
import org.jobwright.services.shared.AdvisoryLock;

/** Deletes the bytes that no row knows: their transaction failed, or their row was deleted. */
@Stateless
@RolesAllowed(Role.SYSTEM)
public class DocumentSweepService {

    /** Longer than any transaction that could still bring the row of a file. */
    private static final Duration SETTLED = Duration.ofHours(1);

    private static final int BATCH = 500;

    @Inject
    private DocumentRepository documents;

    @Inject
    private DocumentStore store;

    @Inject
    private AdvisoryLock lock;

    @Inject
    private Clock clock;

    /** How many files were deleted; none while a backup is made, which still needs what its rows name. */
    public int sweep() {
        if (!lock.tryHold("documents")) {
            return 0;
        }
        List<String> keys = store.keysPutBefore(clock.instant().minus(SETTLED));
        Set<String> orphans = new HashSet<>(keys);
        for (int from = 0; from < keys.size(); from += BATCH) {
            List<String> batch = keys.subList(from, Math.min(from + BATCH, keys.size()));
            documents.existingKeys(batch).forEach(orphans::remove);
        }
        orphans.forEach(store::delete);
        return orphans.size();
    }
}

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
    private Clock clock;

    /** How many files were deleted. */
    public int sweep() {
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

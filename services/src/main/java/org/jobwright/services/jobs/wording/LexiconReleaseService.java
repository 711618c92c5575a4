package org.jobwright.services.jobs.wording;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.jobs.wording.Lexicons;
import org.jobwright.services.shared.AdvisoryLock;

/** Loads the words of this release. */
@Stateless
@RolesAllowed(Role.SYSTEM)
public class LexiconReleaseService {

    /** Held while a revision is added. */
    static final String LOCK = "lexicons";

    @Inject
    private LexiconRepository lexicons;

    @Inject
    private AdvisoryLock lock;

    @Inject
    private Clock clock;

    /** Adds a revision of each entry that this release changed, once for all nodes; returns how many. */
    public int bring() {
        lock.hold(LOCK);
        return lexicons.add(Lexicons.shippedEntries(), clock.instant());
    }
}

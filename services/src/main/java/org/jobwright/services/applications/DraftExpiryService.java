package org.jobwright.services.applications;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jobwright.domain.accounts.Role;

/** Forgets drafts whose time is over, and files that nothing refers to any more. */
@Stateless
@RolesAllowed(Role.SYSTEM)
public class DraftExpiryService {

    /** A file that was just stored may still get its draft. */
    private static final Duration SETTLED = Duration.ofHours(1);

    @Inject
    private DraftRepository drafts;

    @Inject
    private Clock clock;

    /** How many drafts were forgotten. */
    public int forget() {
        Instant now = clock.instant();
        int forgotten = drafts.deleteExpired(now);
        drafts.deleteUnreferencedDocuments(now.minus(SETTLED));
        return forgotten;
    }
}

package org.jobwright.services.applications.apply;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.jobwright.domain.accounts.Role;

/** Forgets what applicants left behind, in two transactions: drafts go, also when the files cannot. */
@Stateless
@RolesAllowed(Role.SYSTEM)
public class DraftExpiryService {

    /** A file that was just stored may still get its draft. */
    private static final Duration SETTLED = Duration.ofHours(1);

    @Inject
    private DraftRepository drafts;

    @Inject
    private Clock clock;

    /** Forgets drafts whose time is over. */
    public void forgetDrafts() {
        drafts.deleteExpired(clock.instant());
    }

    /** Forgets files that nothing refers to any more. */
    public void forgetDocuments() {
        drafts.deleteUnreferencedDocuments(clock.instant().minus(SETTLED));
    }
}

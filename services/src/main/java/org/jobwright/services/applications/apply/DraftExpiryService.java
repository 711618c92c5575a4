package org.jobwright.services.applications.apply;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.jobwright.domain.accounts.Role;

/** Deletes what applicants left behind, in two transactions: drafts are deleted even if files cannot be. */
@Stateless
@RolesAllowed(Role.SYSTEM)
public class DraftExpiryService {

    /** A newly stored file may still get its draft. */
    private static final Duration SETTLED = Duration.ofHours(1);

    @Inject
    private DraftRepository drafts;

    @Inject
    private Clock clock;

    /** Deletes expired drafts. */
    public void forgetDrafts() {
        drafts.deleteExpired(clock.instant());
    }

    /** Deletes files that nothing refers to any more. */
    public void forgetDocuments() {
        drafts.deleteUnreferencedDocuments(clock.instant().minus(SETTLED));
    }
}

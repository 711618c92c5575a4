package org.jobwright.services.jobs.revisions;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.services.shared.AdvisoryLock;

/** Loads the documents of this release. */
@Stateless
@RolesAllowed(Role.SYSTEM)
public class RevisionReleaseService {

    @Inject
    @Any
    private Instance<RevisionRepository<?>> repositories;

    @Inject
    private AdvisoryLock lock;

    @Inject
    private Clock clock;

    /** Adds a revision of each document that this release changed, once for all nodes; returns how many. */
    public int bring() {
        List<? extends RevisionRepository<?>> inOrder = repositories.stream()
                .sorted(Comparator.comparing(RevisionRepository::table))
                .toList();
        int brought = 0;
        for (RevisionRepository<?> documents : inOrder) {
            lock.hold(documents.table().lock());
            brought += documents.addShipped(clock.instant());
        }
        return brought;
    }
}

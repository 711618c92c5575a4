package org.jobwright.services.applications.bulk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.bulk.BulkItem;
import org.jobwright.domain.applications.bulk.BulkOperation;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.services.applications.access.ApplicationGuard;

/** What was done with the applications of a posting lately. */
@Stateless
@RolesAllowed(Role.PERSON)
public class BulkOperationQueries {

    /** Longer than the longest delay of a decision. */
    private static final Duration LATELY = Duration.ofDays(7);

    private static final int MOST = 20;

    @Inject
    private BulkOperationRepository operations;

    @Inject
    private ApplicationGuard guard;

    @Inject
    private Clock clock;

    /** The latest 20 of the last seven days that were not undone as a whole, newest first. */
    public List<RecentOperation> recent(JobPostingId posting) {
        guard.requireMover(posting);
        return operations.latest(posting, clock.instant().minus(LATELY), MOST).stream()
                .filter(named -> !named.operation().standing().isEmpty())
                .map(named -> recent(named.operation(), named.actor()))
                .toList();
    }

    private static RecentOperation recent(BulkOperation operation, String actor) {
        List<BulkItem> standing = operation.standing();
        return new RecentOperation(
                operation.getId(),
                actor,
                operation.getOutcome(),
                operation.isDecision() ? null : standing.getFirst().to(),
                standing.size(),
                operation.getAt());
    }
}

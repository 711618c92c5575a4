package org.jobwright.services.applications.bulk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.bulk.BulkItem;
import org.jobwright.domain.applications.bulk.BulkKind;
import org.jobwright.domain.applications.bulk.BulkOperation;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.services.applications.access.ApplicationGuard;
import org.jobwright.services.shared.caller.Caller;

/** What was done with the applications of a posting lately, and who took them along. */
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
    private Caller caller;

    @Inject
    private Clock clock;

    /**
     * The latest 20 of the last seven days that were not undone as a whole, newest first; without what was done to the
     * caller's own application.
     */
    public List<RecentOperation> recent(JobPostingId posting) {
        guard.requireMover(posting);
        Set<JobApplicationId> own = operations.own(posting, caller.person());
        return operations.latest(posting, clock.instant().minus(LATELY), MOST).stream()
                .flatMap(named -> recent(named, own).stream())
                .toList();
    }

    private static Optional<RecentOperation> recent(BulkOperationRepository.Named named, Set<JobApplicationId> own) {
        BulkOperation operation = named.operation();
        List<BulkItem> standing = operation.standing(own);
        int people = operation.getKind() == BulkKind.EXPORT ? operation.getPeople() : standing.size();
        return people == 0
                ? Optional.empty()
                : Optional.of(new RecentOperation(
                        operation.getId(),
                        operation.getKind(),
                        named.actor(),
                        operation.getOutcome(),
                        standing.isEmpty() ? null : standing.getFirst().to(),
                        named.object(),
                        people,
                        operation.getAt()));
    }
}

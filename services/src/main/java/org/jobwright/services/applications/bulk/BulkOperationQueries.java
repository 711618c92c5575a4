package org.jobwright.services.applications.bulk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
        List<BulkOperationRepository.Named> latest =
                operations.latest(posting, clock.instant().minus(LATELY), MOST);
        Map<JobApplicationId, String> names = operations.names(latest.stream()
                .map(named -> named.operation().standing(own))
                .filter(standing -> standing.size() == 1)
                .map(standing -> standing.getFirst().application())
                .collect(Collectors.toSet()));
        return latest.stream()
                .flatMap(named -> recent(named, own, names).stream())
                .toList();
    }

    private static Optional<RecentOperation> recent(
            BulkOperationRepository.Named named, Set<JobApplicationId> own, Map<JobApplicationId, String> names) {
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
                        standing.size() == 1 ? names.get(standing.getFirst().application()) : null,
                        people,
                        operation.getAt()));
    }
}

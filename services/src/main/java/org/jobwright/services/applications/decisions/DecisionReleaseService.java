package org.jobwright.services.applications.decisions;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.TooManyRequests;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.applications.postings.PostingRepository;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.RateLimit;

/** Releases due decisions, each in its own transaction. */
@Stateless
@RolesAllowed(Role.SYSTEM)
public class DecisionReleaseService {

    private static final int BATCH = 200;
    private static final Duration AGAIN = Duration.ofMinutes(5);

    @Inject
    private ApplicationRepository applications;

    @Inject
    private PostingRepository postings;

    @Inject
    private RateLimit limit;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** The applications with a decision that is due for release. */
    public List<JobApplicationId> due() {
        return applications.findDue(clock.instant(), BATCH);
    }

    /**
     * Releases one; does nothing if it was released, undone or withdrawn meanwhile. If the organization told too many in
     * this hour, it is put off, so that it does not stand before those of others.
     */
    public void tell(JobApplicationId id) {
        Instant now = clock.instant();
        applications
                .lockFree(id)
                .filter(application -> application.hasDueDecision(now))
                .ifPresent(application -> {
                    try {
                        limit.require(Limit.TOLD, application.getOrganization());
                        release(application, now);
                    } catch (TooManyRequests full) {
                        application.postponeRelease(now.plus(full.getRetryAfter()));
                    }
                });
    }

    /** Tries one later that could not be released. */
    public void putOff(JobApplicationId id) {
        Instant now = clock.instant();
        applications
                .lockFree(id)
                .filter(application -> application.hasDueDecision(now))
                .ifPresent(application -> application.postponeRelease(now.plus(AGAIN)));
    }

    /**
     * Nobody is taken up again who has applied anew meanwhile, nor for a posting that has ended since; and nothing ends for
     * an application that has ended itself.
     */
    private void release(JobApplication application, Instant now) {
        boolean isTooLate = !applications.isKept(application)
                || application.isBeingReopened()
                        && (applications.findNewer(application).isPresent()
                                || applications.isRemoved(application.getPosting(), application.getOrganization())
                                || postings.endedByEmployerAt(application.getPosting())
                                        .filter(application.getDecision().at()::isBefore)
                                        .isPresent());
        events.fire(
                isTooLate
                        ? application.undoDecision(application.getDecision().by(), now)
                        : application.releaseDecision(now));
    }
}

package org.jobwright.services.applications.decisions;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.DecisionReleased;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.services.applications.ApplicationRepository;

/** Releases due decisions, each in its own transaction. */
@Stateless
@RolesAllowed(Role.SYSTEM)
public class DecisionReleaseService {

    private static final int BATCH = 200;

    @Inject
    private ApplicationRepository applications;

    @Inject
    private Clock clock;

    @Inject
    private Event<DecisionReleased> released;

    /** The applications with a decision that is due for release. */
    public List<JobApplicationId> due() {
        return applications.findDue(clock.instant(), BATCH);
    }

    /** Releases one; does nothing if it was released, undone or withdrawn meanwhile. */
    public void tell(JobApplicationId id) {
        Instant now = clock.instant();
        applications
                .lockFree(id)
                .filter(application -> application.hasDueDecision(now))
                .ifPresent(application -> tell(application, now));
    }

    private void tell(JobApplication application, Instant now) {
        application.releaseDecision(now);
        released.fire(new DecisionReleased(
                application.getId(),
                application.getPosting(),
                application.getOrganization(),
                application.getCandidate(),
                now));
    }
}

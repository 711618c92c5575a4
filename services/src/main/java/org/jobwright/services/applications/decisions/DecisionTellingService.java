package org.jobwright.services.applications.decisions;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.DecisionTold;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.services.applications.ApplicationRepository;

/** Tells decisions whose time has come, each in a transaction of its own. */
@Stateless
@RolesAllowed(Role.SYSTEM)
public class DecisionTellingService {

    private static final int BATCH = 200;

    @Inject
    private ApplicationRepository applications;

    @Inject
    private Clock clock;

    @Inject
    private Event<DecisionTold> told;

    /** Which applications have a decision to be told now. */
    public List<JobApplicationId> due() {
        return applications.findDue(clock.instant(), BATCH);
    }

    /** Tells one; nothing happens when it was told, undone or withdrawn meanwhile. */
    public void tell(JobApplicationId id) {
        Instant now = clock.instant();
        applications
                .lockFree(id)
                .filter(application -> application.hasDueDecision(now))
                .ifPresent(application -> tell(application, now));
    }

    private void tell(JobApplication application, Instant now) {
        application.tellDecision(now);
        told.fire(new DecisionTold(
                application.getId(),
                application.getPosting(),
                application.getOrganization(),
                application.getCandidate(),
                now));
    }
}

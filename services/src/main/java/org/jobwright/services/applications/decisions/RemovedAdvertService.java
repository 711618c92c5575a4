package org.jobwright.services.applications.decisions;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.services.applications.ApplicationRepository;

/**
 * Answers in Jobwright's name the people who applied for an advert that a moderator removed, or to an employer that is
 * blocked for good: nobody else will. A suspension ends, so those people go on waiting.
 */
@Stateless
@RolesAllowed(Role.SYSTEM)
public class RemovedAdvertService {

    private static final int BATCH = 200;

    @Inject
    private ApplicationRepository applications;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** The applications to answer. */
    public List<JobApplicationId> due() {
        return applications.findRemoved(BATCH);
    }

    /** Answers one; does nothing if it ended, or the advert was given back, meanwhile. */
    public void tell(JobApplicationId id) {
        applications
                .lockFree(id)
                .filter(application -> application.getCandidateStatus().isActive())
                .filter(application -> applications.isRemoved(application.getPosting(), application.getOrganization()))
                .ifPresent(application -> events.fire(application.advertRemoved(clock.instant())));
    }
}

package org.jobwright.services.applications.decisions;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.services.applications.ApplicationRepository;

/**
 * Closes applications without an answer long after their posting ended; otherwise they would be kept for ever. Who
 * has an invitation or an offer was answered, and a decision that waits for its release is an answer.
 */
@Stateless
@RolesAllowed(Role.SYSTEM)
public class NeverAnsweredService {

    /** How long after the end of the posting they are closed. */
    static final Duration PATIENCE = Duration.ofDays(180);

    private static final int BATCH = 2_000;

    @Inject
    private ApplicationRepository applications;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** The applications to close. */
    public List<JobApplicationId> due() {
        return applications.findNeverAnswered(clock.instant().minus(PATIENCE), BATCH);
    }

    /** Closes one and tells the candidate; does nothing if it has been answered meanwhile. */
    public void tell(JobApplicationId id) {
        applications
                .lockFree(id)
                .filter(JobApplication::isUnanswered)
                .ifPresent(application -> events.fire(application.neverAnswered(clock.instant())));
    }
}

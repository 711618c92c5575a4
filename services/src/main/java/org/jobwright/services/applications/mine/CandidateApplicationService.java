package org.jobwright.services.applications.mine;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.shared.caller.Caller;

/** What a person can do with an application after sending it. */
@Stateless
@RolesAllowed(Role.PERSON)
public class CandidateApplicationService {

    @Inject
    private ApplicationRepository applications;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** Withdraws the caller's application, unless it has ended. */
    public void withdraw(ApplicationReference reference) {
        JobApplication application = applications
                .find(reference)
                .filter(found -> found.getCandidate().equals(caller.person()))
                .orElseThrow(NotFound::new);
        events.fire(application.withdraw(clock.instant()));
    }
}

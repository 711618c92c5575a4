package org.jobwright.services.papers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.JobApplicationEvent.JobApplicationEnded;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.papers.RefereeState;
import org.jobwright.domain.papers.RequestState;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.applications.ApplicationRepository;

/** Nothing is asked of a candidate whose application ended. Of one who is hired, papers may still be needed. */
@ApplicationScoped
class PaperObserver {

    @Inject
    private DocumentRequestRepository requests;

    @Inject
    private ReferenceRepository references;

    @Inject
    private ApplicationRepository applications;

    @Inject
    private Event<DomainEvent> events;

    void ended(@Observes JobApplicationEnded event) {
        JobApplication application = applications.find(event.application()).orElseThrow(NotFound::new);
        if (application.getCandidateStatus() != CandidateStatus.HIRED) {
            applications.lock(application); // what is asked for at this moment is cancelled as well
            requests.lock(event.application()).stream()
                    .filter(request -> request.getState().canBecome(RequestState.CANCELLED))
                    .forEach(request -> events.fire(request.cancel(event.at())));
            references.lock(event.application()).stream()
                    .filter(referee -> referee.getState().canBecome(RefereeState.CANCELLED))
                    .forEach(referee -> events.fire(referee.cancel(event.at())));
        }
    }
}

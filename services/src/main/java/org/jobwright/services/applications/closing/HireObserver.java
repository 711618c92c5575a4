package org.jobwright.services.applications.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jobwright.domain.applications.JobApplicationEvent.DecisionReleased;
import org.jobwright.domain.applications.closing.CloseOutEvent.CloseOutDue;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.jobs.JobPosting;
import org.jobwright.domain.jobs.JobPostingEvent.JobPostingOpeningsFilled;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.services.applications.ApplicationRepository;

/**
 * The last hire stops new applications, in the transaction that tells it. A person who applies at this moment came first
 * and is in, or waits for the transaction and is refused. Nobody is answered by that; the lead is asked to.
 */
@ApplicationScoped
class HireObserver {

    @Inject
    private ApplicationRepository applications;

    @Inject
    private CloseOutRepository closeOuts;

    @Inject
    private Event<DomainEvent> events;

    void told(@Observes DecisionReleased event) {
        boolean hired = applications
                .find(event.application())
                .filter(application -> application.getCandidateStatus() == CandidateStatus.HIRED)
                .isPresent();
        if (hired) {
            JobPosting posting = closeOuts.lock(event.posting());
            posting.hired(applications.countHired(event.posting(), posting.getOpeningsSince()), event.at())
                    .ifPresent(events::fire);
        }
    }

    void filled(@Observes JobPostingOpeningsFilled event) {
        long waiting = closeOuts.countUnanswered(event.posting(), event.at());
        if (waiting > 0) {
            events.fire(new CloseOutDue(event.posting(), event.organization(), waiting, event.at(), false, event.at()));
        }
    }
}

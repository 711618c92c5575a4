package org.jobwright.services.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jobwright.domain.applications.JobApplicationEvent.AnswerCorrected;
import org.jobwright.domain.applications.JobApplicationEvent.JobApplicationReplaced;
import org.jobwright.domain.applications.JobApplicationEvent.JobApplicationWithdrawn;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.matching.ApplicationMatch;
import org.jobwright.domain.shared.DomainEvent;

/** What an applicant changed is looked through again; what they withdrew is no longer, and what was found in it goes. */
@ApplicationScoped
class MatchObserver {

    @Inject
    private MatchRepository matches;

    @Inject
    private Event<DomainEvent> events;

    void replaced(@Observes JobApplicationReplaced replaced) {
        forget(replaced.application());
    }

    void corrected(@Observes AnswerCorrected corrected) {
        forget(corrected.application());
    }

    void withdrawn(@Observes JobApplicationWithdrawn withdrawn) {
        matches.lock(withdrawn.application())
                .flatMap(match -> match.withdraw(withdrawn.at()))
                .ifPresent(events::fire);
    }

    private void forget(JobApplicationId application) {
        matches.lock(application).filter(ApplicationMatch::isAgreed).ifPresent(ApplicationMatch::forget);
    }
}

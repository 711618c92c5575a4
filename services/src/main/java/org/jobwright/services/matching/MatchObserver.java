package org.jobwright.services.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jobwright.domain.applications.JobApplicationEvent.AnswerCorrected;
import org.jobwright.domain.applications.JobApplicationEvent.JobApplicationReplaced;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.matching.ApplicationMatch;

/** What an applicant changed is looked through again. */
@ApplicationScoped
class MatchObserver {

    @Inject
    private MatchRepository matches;

    void replaced(@Observes JobApplicationReplaced replaced) {
        forget(replaced.application());
    }

    void corrected(@Observes AnswerCorrected corrected) {
        forget(corrected.application());
    }

    private void forget(JobApplicationId application) {
        matches.lock(application).filter(ApplicationMatch::isAgreed).ifPresent(ApplicationMatch::forget);
    }
}

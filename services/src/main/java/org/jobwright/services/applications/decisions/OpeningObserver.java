package org.jobwright.services.applications.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jobwright.domain.applications.JobApplicationEvent.DecisionReleased;
import org.jobwright.domain.applications.JobApplicationEvent.DecisionUndone;
import org.jobwright.domain.applications.JobApplicationEvent.JobApplicationDeclined;
import org.jobwright.domain.applications.JobApplicationEvent.JobApplicationWithdrawn;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.services.requisitions.RequisitionOpenings;

/** A hire that will not be, for whatever reason, opens its opening again. */
@ApplicationScoped
class OpeningObserver {

    @Inject
    private RequisitionOpenings openings;

    void undone(@Observes DecisionUndone event) {
        if (event.outcome() == CandidateStatus.HIRED) {
            openings.reopen(event.application().value());
        }
    }

    void withdrawn(@Observes JobApplicationWithdrawn event) {
        openings.reopen(event.application().value());
    }

    void declined(@Observes JobApplicationDeclined event) {
        openings.reopen(event.application().value());
    }

    /** Another answer than the hire that was proposed, when the advert was removed. */
    void released(@Observes DecisionReleased event) {
        openings.reopen(event.application().value());
    }
}

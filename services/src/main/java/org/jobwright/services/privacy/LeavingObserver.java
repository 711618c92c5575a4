package org.jobwright.services.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import org.jobwright.domain.applications.JobApplicationEvent.JobApplicationSubmitted;

/** People whose account is being deleted do not apply. They can keep the account, and apply then. */
@ApplicationScoped
class LeavingObserver {

    @Inject
    private ErasureRepository requests;

    /** Part of the transaction that sends the application, so its failure leaves the draft as it was. */
    void submitted(@Observes JobApplicationSubmitted event) {
        requests.waiting(event.candidate(), LockModeType.NONE)
                .ifPresent(request -> request.requireNotBegun(event.at()));
    }
}

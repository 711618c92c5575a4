package org.jobwright.services.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import org.jobwright.domain.accounts.AccountEvent.SignedIn;
import org.jobwright.domain.privacy.ErasureRequest;

/** Who signs in keeps the account that would have been erased because they were absent. */
@ApplicationScoped
class PresenceObserver {

    @Inject
    private IdleAccountRepository accounts;

    @Inject
    private ErasureRepository requests;

    @Inject
    private ErasureCancellation cancellation;

    void signedIn(@Observes SignedIn event) {
        requests.waiting(event.account(), LockModeType.PESSIMISTIC_WRITE)
                .filter(ErasureRequest::isForAbsence)
                .ifPresent(request -> cancellation.cancel(request, event.at()));
        accounts.present(event.account(), event.at());
    }
}

package org.jobwright.services.talent.findable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jobwright.domain.accounts.AccountEvent.SignedIn;

/** People who sign in stay findable. */
@ApplicationScoped
class PresenceObserver {

    @Inject
    private FindableRepository profiles;

    void signedIn(@Observes SignedIn event) {
        profiles.find(event.account()).ifPresent(profile -> profile.present(event.at()));
    }
}

package org.jobwright.services.talent.findable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jobwright.domain.candidates.ProfileChanged;

/** What employers see of a person follows the resume, in the same transaction. */
@ApplicationScoped
class CardObserver {

    @Inject
    private FindableRepository profiles;

    void changed(@Observes ProfileChanged event) {
        profiles.find(event.owner()).ifPresent(profile -> profile.describe(profiles.resume(event.owner()), event.at()));
    }
}

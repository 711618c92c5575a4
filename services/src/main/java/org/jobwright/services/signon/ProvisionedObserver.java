package org.jobwright.services.signon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jobwright.domain.organizations.members.MemberEvent.MemberRemoved;

/** Who is removed by hand stays removed: the program that keeps them as a member has to switch them on again. */
@ApplicationScoped
class ProvisionedObserver {

    @Inject
    private ProvisionedUserRepository users;

    void removed(@Observes MemberRemoved event) {
        users.switchOff(event.organization(), event.account(), event.at());
    }
}

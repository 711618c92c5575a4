package org.jobwright.services.applications.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jobwright.domain.accounts.AccountEvent.AccountSuspended;
import org.jobwright.domain.organizations.members.MemberEvent.MemberRemoved;
import org.jobwright.domain.organizations.members.MemberEvent.MemberRoleChanged;

/**
 * A member who leaves an organization leaves its hiring teams, also if they come back later. So does a member with a
 * lower role, who is to do less: a part would give them back what the role took. So does a person whose account is
 * suspended. A team may be left without a lead; that blocks nobody.
 */
@ApplicationScoped
class TeamDepartures {

    @Inject
    private HiringTeamRepository teams;

    void removed(@Observes MemberRemoved event) {
        teams.endPlaces(event.account(), event.organization(), event.at());
    }

    void demoted(@Observes MemberRoleChanged event) {
        if (event.role().isDemotionFrom(event.former())) {
            teams.endPlaces(event.account(), event.organization(), event.at());
        }
    }

    void suspended(@Observes AccountSuspended event) {
        teams.endPlaces(event.account(), event.at());
    }
}

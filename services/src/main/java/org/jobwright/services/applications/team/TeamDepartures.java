package org.jobwright.services.applications.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jobwright.domain.accounts.AccountEvent.AccountSuspended;
import org.jobwright.domain.organizations.members.MemberEvent.MemberRemoved;

/**
 * Whoever leaves an organization leaves its hiring teams, and so does a person whose account is suspended, also if they
 * come back later. A team may be left without a lead; that blocks nobody.
 */
@ApplicationScoped
class TeamDepartures {

    @Inject
    private HiringTeamRepository teams;

    void removed(@Observes MemberRemoved event) {
        teams.endPlaces(event.account(), event.organization(), event.at());
    }

    void suspended(@Observes AccountSuspended event) {
        teams.endPlaces(event.account(), event.at());
    }
}

package org.jobwright.services.organizations.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jobwright.domain.accounts.AccountEvent.AccountSuspended;
import org.jobwright.domain.organizations.OrganizationEvent.OrganizationBlocked;
import org.jobwright.services.organizations.OrganizationRepository;

/**
 * Invitations sent by a suspended person, or in the name of a blocked organization, stop working, even if the person is
 * restored later. Staff, who decide that, cannot see invitations.
 */
@ApplicationScoped
class InvitationWithdrawal {

    @Inject
    private OrganizationRepository organizations;

    void suspended(@Observes AccountSuspended event) {
        organizations.endInvitationsUnseen(event.account().value(), event.at());
    }

    void blocked(@Observes OrganizationBlocked event) {
        organizations.endInvitationsUnseen(event.organization().value(), event.at());
    }
}

package org.jobwright.services.organizations.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.UUID;
import org.jobwright.domain.accounts.AccountEvent.AccountSuspended;
import org.jobwright.domain.organizations.OrganizationEvent.OrganizationBlocked;

/**
 * Invitations sent by a suspended person, or in the name of a blocked organization, stop working, even if the person is
 * restored later. Staff, who decide that, cannot see invitations; the function ends them unseen.
 */
@ApplicationScoped
class InvitationWithdrawal {

    @PersistenceContext
    private EntityManager entityManager;

    void suspended(@Observes AccountSuspended event) {
        end(event.account().value(), event.at());
    }

    void blocked(@Observes OrganizationBlocked event) {
        end(event.organization().value(), event.at());
    }

    private void end(UUID inviterOrOrganization, Instant now) {
        entityManager
                .createNativeQuery("select jobwright_end_invitations(:whose, :now)", Integer.class)
                .setParameter("whose", inviterOrOrganization)
                .setParameter("now", now)
                .getSingleResult();
    }
}

package org.jobwright.services.integrations.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.services.accounts.sessions.RecentProof;
import org.jobwright.services.organizations.OrganizationGuard;
import org.jobwright.services.shared.caller.Caller;

/**
 * Who manages the webhooks of an organization: its owners, and programs whose token has the scope for it. That scope is a role
 * of the methods that ask here, so no other program comes so far.
 */
@ApplicationScoped
class WebhookGuard {

    @Inject
    private OrganizationGuard members;

    @Inject
    private RecentProof proof;

    @Inject
    private Caller caller;

    void requireManager(OrganizationId organization) {
        if (caller.program().isPresent()) {
            members.requireColleague(organization);
        } else {
            members.requireOwner(organization);
        }
    }

    /** For a program the owner who made its token proved who they are. */
    void requireProof() {
        if (caller.program().isEmpty()) {
            proof.require();
        }
    }
}

package org.jobwright.services.integrations.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.integrations.webhooks.WebhookEndpoint;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.organizations.members.MemberEvent.MemberRemoved;
import org.jobwright.domain.organizations.members.MemberEvent.MemberRoleChanged;
import org.jobwright.domain.shared.DomainEvent;

/**
 * An owner who leaves, or is one no longer, hears nothing more: their addresses are disabled as their tokens end. Another
 * owner may resume them.
 */
@ApplicationScoped
class OwnerDepartures {

    @Inject
    private WebhookRepository webhooks;

    @Inject
    private Event<DomainEvent> events;

    void removed(@Observes MemberRemoved event) {
        disable(event.organization(), event.account(), event.at());
    }

    void demoted(@Observes MemberRoleChanged event) {
        if (event.role() != OrganizationRole.OWNER) {
            disable(event.organization(), event.account(), event.at());
        }
    }

    private void disable(OrganizationId organization, AccountId owner, Instant now) {
        webhooks.lock(organization, owner).stream()
                .map((WebhookEndpoint endpoint) -> endpoint.ownerLeft(now))
                .flatMap(Optional::stream)
                .forEach(events::fire);
    }
}

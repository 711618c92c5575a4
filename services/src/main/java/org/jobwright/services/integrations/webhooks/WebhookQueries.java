package org.jobwright.services.integrations.webhooks;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.integrations.webhooks.WebhookEndpointId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.organizations.OrganizationGuard;
import org.jobwright.services.shared.PageRequest;

/** The addresses of an organization and what was sent there, for its owners and the programs that manage them. */
@Stateless
@RolesAllowed({Role.PERSON, Role.WEBHOOKS_MANAGE})
public class WebhookQueries {

    @Inject
    private WebhookGuard guard;

    @Inject
    private OrganizationGuard members;

    @Inject
    private WebhookRepository webhooks;

    @Inject
    private DeliveryRepository deliveries;

    @Inject
    private Clock clock;

    /** All of them, the oldest first. */
    public List<WebhookSummary> webhooks(@NotNull OrganizationId organization) {
        guard.requireManager(organization);
        Instant now = clock.instant();
        return webhooks.of(organization).stream()
                .map(webhook -> webhook.at(now))
                .toList();
    }

    /** One address of an organization. */
    public WebhookSummary webhook(@NotNull OrganizationId organization, @NotNull WebhookEndpointId id) {
        return webhooks(organization).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /**
     * The latest messages to an address.
     *
     * @param failedOnly only those that were given up
     */
    public List<DeliveryLine> log(
            @NotNull OrganizationId organization, @NotNull WebhookEndpointId id, boolean failedOnly, int most) {
        webhook(organization, id);
        members.requireWorking(organization);
        return deliveries.log(id, failedOnly, Math.clamp(most, 1, PageRequest.FILE_SIZE));
    }
}

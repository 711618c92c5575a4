package org.jobwright.container.integrations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jobwright.container.Await;
import org.jobwright.container.Callers;
import org.jobwright.container.Presence;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.integrations.webhooks.WebhookEndpointId;
import org.jobwright.domain.integrations.webhooks.WebhookSecret;
import org.jobwright.domain.integrations.webhooks.WebhookType;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.services.integrations.webhooks.AddWebhook;
import org.jobwright.services.integrations.webhooks.DeliveryLine;
import org.jobwright.services.integrations.webhooks.WebhookQueries;
import org.jobwright.services.integrations.webhooks.WebhookService;
import org.jobwright.services.integrations.webhooks.WebhookSummary;

/** Webhooks as an owner has them. */
@ApplicationScoped
class WebhookFixture {

    @Inject
    private WebhookService service;

    @Inject
    private WebhookQueries queries;

    @Inject
    private Presence presence;

    @Inject
    private Rows rows;

    /** Of all types, if none is named. */
    @ActivateRequestContext
    WebhookSecret add(AccountId owner, OrganizationId organization, String address, WebhookType... types)
            throws Exception {
        presence.of(owner);
        Set<WebhookType> chosen = types.length == 0
                ? Set.copyOf(WebhookType.chosen())
                : Arrays.stream(types).collect(Collectors.toUnmodifiableSet());
        return Callers.asPerson(owner, () -> service.add(new AddWebhook(organization, address, chosen))
                .secret());
    }

    @ActivateRequestContext
    WebhookSecret changeSecret(AccountId owner, WebhookEndpointId id) throws Exception {
        presence.of(owner);
        return Callers.asPerson(owner, () -> service.changeSecret(id));
    }

    List<WebhookSummary> all(AccountId owner, OrganizationId organization) throws Exception {
        return Callers.asPerson(owner, () -> queries.webhooks(organization));
    }

    WebhookSummary only(AccountId owner, OrganizationId organization) throws Exception {
        List<WebhookSummary> all = all(owner, organization);
        if (all.size() != 1) {
            throw new AssertionError(all.toString());
        }
        return all.getFirst();
    }

    List<DeliveryLine> log(AccountId owner, OrganizationId organization, WebhookEndpointId id) throws Exception {
        return Callers.asPerson(owner, () -> queries.log(organization, id, false, 100));
    }

    /** Whether nothing is on its way, or waits to be sent now. */
    void awaitRest(OrganizationId organization) throws Exception {
        Await.until(() -> rows.count(
                        "from webhook_delivery where organization_id = ? and (claimed_until is not null"
                                + " or state = 'PENDING' and due_at <= now())",
                        organization.value())
                == 0);
    }

    /** The time until all that waits is due has passed. */
    void timePasses(OrganizationId organization) throws Exception {
        rows.change(
                "update webhook_delivery set due_at = now() where organization_id = ? and state = 'PENDING'",
                organization.value());
    }
}

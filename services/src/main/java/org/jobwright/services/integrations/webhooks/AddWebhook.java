package org.jobwright.services.integrations.webhooks;

import jakarta.validation.constraints.NotNull;
import java.util.Set;
import org.jobwright.domain.integrations.webhooks.WebhookType;
import org.jobwright.domain.organizations.OrganizationId;

/**
 * Names an address to which messages are sent.
 *
 * @param address as it was typed
 */
public record AddWebhook(
        @NotNull(message = "shared.required") OrganizationId organization,
        @NotNull(message = "shared.required") String address,
        @NotNull(message = "integrations.webhook.no-type") Set<WebhookType> types) {

    public AddWebhook {
        types = types == null ? null : Set.copyOf(types);
    }
}

package org.jobwright.services.integrations.webhooks;

import jakarta.validation.constraints.NotNull;
import java.util.Set;
import org.jobwright.domain.integrations.webhooks.WebhookEndpointId;
import org.jobwright.domain.integrations.webhooks.WebhookType;

/**
 * Changes an address, or what is sent there.
 *
 * @param seen the version that was seen; null if the caller does not say
 */
public record ChangeWebhook(
        @NotNull(message = "shared.required") WebhookEndpointId endpoint,
        Long seen,
        @NotNull(message = "shared.required") String address,
        @NotNull(message = "integrations.webhook.no-type") Set<WebhookType> types) {

    public ChangeWebhook {
        types = types == null ? null : Set.copyOf(types);
    }

    /** Of whatever version there is. */
    public ChangeWebhook(WebhookEndpointId endpoint, String address, Set<WebhookType> types) {
        this(endpoint, null, address, types);
    }
}

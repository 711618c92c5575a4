package org.jobwright.services.integrations.webhooks;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jobwright.domain.integrations.webhooks.WebhookDeliveryId;
import org.jobwright.domain.integrations.webhooks.WebhookSecret;

/**
 * A message that was claimed for an attempt.
 *
 * @param attempt its number
 * @param message its id, the same in each attempt
 * @param secrets all sign it: for a day after a change there are two; none if they cannot be opened
 */
public record OutgoingWebhook(
        WebhookDeliveryId delivery, int attempt, UUID message, String address, String body, List<WebhookSecret> secrets)
        implements Serializable {

    public OutgoingWebhook {
        secrets = List.copyOf(secrets);
    }
}

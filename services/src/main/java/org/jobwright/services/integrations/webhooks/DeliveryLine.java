package org.jobwright.services.integrations.webhooks;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jobwright.domain.integrations.webhooks.DeliveryProblem;
import org.jobwright.domain.integrations.webhooks.DeliveryState;
import org.jobwright.domain.integrations.webhooks.WebhookDeliveryId;
import org.jobwright.domain.integrations.webhooks.WebhookType;

/**
 * A message in the log of an address. What the last attempt brought is null before there was one.
 *
 * @param message its id, as the receiver knows it
 * @param body as it is sent
 */
public record DeliveryLine(
        WebhookDeliveryId id,
        UUID message,
        String type,
        Instant at,
        String body,
        DeliveryState state,
        int attempts,
        Instant dueAt,
        Instant triedAt,
        Integer status,
        Integer millis,
        DeliveryProblem problem,
        String answer)
        implements Serializable {

    /** Empty for a type that this version does not know. */
    public Optional<WebhookType> known() {
        return WebhookType.of(type);
    }
}

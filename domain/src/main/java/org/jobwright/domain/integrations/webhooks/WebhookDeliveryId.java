package org.jobwright.domain.integrations.webhooks;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jobwright.domain.shared.Identifier;
import org.jobwright.domain.shared.Identifiers;

/** The identity of a WebhookDelivery. */
@Embeddable
public record WebhookDeliveryId(@Column(name = "id") UUID value) implements Identifier {

    public static WebhookDeliveryId next() {
        return new WebhookDeliveryId(Identifiers.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

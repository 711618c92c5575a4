package org.jobwright.services.integrations.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import org.jobwright.domain.integrations.webhooks.WebhookEndpointId;
import org.jobwright.domain.integrations.webhooks.WebhookSecret;
import org.jobwright.services.shared.security.KeyedSeal;

/** Encrypts the secrets of addresses, each bound to its address: a copy of the database alone signs nothing. */
@ApplicationScoped
class WebhookVault {

    String seal(WebhookSecret secret, WebhookEndpointId endpoint) {
        return KeyedSeal.seal(secret.text().getBytes(StandardCharsets.US_ASCII), endpoint);
    }

    /**
     * Decrypts a secret.
     *
     * @throws IllegalStateException if it was encrypted with another key, or for another address
     */
    WebhookSecret open(String sealed, WebhookEndpointId endpoint) {
        return new WebhookSecret(new String(KeyedSeal.open(sealed, endpoint), StandardCharsets.US_ASCII));
    }
}

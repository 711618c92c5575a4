package org.jobwright.services.integrations.webhooks;

import org.jobwright.domain.integrations.webhooks.WebhookEndpointId;
import org.jobwright.domain.integrations.webhooks.WebhookSecret;

/**
 * An address that was just named.
 *
 * @param secret handed out now and never again
 */
public record NewWebhook(WebhookEndpointId id, WebhookSecret secret) {}

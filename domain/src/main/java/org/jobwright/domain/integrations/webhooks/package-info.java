/**
 * What happens in an organization, sent to the addresses that its owners named. {@link
 * org.jobwright.domain.integrations.webhooks.WebhookEndpoint} is such an address, {@link
 * org.jobwright.domain.integrations.webhooks.WebhookDelivery} one message on its way there.
 */
package org.jobwright.domain.integrations.webhooks;

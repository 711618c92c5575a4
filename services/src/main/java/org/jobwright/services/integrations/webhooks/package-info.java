/**
 * Webhooks: {@code WebhookObserver} writes messages in the transaction of the event, {@code WebhookDispatcher} sends them
 * through {@code WebhookTransport}. Commands for owners: {@code WebhookService}; what programs read instead: {@code
 * EventFeedQueries}.
 */
package org.jobwright.services.integrations.webhooks;

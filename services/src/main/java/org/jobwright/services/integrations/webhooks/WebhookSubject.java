package org.jobwright.services.integrations.webhooks;

import java.util.UUID;

/**
 * What a message names. Null where it is about no such thing.
 *
 * @param slug of the organization
 */
record WebhookSubject(
        String slug,
        UUID posting,
        String postingReference,
        String externalIdentifier,
        String postingStatus,
        UUID application,
        String applicationReference) {}

package org.jobwright.services.integrations.webhooks;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.integrations.webhooks.DisableCause;
import org.jobwright.domain.integrations.webhooks.EndpointState;
import org.jobwright.domain.integrations.webhooks.WebhookEndpointId;
import org.jobwright.domain.integrations.webhooks.WebhookType;

/**
 * An address in the list of the owners.
 *
 * @param version grows with every change, also of how it is doing
 * @param cause why it is disabled; null unless it is
 * @param failingSince null if the last attempt succeeded
 * @param formerSecretUntil until when the former secret signs, too; null if there is none
 */
public record WebhookSummary(
        WebhookEndpointId id,
        long version,
        String address,
        List<WebhookType> types,
        EndpointState state,
        DisableCause cause,
        Instant failingSince,
        Instant formerSecretUntil,
        Instant madeAt)
        implements Serializable {

    public WebhookSummary {
        types = List.copyOf(types);
    }

    /** As the query selects it. */
    WebhookSummary(
            WebhookEndpointId id,
            Long version,
            String address,
            String types,
            EndpointState state,
            DisableCause cause,
            Instant failingSince,
            Instant formerSecretUntil,
            Instant madeAt) {
        this(
                id,
                version.longValue(),
                address,
                WebhookType.all(types),
                state,
                cause,
                failingSince,
                formerSecretUntil,
                madeAt);
    }

    /** As it is at a time: a former secret that signs no longer is left out. */
    WebhookSummary at(Instant now) {
        return formerSecretUntil == null || formerSecretUntil.isAfter(now)
                ? this
                : new WebhookSummary(id, version, address, types, state, cause, failingSince, null, madeAt);
    }
}

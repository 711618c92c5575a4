package org.jobwright.domain.integrations.webhooks;

import java.time.Instant;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;

/** Something that happened to an address of an organization for webhooks. */
public sealed interface WebhookEndpointEvent extends DomainEvent {

    WebhookEndpointId endpoint();

    OrganizationId organization();

    @Override
    default Subject subject() {
        return new Subject("WebhookEndpoint", endpoint().value());
    }

    @Override
    default String action() {
        return switch (this) {
            case WebhookAdded ignored -> "WebhookAdded";
            case WebhookChanged ignored -> "WebhookChanged";
            case WebhookSecretChanged ignored -> "WebhookSecretChanged";
            case WebhookPaused ignored -> "WebhookPaused";
            case WebhookResumed ignored -> "WebhookResumed";
            case WebhookRemoved ignored -> "WebhookRemoved";
            case WebhookDisabled ignored -> "WebhookDisabled";
        };
    }

    /**
     * An owner named an address.
     *
     * @param host its host
     */
    record WebhookAdded(WebhookEndpointId endpoint, OrganizationId organization, String host, Instant at)
            implements WebhookEndpointEvent {}

    /**
     * An owner changed the address, or what is sent there.
     *
     * @param moved it is another address than before
     */
    record WebhookChanged(
            WebhookEndpointId endpoint, OrganizationId organization, String host, boolean moved, Instant at)
            implements WebhookEndpointEvent {}

    /** An owner made a new secret; the former one still signs for a day. */
    record WebhookSecretChanged(WebhookEndpointId endpoint, OrganizationId organization, String host, Instant at)
            implements WebhookEndpointEvent {}

    /** An owner lets messages wait. */
    record WebhookPaused(WebhookEndpointId endpoint, OrganizationId organization, Instant at)
            implements WebhookEndpointEvent {}

    /** An owner lets messages be sent again. */
    record WebhookResumed(WebhookEndpointId endpoint, OrganizationId organization, Instant at)
            implements WebhookEndpointEvent {}

    /** An owner removed an address, and all that was on its way there. */
    record WebhookRemoved(WebhookEndpointId endpoint, OrganizationId organization, String host, Instant at)
            implements WebhookEndpointEvent {}

    /** We no longer send there, because nothing arrives. */
    record WebhookDisabled(
            WebhookEndpointId endpoint, OrganizationId organization, String host, DisableCause cause, Instant at)
            implements WebhookEndpointEvent {

        @Override
        public boolean isAutomatic() {
            return true;
        }
    }
}

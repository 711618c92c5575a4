package org.jobwright.services.integrations.webhooks;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.integrations.webhooks.DeliveryOutcome;
import org.jobwright.domain.integrations.webhooks.RetrySchedule;
import org.jobwright.domain.integrations.webhooks.WebhookDelivery;
import org.jobwright.domain.integrations.webhooks.WebhookEndpoint;
import org.jobwright.domain.integrations.webhooks.WebhookEndpointEvent.WebhookDisabled;
import org.jobwright.domain.integrations.webhooks.WebhookEndpointId;
import org.jobwright.domain.integrations.webhooks.WebhookSecret;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.services.integrations.webhooks.DeliveryRepository.Bounds;
import org.jobwright.services.shared.AdvisoryLock;

/** Hands due messages to the dispatcher and takes down what came of them. Several nodes may call at the same time. */
@Stateless
@RolesAllowed(Role.SYSTEM)
public class WebhookDeliveryService {

    /**
     * How many are on their way at the same time, on all nodes together: few to one address, so that a receiver that is slow
     * delays itself only; few for one employer, whose addresses may all be slow; and to all addresses that are slow no more than
     * half of the senders of a node, so that the others always find one.
     */
    private static final Bounds AT_ONCE = new Bounds(2, 6, WebhookTransport.CONNECTIONS / 2);

    /** How long a claim lasts: longer than an attempt takes, and than the clocks of nodes differ. */
    private static final Duration CLAIM = Duration.ofMinutes(2);

    private static final Logger LOG = Logger.getLogger(WebhookDeliveryService.class);

    @Inject
    private DeliveryRepository deliveries;

    @Inject
    private WebhookRepository webhooks;

    @Inject
    private WebhookVault vault;

    @Inject
    private AdvisoryLock lock;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** The addresses for which something is due. However much waits for one, it delays no other. */
    public List<WebhookEndpointId> due(int most) {
        return deliveries.dueEndpoints(clock.instant(), AT_ONCE, Math.max(0, most)).stream()
                .map(WebhookEndpointId::new)
                .toList();
    }

    /** Claims due messages for an address; none while another node does for its employer. Each address has a transaction of its own. */
    public List<OutgoingWebhook> claim(@NotNull WebhookEndpointId endpoint, int most) {
        if (deliveries
                .lockEndpoint(endpoint.value())
                .filter(employer -> lock.tryHold("webhooks " + employer))
                .isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        deliveries.giveUpCrashed(endpoint.value(), now, RetrySchedule.ATTEMPTS);
        return deliveries.claim(endpoint.value(), now, now.plus(CLAIM), AT_ONCE, Math.max(0, most)).stream()
                .map(one -> outgoing(one, endpoint))
                .toList();
    }

    private OutgoingWebhook outgoing(DeliveryRepository.Claimed one, WebhookEndpointId endpoint) {
        return new OutgoingWebhook(
                one.delivery(),
                one.attempt(),
                one.message(),
                one.address(),
                one.body(),
                Stream.concat(Stream.of(one.secret()), one.formerSecret().stream())
                        .flatMap(stored -> open(stored, endpoint).stream())
                        .toList());
    }

    /** A secret that cannot be opened fails its messages, and no others. */
    private Optional<WebhookSecret> open(String stored, WebhookEndpointId endpoint) {
        try {
            return Optional.of(vault.open(stored, endpoint));
        } catch (RuntimeException otherKey) {
            LOG.errorf("The secret of webhook %s cannot be opened", endpoint);
            return Optional.empty();
        }
    }

    /**
     * Takes down what came of an attempt, unless its claim expired and there is another one.
     *
     * @param sent what was claimed
     */
    public void record(@NotNull OutgoingWebhook sent, @NotNull DeliveryOutcome outcome) {
        webhooks.delivery(sent.delivery()).ifPresent(delivery -> {
            WebhookEndpoint endpoint = webhooks.lock(delivery.getEndpoint());
            webhooks.refresh(delivery);
            if (delivery.isAttempt(sent.attempt())) {
                record(delivery, endpoint, outcome);
            }
        });
    }

    private void record(WebhookDelivery delivery, WebhookEndpoint endpoint, DeliveryOutcome outcome) {
        Instant now = clock.instant();
        boolean givenUp = delivery.tried(outcome, ThreadLocalRandom.current().nextDouble(), now);
        Optional<WebhookDisabled> disabled = endpoint.tried(outcome, givenUp, now);
        disabled.ifPresent(event -> {
            webhooks.giveUp(endpoint.getId());
            events.fire(event);
        });
    }
}

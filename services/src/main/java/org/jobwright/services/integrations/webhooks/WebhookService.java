package org.jobwright.services.integrations.webhooks;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.integrations.webhooks.WebhookAddress;
import org.jobwright.domain.integrations.webhooks.WebhookDelivery;
import org.jobwright.domain.integrations.webhooks.WebhookDeliveryId;
import org.jobwright.domain.integrations.webhooks.WebhookEndpoint;
import org.jobwright.domain.integrations.webhooks.WebhookEndpointId;
import org.jobwright.domain.integrations.webhooks.WebhookSecret;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.Identifiers;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.organizations.OrganizationRepository;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.outgoing.GuardedClient;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.RateLimit;

/** Owners name the addresses to which messages are sent; programs do so for them, if their token allows it. */
@Stateless
@RolesAllowed({Role.PERSON, Role.WEBHOOKS_MANAGE})
public class WebhookService {

    /** How many messages are put on their way again at once. */
    private static final int MOST_AGAIN = 1_000;

    @Inject
    private WebhookGuard guard;

    @Inject
    private OrganizationRepository organizations;

    @Inject
    private WebhookRepository webhooks;

    @Inject
    private WebhookMessageRepository messages;

    @Inject
    private WebhookVault vault;

    @Inject
    private RateLimit limit;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** Names an address. Its secret is handed out now and never again. */
    public NewWebhook add(@Valid @NotNull AddWebhook command) {
        requireRunning(command.organization());
        guard.requireProof();
        WebhookEndpoint endpoint = new WebhookEndpoint(
                command.organization(),
                WebhookAddress.read(command.address(), GuardedClient.LOOPBACK),
                command.types(),
                caller.author(),
                webhooks.lockAndCount(command.organization()),
                clock.instant());
        limit.require(Limit.WEBHOOK, command.organization());
        WebhookSecret secret = WebhookSecret.next();
        var added = endpoint.begin(vault.seal(secret, endpoint.getId()));
        webhooks.add(endpoint);
        events.fire(added);
        return new NewWebhook(endpoint.getId(), secret);
    }

    /** Changes what is sent to an address, or where it is; for the latter there must be a fresh proof. */
    public void change(@Valid @NotNull ChangeWebhook command) {
        WebhookEndpoint endpoint = own(command.endpoint());
        requireRunning(endpoint.getOrganization());
        endpoint.requireVersion(command.seen());
        WebhookAddress address = WebhookAddress.read(command.address(), GuardedClient.LOOPBACK);
        limit.require(Limit.WEBHOOK, endpoint.getOrganization());
        if (!address.value().equals(endpoint.getAddress())) {
            guard.requireProof();
        }
        events.fire(endpoint.change(address, command.types(), clock.instant()));
    }

    /** Gives an address a new secret, which is handed out now and never again. For a day the former one signs, too. */
    public WebhookSecret changeSecret(@NotNull WebhookEndpointId id) {
        WebhookEndpoint endpoint = own(id);
        requireRunning(endpoint.getOrganization());
        guard.requireProof();
        limit.require(Limit.WEBHOOK, endpoint.getOrganization());
        WebhookSecret secret = WebhookSecret.next();
        events.fire(endpoint.changeSecret(vault.seal(secret, id), clock.instant()));
        return secret;
    }

    /** Lets messages wait. */
    public void pause(@NotNull WebhookEndpointId id) {
        events.fire(own(id).pause(clock.instant()));
    }

    /** Sends messages again. The address is then the owner's who calls, or made the token: it is disabled once they are none. */
    public void resume(@NotNull WebhookEndpointId id) {
        WebhookEndpoint endpoint = own(id);
        requireRunning(endpoint.getOrganization());
        events.fire(endpoint.resume(caller.author(), clock.instant()));
    }

    /** Removes an address, and all that was on its way there. */
    public void remove(@NotNull WebhookEndpointId id) {
        WebhookEndpoint endpoint = own(id);
        webhooks.remove(endpoint);
        events.fire(endpoint.removed(clock.instant()));
    }

    /** Sends a message without content, to try the address. */
    public void test(@NotNull WebhookEndpointId id) {
        WebhookEndpoint endpoint = own(id);
        requireRunning(endpoint.getOrganization());
        endpoint.requireActive();
        limit.require(Limit.WEBHOOK, endpoint.getOrganization());
        Instant now = clock.instant();
        UUID message = Identifiers.next();
        messages.writeTest(
                message,
                endpoint.getOrganization(),
                WebhookBody.test(message, webhooks.slug(endpoint.getOrganization()), now),
                id,
                now);
    }

    /** Sends a message again that failed or arrived. */
    public void replay(@NotNull WebhookDeliveryId id) {
        WebhookDelivery delivery = webhooks.delivery(id).orElseThrow(NotFound::new);
        WebhookEndpoint endpoint = own(delivery.getEndpoint());
        requireRunning(endpoint.getOrganization());
        endpoint.requireActive();
        limit.require(Limit.WEBHOOK, endpoint.getOrganization());
        webhooks.refresh(delivery);
        delivery.replay(clock.instant());
    }

    /** Sends what failed again, and answers with how many messages that is. */
    public int replayFailed(@NotNull WebhookEndpointId id) {
        WebhookEndpoint endpoint = own(id);
        requireRunning(endpoint.getOrganization());
        endpoint.requireActive();
        limit.require(Limit.WEBHOOK, endpoint.getOrganization());
        return webhooks.replayFailed(id, clock.instant(), MOST_AGAIN);
    }

    private WebhookEndpoint own(WebhookEndpointId id) {
        WebhookEndpoint endpoint = webhooks.lock(id);
        guard.requireManager(endpoint.getOrganization());
        return endpoint;
    }

    private void requireRunning(OrganizationId organization) {
        guard.requireManager(organization);
        organizations.get(organization).getStatus().requireNotStopped();
    }
}

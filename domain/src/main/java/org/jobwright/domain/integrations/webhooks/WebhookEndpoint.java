package org.jobwright.domain.integrations.webhooks;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.integrations.webhooks.WebhookEndpointEvent.WebhookAdded;
import org.jobwright.domain.integrations.webhooks.WebhookEndpointEvent.WebhookChanged;
import org.jobwright.domain.integrations.webhooks.WebhookEndpointEvent.WebhookDisabled;
import org.jobwright.domain.integrations.webhooks.WebhookEndpointEvent.WebhookPaused;
import org.jobwright.domain.integrations.webhooks.WebhookEndpointEvent.WebhookRemoved;
import org.jobwright.domain.integrations.webhooks.WebhookEndpointEvent.WebhookResumed;
import org.jobwright.domain.integrations.webhooks.WebhookEndpointEvent.WebhookSecretChanged;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.AggregateRoot;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.failures.RuleViolation;

/**
 * An address to which we send what happens in an organization. Owners choose of what it hears, pause it, and give it a
 * new secret. It is disabled when it says that it wants no more, when nothing arrived there for days, or when the
 * owner whose it is leaves.
 */
@Entity
public class WebhookEndpoint extends AggregateRoot<WebhookEndpointId> {

    /** How many an organization has. */
    public static final int MOST = 5;

    /** How long the former secret still signs, beside the new one. */
    public static final Duration ROTATION = Duration.ofDays(1);

    /** It is disabled if nothing arrived for so long when a message is given up. */
    public static final Duration LASTING = Duration.ofDays(3);

    @EmbeddedId
    private WebhookEndpointId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "organization_id", updatable = false))
    private OrganizationId organization;

    private String address;

    /** Their texts, separated by blanks. */
    private String types;

    /** Sealed with a key that is not in the database. */
    private String secret;

    private String formerSecret;

    private Instant formerSecretUntil;

    @Enumerated(EnumType.STRING)
    private EndpointState state;

    @Enumerated(EnumType.STRING)
    private DisableCause disabledCause;

    /** Since when every attempt failed; null if the last one succeeded. */
    private Instant failingSince;

    /** Whether the last attempt took long: then it shares its senders with others like it. */
    private boolean slow;

    /** Until when the receiver asked us to wait. */
    private Instant restsUntil;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "made_by"))
    private AccountId madeBy;

    @Column(updatable = false)
    private Instant madeAt;

    protected WebhookEndpoint() {}

    /**
     * An owner names an address.
     *
     * @param others how many the organization has now
     */
    public WebhookEndpoint(
            OrganizationId organization,
            WebhookAddress address,
            Set<WebhookType> types,
            AccountId madeBy,
            long others,
            Instant now) {
        if (others >= MOST) {
            throw new RuleViolation("integrations.webhook.most", MOST);
        }
        this.id = WebhookEndpointId.next();
        this.organization = organization;
        this.address = address.value();
        this.types = texts(types);
        this.state = EndpointState.ACTIVE;
        this.madeBy = madeBy;
        this.madeAt = now;
    }

    /**
     * Gets its first secret.
     *
     * @param sealed bound to its id
     */
    public WebhookAdded begin(String sealed) {
        secret = sealed;
        return new WebhookAdded(id, organization, host(), madeAt);
    }

    public WebhookChanged change(WebhookAddress changed, Set<WebhookType> chosen, Instant now) {
        types = texts(chosen);
        boolean moved = !changed.value().equals(address);
        if (moved) {
            address = changed.value();
            failingSince = null;
            restsUntil = null;
        }
        return new WebhookChanged(id, organization, host(), moved, now);
    }

    /** A new secret; for a day both sign, so that the receiver can change over. */
    public WebhookSecretChanged changeSecret(String sealed, Instant now) {
        formerSecret = secret;
        formerSecretUntil = now.plus(ROTATION);
        secret = sealed;
        return new WebhookSecretChanged(id, organization, host(), now);
    }

    public WebhookPaused pause(Instant now) {
        moveTo(EndpointState.PAUSED);
        return new WebhookPaused(id, organization, now);
    }

    /** Sends again, and is from now on the address of who resumes it. It is given time as at the beginning. */
    public WebhookResumed resume(AccountId owner, Instant now) {
        moveTo(EndpointState.ACTIVE);
        madeBy = owner;
        disabledCause = null;
        failingSince = null;
        restsUntil = null;
        return new WebhookResumed(id, organization, now);
    }

    public WebhookRemoved removed(Instant now) {
        return new WebhookRemoved(id, organization, host(), now);
    }

    /** Refuses to send a test, or what failed, while nothing is sent at all. */
    public void requireActive() {
        if (state != EndpointState.ACTIVE) {
            throw new RuleViolation("integrations.webhook.not-active");
        }
    }

    /** Takes down what came of an attempt; the event is there if nothing is sent any more. */
    public Optional<WebhookDisabled> tried(DeliveryOutcome outcome, boolean givenUp, Instant now) {
        slow = outcome.isSlow();
        if (outcome.isSuccess()) {
            failingSince = null;
            return Optional.empty();
        }
        if (failingSince == null) {
            failingSince = now;
        }
        Duration rest = outcome.rest();
        if (rest.isPositive() && (restsUntil == null || restsUntil.isBefore(now.plus(rest)))) {
            restsUntil = now.plus(rest);
        }
        if (outcome.problem() == DeliveryProblem.GONE) {
            return disable(DisableCause.GONE, now);
        }
        return givenUp && !failingSince.plus(LASTING).isAfter(now)
                ? disable(DisableCause.FAILING, now)
                : Optional.empty();
    }

    /** Its owner is one no longer; the event is there if nothing is sent any more. */
    public Optional<WebhookDisabled> ownerLeft(Instant now) {
        return disable(DisableCause.OWNER_LEFT, now);
    }

    private Optional<WebhookDisabled> disable(DisableCause cause, Instant now) {
        if (!state.canBecome(EndpointState.DISABLED)) {
            return Optional.empty();
        }
        moveTo(EndpointState.DISABLED);
        disabledCause = cause;
        return Optional.of(new WebhookDisabled(id, organization, host(), cause, now));
    }

    private void moveTo(EndpointState next) {
        if (!state.canBecome(next)) {
            throw new RuleViolation("integrations.webhook.state");
        }
        state = next;
    }

    private static String texts(Set<WebhookType> types) {
        List<WebhookType> chosen =
                types.stream().filter(WebhookType::isChosen).sorted().toList();
        if (chosen.isEmpty()) {
            throw new InvalidInput(FieldProblem.of("types", "integrations.webhook.no-type"));
        }
        return chosen.stream().map(WebhookType::text).collect(Collectors.joining(" "));
    }

    private String host() {
        return new WebhookAddress(address).host();
    }

    @Override
    public WebhookEndpointId getId() {
        return id;
    }

    public OrganizationId getOrganization() {
        return organization;
    }

    public String getAddress() {
        return address;
    }
}

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
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.AggregateRoot;
import org.jobwright.domain.shared.failures.RuleViolation;

/**
 * A message on its way to an address. The database writes it in the transaction of the event, and claims it for an attempt;
 * what came of that is taken down here. If a dispatcher dies, its claim expires, and the message is sent once more, with the
 * same id.
 */
@Entity
public class WebhookDelivery extends AggregateRoot<WebhookDeliveryId> {

    @EmbeddedId
    private WebhookDeliveryId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "endpoint_id", updatable = false))
    private WebhookEndpointId endpoint;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "organization_id", updatable = false))
    private OrganizationId organization;

    @Enumerated(EnumType.STRING)
    private DeliveryState state;

    private int attempts;

    private Instant dueAt;

    /** Until then nobody else sends it. */
    private Instant claimedUntil;

    private Instant triedAt;

    private Integer status;

    private Integer millis;

    @Enumerated(EnumType.STRING)
    private DeliveryProblem problem;

    private String answer;

    protected WebhookDelivery() {}

    /** Whether an attempt is the latest one; the claim of an earlier one has expired meanwhile. */
    public boolean isAttempt(int number) {
        return attempts == number;
    }

    /**
     * Takes down what came of the latest attempt.
     *
     * @param random from 0 to 1
     * @return whether it is given up
     */
    public boolean tried(DeliveryOutcome outcome, double random, Instant now) {
        claimedUntil = null;
        triedAt = now;
        status = outcome.status();
        millis = outcome.millis();
        problem = outcome.problem();
        answer = outcome.answer();
        if (outcome.isSuccess()) {
            state = DeliveryState.DELIVERED;
            return false;
        }
        if (outcome.problem() == DeliveryProblem.GONE || !RetrySchedule.goesOnAfter(attempts)) {
            state = DeliveryState.FAILED;
            return true;
        }
        Duration pause = RetrySchedule.after(attempts, random);
        dueAt = now.plus(pause.compareTo(outcome.rest()) < 0 ? outcome.rest() : pause);
        return false;
    }

    /** An owner sends it again, as at the beginning; also one that arrived, if the receiver lost it. */
    public void replay(Instant now) {
        if (state == DeliveryState.PENDING) {
            throw new RuleViolation("integrations.webhook.pending");
        }
        state = DeliveryState.PENDING;
        attempts = 0;
        dueAt = now;
    }

    @Override
    public WebhookDeliveryId getId() {
        return id;
    }

    public WebhookEndpointId getEndpoint() {
        return endpoint;
    }

    public OrganizationId getOrganization() {
        return organization;
    }
}

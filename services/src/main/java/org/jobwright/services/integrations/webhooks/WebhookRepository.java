package org.jobwright.services.integrations.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.integrations.webhooks.DeliveryState;
import org.jobwright.domain.integrations.webhooks.WebhookDelivery;
import org.jobwright.domain.integrations.webhooks.WebhookDeliveryId;
import org.jobwright.domain.integrations.webhooks.WebhookEndpoint;
import org.jobwright.domain.integrations.webhooks.WebhookEndpointId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.shared.AdvisoryLock;

/** Loads and stores addresses, and what is on its way to them. An address is locked before its messages. */
@ApplicationScoped
class WebhookRepository {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private AdvisoryLock lock;

    void add(WebhookEndpoint endpoint) {
        entityManager.persist(endpoint);
    }

    void remove(WebhookEndpoint endpoint) {
        entityManager.remove(endpoint);
    }

    /** How many an organization has. Makes others who ask for the same organization wait. */
    long lockAndCount(OrganizationId organization) {
        lock.hold("webhooks:" + organization);
        return entityManager
                .createQuery("select count(e) from WebhookEndpoint e where e.organization = :organization", Long.class)
                .setParameter("organization", organization)
                .getSingleResult();
    }

    /** An address, which nobody else changes until the end of the transaction. */
    WebhookEndpoint lock(WebhookEndpointId id) {
        return Optional.ofNullable(entityManager.find(WebhookEndpoint.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(NotFound::new);
    }

    /** Those of an owner, which nobody else changes until the end of the transaction. */
    List<WebhookEndpoint> lock(OrganizationId organization, AccountId owner) {
        return entityManager
                .createQuery(
                        "select e from WebhookEndpoint e where e.organization = :organization and e.madeBy = :owner"
                                + " order by e.id.value",
                        WebhookEndpoint.class)
                .setParameter("organization", organization)
                .setParameter("owner", owner)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Empty if its address was removed, or its time is over. */
    Optional<WebhookDelivery> delivery(WebhookDeliveryId id) {
        return Optional.ofNullable(entityManager.find(WebhookDelivery.class, id));
    }

    /** As {@link #delivery}, as it is now. */
    void refresh(WebhookDelivery delivery) {
        entityManager.refresh(delivery, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Those of an organization, the oldest first. */
    List<WebhookSummary> of(OrganizationId organization) {
        return entityManager
                .createQuery("""
                        select new org.jobwright.services.integrations.webhooks.WebhookSummary(
                          e.id, e.version, e.address, e.types, e.state, e.disabledCause, e.failingSince, e.formerSecretUntil, e.madeAt)
                        from WebhookEndpoint e where e.organization = :organization
                        order by e.madeAt, e.id.value""", WebhookSummary.class)
                .setParameter("organization", organization)
                .setMaxResults(WebhookEndpoint.MOST)
                .getResultList();
    }

    /** The slug of an organization, as messages name it. */
    String slug(OrganizationId organization) {
        return entityManager
                .createQuery("select o.slug from HiringOrganization o where o.id = :id", String.class)
                .setParameter("id", organization)
                .getSingleResult();
    }

    /** Gives up all that waits for an address. */
    void giveUp(WebhookEndpointId endpoint) {
        move(endpoint, DeliveryState.PENDING, DeliveryState.FAILED, null, Integer.MAX_VALUE);
    }

    /** Puts what failed on its way again, the oldest first, and answers with how many it is. */
    int replayFailed(WebhookEndpointId endpoint, Instant now, int most) {
        return move(endpoint, DeliveryState.FAILED, DeliveryState.PENDING, now, most);
    }

    private int move(WebhookEndpointId endpoint, DeliveryState from, DeliveryState to, Instant due, int most) {
        return entityManager
                .createNativeQuery("""
                        update webhook_delivery set state = :to, version = version + 1,
                          attempts = case when :to = 'PENDING' then 0 else attempts end,
                          due_at = coalesce(cast(:due as timestamptz), due_at)
                        where id = any (array(
                          select d.id from webhook_delivery d
                          where d.endpoint_id = :endpoint and d.state = :from
                          order by d.message_id
                          limit :most))""")
                .setParameter("endpoint", endpoint.value())
                .setParameter("from", from.name())
                .setParameter("to", to.name())
                .setParameter("due", due == null ? null : due.atOffset(ZoneOffset.UTC))
                .setParameter("most", most)
                .executeUpdate();
    }
}

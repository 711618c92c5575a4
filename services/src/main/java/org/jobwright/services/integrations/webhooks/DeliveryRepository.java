package org.jobwright.services.integrations.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jobwright.domain.integrations.webhooks.DeliveryProblem;
import org.jobwright.domain.integrations.webhooks.DeliveryState;
import org.jobwright.domain.integrations.webhooks.WebhookDeliveryId;
import org.jobwright.domain.integrations.webhooks.WebhookEndpointId;

/** Claims what is due, and reads the log of an address. */
@ApplicationScoped
class DeliveryRepository {

    @PersistenceContext
    private EntityManager entityManager;

    /**
     * Addresses for which something is due and may be sent; those that work first, and of these the ones that waited longest.
     *
     * @param bounds how many may be on their way at the same time
     */
    @SuppressWarnings("unchecked")
    List<UUID> dueEndpoints(Instant now, Bounds bounds, int most) {
        return entityManager
                .createNativeQuery("""
                        select e.id from webhook_endpoint e
                          join hiring_organization o on o.id = e.organization_id and o.status <> 'BLOCKED'
                        where e.state = 'ACTIVE' and (e.rests_until is null or e.rests_until <= :now)
                          and exists (select from webhook_delivery d join webhook_message m on m.id = d.message_id
                            where d.endpoint_id = e.id and d.state = 'PENDING' and d.due_at <= :now
                              and (d.claimed_until is null or d.claimed_until <= :now)
                              and (o.status <> 'SUSPENDED' or m.type !~ '^(application|interview|offer)[.]'))
                          and (select count(*) from webhook_delivery f
                            where f.endpoint_id = e.id and f.claimed_until > :now) < :ofAddress
                          and (select count(*) from webhook_delivery f
                            where f.organization_id = e.organization_id and f.claimed_until > :now) < :ofEmployer
                          and (not e.slow or (select count(*) from webhook_delivery f
                            join webhook_endpoint s on s.id = f.endpoint_id and s.slow
                            where f.claimed_until > :now) < :ofSlow)
                        order by e.failing_since is not null, e.claimed_at nulls first, e.id
                        limit :most""", UUID.class)
                .setParameter("now", now.atOffset(ZoneOffset.UTC))
                .setParameter("ofAddress", bounds.ofAddress())
                .setParameter("ofEmployer", bounds.ofEmployer())
                .setParameter("ofSlow", bounds.ofSlow())
                .setParameter("most", most)
                .getResultList();
    }

    /**
     * Locks an address, so that no other node takes anything for it; empty if one does. Messages are still written.
     *
     * @return whose it is
     */
    @SuppressWarnings("unchecked")
    Optional<UUID> lockEndpoint(UUID endpoint) {
        return entityManager
                .createNativeQuery(
                        "select e.organization_id from webhook_endpoint e where e.id = :endpoint and e.state = 'ACTIVE'"
                                + " for no key update skip locked",
                        UUID.class)
                .setParameter("endpoint", endpoint)
                .getResultStream()
                .findFirst();
    }

    /** Gives up what was claimed as often as there are attempts, and of which nobody could say what came of it. */
    void giveUpCrashed(UUID endpoint, Instant now, int attempts) {
        entityManager
                .createNativeQuery("""
                        update webhook_delivery set state = 'FAILED', problem = 'INTERNAL', claimed_until = null,
                          version = version + 1
                        where endpoint_id = :endpoint and state = 'PENDING' and attempts >= :attempts and due_at <= :now
                          and (claimed_until is null or claimed_until <= :now)""")
                .setParameter("endpoint", endpoint)
                .setParameter("attempts", attempts)
                .setParameter("now", now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /**
     * Takes what is due for a locked address, as far as there may be more in flight.
     */
    @SuppressWarnings("unchecked")
    List<Claimed> claim(UUID endpoint, Instant now, Instant until, Bounds bounds, int most) {
        List<Tuple> rows = entityManager
                .createNativeQuery("""
                        with noted as (update webhook_endpoint set claimed_at = :now where id = :endpoint),
                        due as (
                          select d.id from webhook_delivery d
                            join webhook_message m on m.id = d.message_id
                            join hiring_organization o on o.id = d.organization_id
                          where d.endpoint_id = :endpoint and d.state = 'PENDING' and d.due_at <= :now
                            and (d.claimed_until is null or d.claimed_until <= :now)
                            and (o.status <> 'SUSPENDED' or m.type !~ '^(application|interview|offer)[.]')
                          order by d.due_at, d.id
                          limit greatest(0, least(:most,
                            :ofAddress - (select count(*) from webhook_delivery f
                              where f.endpoint_id = :endpoint and f.claimed_until > :now),
                            :ofEmployer - (select count(*) from webhook_delivery f
                              where f.organization_id = (select e.organization_id from webhook_endpoint e where e.id = :endpoint)
                                and f.claimed_until > :now),
                            (select case when e.slow then :ofSlow - (select count(*) from webhook_delivery f
                                join webhook_endpoint s on s.id = f.endpoint_id and s.slow where f.claimed_until > :now)
                              else :most end from webhook_endpoint e where e.id = :endpoint)))
                          for update of d skip locked),
                        taken as (
                          update webhook_delivery d set claimed_until = :until, attempts = d.attempts + 1,
                            version = d.version + 1
                          from due where d.id = due.id
                          returning d.id, d.message_id, d.attempts)
                        select t.id, t.attempts, m.id, m.body, e.address, e.secret,
                          case when e.former_secret_until > :now then e.former_secret end
                        from taken t
                          join webhook_message m on m.id = t.message_id
                          join webhook_endpoint e on e.id = :endpoint
                        order by m.id""", Tuple.class)
                .setParameter("endpoint", endpoint)
                .setParameter("now", now.atOffset(ZoneOffset.UTC))
                .setParameter("until", until.atOffset(ZoneOffset.UTC))
                .setParameter("ofAddress", bounds.ofAddress())
                .setParameter("ofEmployer", bounds.ofEmployer())
                .setParameter("ofSlow", bounds.ofSlow())
                .setParameter("most", most)
                .getResultList();
        return rows.stream()
                .map(row -> new Claimed(
                        new WebhookDeliveryId(row.get(0, UUID.class)),
                        row.get(1, Integer.class),
                        row.get(2, UUID.class),
                        row.get(3, String.class),
                        row.get(4, String.class),
                        row.get(5, String.class),
                        Optional.ofNullable(row.get(6, String.class))))
                .toList();
    }

    /** The latest messages of an address. */
    @SuppressWarnings("unchecked")
    List<DeliveryLine> log(WebhookEndpointId endpoint, boolean failedOnly, int most) {
        List<Tuple> rows = entityManager
                .createNativeQuery("""
                        select d.id, m.id, m.type, m.at, m.body, d.state, d.attempts, d.due_at, d.tried_at, d.status,
                          d.millis, d.problem, d.answer
                        from webhook_delivery d join webhook_message m on m.id = d.message_id
                        where d.endpoint_id = :endpoint and (not :failed or d.state = 'FAILED')
                        order by d.message_id desc
                        limit :most""", Tuple.class)
                .setParameter("endpoint", endpoint.value())
                .setParameter("failed", failedOnly)
                .setParameter("most", most)
                .getResultList();
        return rows.stream().map(DeliveryRepository::line).toList();
    }

    private static DeliveryLine line(Tuple row) {
        String problem = row.get(11, String.class);
        return new DeliveryLine(
                new WebhookDeliveryId(row.get(0, UUID.class)),
                row.get(1, UUID.class),
                row.get(2, String.class),
                row.get(3, Instant.class),
                row.get(4, String.class),
                DeliveryState.valueOf(row.get(5, String.class)),
                row.get(6, Integer.class),
                row.get(7, Instant.class),
                row.get(8, Instant.class),
                row.get(9, Integer.class),
                row.get(10, Integer.class),
                problem == null ? null : DeliveryProblem.valueOf(problem),
                row.get(12, String.class));
    }

    /** How many are on their way at the same time: to one address, for one employer, to all addresses that are slow. */
    record Bounds(int ofAddress, int ofEmployer, int ofSlow) {}

    /** What was taken, with its secrets as they are stored. */
    record Claimed(
            WebhookDeliveryId delivery,
            int attempt,
            UUID message,
            String body,
            String address,
            String secret,
            Optional<String> formerSecret) {}
}

package org.jobwright.services.integrations.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jobwright.domain.integrations.webhooks.WebhookEndpointId;
import org.jobwright.domain.integrations.webhooks.WebhookType;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.Identifier;
import org.jobwright.services.integrations.changes.ChangePlace;

/** Writes messages and reads them in order. Who causes one may see neither addresses nor messages: functions write them. */
@ApplicationScoped
class WebhookMessageRepository {

    @PersistenceContext
    private EntityManager entityManager;

    /** Whether anybody in an organization gets messages of a type. */
    boolean isHeard(OrganizationId organization, WebhookType type, Instant at) {
        return (Boolean) entityManager
                .createNativeQuery("select jobwright_hears_webhook(:organization, :type, :at)", Boolean.class)
                .setParameter("organization", organization.value())
                .setParameter("type", type.text())
                .setParameter("at", at.atOffset(ZoneOffset.UTC))
                .getSingleResult();
    }

    /** What a message names; empty if nobody in the organization would get it. */
    @SuppressWarnings("unchecked")
    Optional<WebhookSubject> subject(WebhookNews news) {
        List<Tuple> rows = entityManager
                .createNativeQuery(
                        "select slug, posting_id, posting_reference, external_identifier, posting_status,"
                                + " application_id, application_reference"
                                + " from jobwright_webhook_subject(:organization, :type, cast(:posting as uuid),"
                                + " cast(:application as uuid), cast(:conversation as uuid), :at)",
                        Tuple.class)
                .setParameter("organization", news.organization().value())
                .setParameter("type", news.type().text())
                .setParameter("posting", text(news.posting()))
                .setParameter("application", text(news.application()))
                .setParameter("conversation", text(news.conversation()))
                .setParameter("at", news.at().atOffset(ZoneOffset.UTC))
                .getResultList();
        return rows.stream()
                .map(row -> new WebhookSubject(
                        row.get(0, String.class),
                        row.get(1, UUID.class),
                        row.get(2, String.class),
                        row.get(3, String.class),
                        row.get(4, String.class),
                        row.get(5, UUID.class),
                        row.get(6, String.class)))
                .findFirst();
    }

    /** @param application that it is about; null for none */
    void write(UUID id, WebhookNews news, String body, UUID application) {
        write(
                id,
                news.organization(),
                news.type(),
                application == null ? null : application.toString(),
                news.at(),
                body,
                null);
    }

    /** A test, for one address only. */
    void writeTest(UUID id, OrganizationId organization, String body, WebhookEndpointId receiver, Instant at) {
        write(id, organization, WebhookType.WEBHOOK_TEST, null, at, body, receiver.toString());
    }

    private void write(
            UUID id,
            OrganizationId organization,
            WebhookType type,
            String application,
            Instant at,
            String body,
            String receiver) {
        entityManager
                .createNativeQuery(
                        "select jobwright_write_webhook(:id, :organization, :type, cast(:application as uuid), :at,"
                                + " :body, cast(:receiver as uuid))",
                        Integer.class)
                .setParameter("id", id)
                .setParameter("organization", organization.value())
                .setParameter("type", type.text())
                .setParameter("application", application)
                .setParameter("at", at.atOffset(ZoneOffset.UTC))
                .setParameter("body", body)
                .setParameter("receiver", receiver)
                .getSingleResult();
    }

    /** Only of transactions that ended before the oldest that still runs: nothing can come before them any more. */
    @SuppressWarnings("unchecked")
    List<EventLine> after(OrganizationId organization, ChangePlace place, int most) {
        List<Tuple> rows = entityManager
                .createNativeQuery("""
                        select cast(c.system_identifier as text), cast(m.written_xid as text), m.id, m.body
                        from webhook_message m cross join pg_control_system() c
                        where m.organization_id = :organization and m.type <> 'webhook.test'
                          and m.written_xid < pg_snapshot_xmin(pg_current_snapshot())
                          and (m.written_xid, m.id) > (cast(cast(:transaction as text) as xid8), :message)
                        order by m.written_xid, m.id
                        limit :most""", Tuple.class)
                .setParameter("organization", organization.value())
                .setParameter("transaction", place.transaction().toString())
                .setParameter("message", place.id())
                .setParameter("most", most)
                .getResultList();
        return rows.stream()
                .map(row -> new EventLine(
                        new ChangePlace(
                                row.get(0, String.class),
                                new BigInteger(row.get(1, String.class)),
                                row.get(2, UUID.class)),
                        row.get(3, String.class)))
                .toList();
    }

    private static String text(Identifier id) {
        return id == null ? null : id.toString();
    }
}

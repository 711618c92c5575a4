package org.jobwright.services.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.access.AccessPart;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.services.applications.AccessLogRepository;

/** Asks the access log about one person. Each side has an index of its own, which is also the order of the rows. */
@ApplicationScoped
public class AccessRecordRepository {

    /** The rows are chosen before anything is joined to them. */
    private static final String FOUND = """
            select e.id, e.at, e.other_id, p.display_name, p.email, e.role, o.display_name as organization,
              j.title as posting, e.part, e.via
            from (select x.id, x.at, x.role, x.organization_id, x.posting_id, x.part, x.via,""";

    private static final String NAMED = """
             and x.at >= :since and (x.at, x.id) < (:at, :key) order by x.at desc, x.id desc limit :most) e
              left join account p on p.id = e.other_id
              left join hiring_organization o on o.id = e.organization_id
              left join job_posting j on j.id = e.posting_id
            order by e.at desc, e.id desc""";

    private static final String READERS =
            FOUND + " x.actor_id as other_id from access_entry x where x.person_id = :person" + NAMED;

    private static final String READINGS =
            FOUND + " x.person_id as other_id from access_entry x where x.actor_id = :person" + NAMED;

    private static final String COUNT = " and e.at >= :since and e.at < :until";

    private static final String READERS_COUNTED =
            "select count(*) from access_entry e where e.person_id = :person" + COUNT;

    private static final String READINGS_COUNTED =
            "select count(*) from access_entry e where e.actor_id = :person" + COUNT;

    @PersistenceContext
    private EntityManager entityManager;

    /** Rows before a key, newest first. */
    public List<AccessRecord> find(AccessQuery query, AccessKey before, int most) {
        Session session = entityManager.unwrap(Session.class);
        NativeQuery<Tuple> rows =
                switch (query.side()) {
                    case READERS -> session.createNativeQuery(READERS, Tuple.class);
                    case READINGS -> session.createNativeQuery(READINGS, Tuple.class);
                };
        return rows.setParameter("person", query.person().value(), UUID.class)
                .setParameter("since", time(query.since()))
                .setParameter("at", time(before.at()))
                .setParameter("key", before.id(), UUID.class)
                .setParameter("most", most)
                .addScalar("id", UUID.class)
                .addScalar("at", Instant.class)
                .addScalar("other_id", UUID.class)
                .addScalar("display_name", String.class)
                .addScalar("email", String.class)
                .addScalar("role", String.class)
                .addScalar("organization", String.class)
                .addScalar("posting", String.class)
                .addScalar("part", String.class)
                .addScalar("via", String.class)
                .getResultStream()
                .map(AccessRecordRepository::read)
                .toList();
    }

    /** How many rows there are. */
    public long count(AccessQuery query) {
        Session session = entityManager.unwrap(Session.class);
        NativeQuery<Long> number =
                switch (query.side()) {
                    case READERS -> session.createNativeQuery(READERS_COUNTED, Long.class);
                    case READINGS -> session.createNativeQuery(READINGS_COUNTED, Long.class);
                };
        return number.setParameter("person", query.person().value(), UUID.class)
                .setParameter("since", time(query.since()))
                .setParameter("until", time(query.until()))
                .getSingleResult();
    }

    private static AccessRecord read(Tuple row) {
        UUID other = row.get("other_id", UUID.class);
        AccountId person = other == null ? null : new AccountId(other);
        String role = row.get("role", String.class);
        return new AccessRecord(
                new AccessKey(row.get("at", Instant.class), row.get("id", UUID.class)),
                person,
                row.get("display_name", String.class),
                AccountId.NOBODY.equals(person) ? null : row.get("email", String.class),
                role == null ? null : OrganizationRole.valueOf(role),
                row.get("organization", String.class),
                row.get("posting", String.class),
                AccessPart.valueOf(row.get("part", String.class)),
                AccessLogRepository.TOKEN.equals(row.get("via", String.class)));
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}

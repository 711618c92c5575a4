package org.jobwright.services.privacy.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.privacy.retention.HoldSubject;
import org.jobwright.domain.privacy.retention.LegalHold;
import org.jobwright.domain.privacy.retention.LegalHoldId;
import org.jobwright.services.shared.RowLocks;

/** Loads and stores what must not be deleted for a while. */
@ApplicationScoped
class HoldRepository {

    private static final int MOST = 500;

    private static final String HOLDS = """
            select h.id, h.subject, coalesce(p.reference, a.reference, (select min(o.reference) from job_application o
                where o.organization_id = h.organization_id and o.candidate_id = h.subject_id), '') as about,
              h.reason, h.case_reference, m.display_name, h.placed_at, h.expires_on
            from legal_hold h join account m on m.id = h.placed_by
              left join job_posting p on h.subject = 'POSTING' and p.id = h.subject_id
              left join job_application a on h.subject = 'APPLICATION' and a.id = h.subject_id
            where h.organization_id = :organization and h.released_at is null and h.expires_on > :today
            order by h.expires_on, h.id""";

    private static final String APPLICATION = "select id from job_application where organization_id = :organization"
            + " and reference = :reference and erased_on is null for no key update";

    private static final String PERSON =
            "select candidate_id from job_application where organization_id = :organization"
                    + " and reference = :reference and erased_on is null for no key update";

    private static final String LOCK = """
            select id from job_application where organization_id = :organization and erased_on is null
              and quarantined_on is not null and :subject in (id, posting_id, candidate_id) order by id for no key update""";

    private static final String POSTING =
            "select id from job_posting where organization_id = :organization and reference = :reference";

    @PersistenceContext
    private EntityManager entityManager;

    void add(LegalHold hold) {
        entityManager.persist(hold);
        entityManager.flush(); // its unique constraint refuses a second one
    }

    Optional<LegalHold> lock(LegalHoldId id) {
        return Optional.ofNullable(entityManager.find(LegalHold.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** How many there are of an organization. */
    long count(OrganizationId organization) {
        return entityManager
                .createQuery(
                        "select count(h) from LegalHold h where h.organization = :organization and h.releasedAt is null",
                        Long.class)
                .setParameter("organization", organization)
                .getSingleResult();
    }

    /** An erasure that has begun comes first, and one that begins later sees the hold. */
    void await(OrganizationId organization, UUID subject) {
        entityManager
                .unwrap(Session.class)
                .createNativeQuery(LOCK, UUID.class)
                .setParameter("organization", organization.value(), UUID.class)
                .setParameter("subject", subject, UUID.class)
                .getResultList();
    }

    /** The hold on something that is over, but was not let go yet. */
    Optional<LegalHold> findOver(OrganizationId organization, UUID subject, LocalDate today) {
        return entityManager
                .createQuery(
                        "select h from LegalHold h where h.organization = :organization and h.subjectId = :subject"
                                + " and h.releasedAt is null and h.expiresOn <= :today",
                        LegalHold.class)
                .setParameter("organization", organization)
                .setParameter("subject", subject)
                .setParameter("today", today)
                .getResultStream()
                .findFirst();
    }

    /** What a reference of the organization's leads to. */
    Optional<UUID> subject(OrganizationId organization, HoldSubject subject, String reference) {
        Session session = entityManager.unwrap(Session.class);
        return (switch (subject) {
                    case APPLICATION -> session.createNativeQuery(APPLICATION, UUID.class);
                    case PERSON -> session.createNativeQuery(PERSON, UUID.class);
                    case POSTING -> session.createNativeQuery(POSTING, UUID.class);
                })
                .setParameter("organization", organization.value(), UUID.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    /** Those that hold, the first to end first. */
    List<PlacedHold> find(OrganizationId organization, LocalDate today) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery(HOLDS, Tuple.class)
                .setParameter("organization", organization.value(), UUID.class)
                .setParameter("today", today, LocalDate.class)
                .addScalar("id", UUID.class)
                .addScalar("subject", String.class)
                .addScalar("about", String.class)
                .addScalar("reason", String.class)
                .addScalar("case_reference", String.class)
                .addScalar("display_name", String.class)
                .addScalar("placed_at", Instant.class)
                .addScalar("expires_on", LocalDate.class)
                .getResultStream()
                .map(row -> new PlacedHold(
                        new LegalHoldId(row.get(0, UUID.class)),
                        HoldSubject.valueOf(row.get(1, String.class)),
                        row.get(2, String.class),
                        row.get(3, String.class),
                        row.get(4, String.class),
                        row.get(5, String.class),
                        row.get(6, Instant.class),
                        row.get(7, LocalDate.class)))
                .toList();
    }

    /** Those that end until a day and whose owners do not know that yet. */
    List<LegalHold> ending(LocalDate until) {
        return entityManager
                .createQuery(
                        "select h from LegalHold h where h.releasedAt is null and h.remindedAt is null"
                                + " and h.expiresOn <= :until order by h.expiresOn",
                        LegalHold.class)
                .setParameter("until", until)
                .setMaxResults(MOST)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint(RowLocks.TIMEOUT, RowLocks.SKIP_LOCKED)
                .getResultList();
    }

    /** Those whose last day is over. */
    List<LegalHold> over(LocalDate today) {
        return entityManager
                .createQuery(
                        "select h from LegalHold h where h.releasedAt is null and h.expiresOn <= :today",
                        LegalHold.class)
                .setParameter("today", today)
                .setMaxResults(MOST)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint(RowLocks.TIMEOUT, RowLocks.SKIP_LOCKED)
                .getResultList();
    }
}

package org.jobwright.services.privacy.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jobwright.domain.applications.JobApplicationId;
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
            select h.id, h.subject, h.reference, h.reason, h.case_reference,
              m.display_name, h.placed_at, h.expires_on
            from legal_hold h join account m on m.id = h.placed_by
            where h.organization_id = :organization and h.for_authority = :forAuthority and h.released_at is null
              and h.expires_on > :today
            order by h.expires_on, h.id""";

    private static final String SUBJECT =
            "select subject, hidden from jobwright_hold(:organization, :kind, :reference)";

    @PersistenceContext
    private EntityManager entityManager;

    void add(LegalHold hold) {
        entityManager.persist(hold);
        entityManager.flush(); // its unique constraint refuses a second one
    }

    Optional<LegalHold> lock(LegalHoldId id) {
        return Optional.ofNullable(entityManager.find(LegalHold.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** How many there are at an organization, of its own or for authorities. */
    long count(OrganizationId organization, boolean forAuthority) {
        return entityManager
                .createQuery(
                        "select count(h) from LegalHold h where h.organization = :organization and h.releasedAt is null"
                                + " and h.forAuthority = :forAuthority",
                        Long.class)
                .setParameter("organization", organization)
                .setParameter("forAuthority", forAuthority)
                .getSingleResult();
    }

    /** The hold on something that is over, but was not let go yet. */
    Optional<LegalHold> findOver(OrganizationId organization, UUID subject, boolean forAuthority, LocalDate today) {
        return entityManager
                .createQuery(
                        "select h from LegalHold h where h.organization = :organization and h.subjectId = :subject"
                                + " and h.forAuthority = :forAuthority and h.releasedAt is null and h.expiresOn <= :today",
                        LegalHold.class)
                .setParameter("organization", organization)
                .setParameter("forAuthority", forAuthority)
                .setParameter("subject", subject)
                .setParameter("today", today)
                .getResultStream()
                .findFirst();
    }

    /**
     * What a reference of the organization's leads to. An erasure that has begun comes first, and one that begins later sees
     * the hold.
     */
    Optional<HeldThing> subject(OrganizationId organization, HoldSubject subject, String reference) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery(SUBJECT, Tuple.class)
                .setParameter("organization", organization.value(), UUID.class)
                .setParameter("kind", subject.name())
                .setParameter("reference", reference)
                .addScalar("subject", UUID.class)
                .addScalar("hidden", UUID[].class)
                .getResultStream()
                .map(row -> new HeldThing(
                        row.get(0, UUID.class),
                        Arrays.stream(row.get(1, UUID[].class))
                                .map(JobApplicationId::new)
                                .toList()))
                .findFirst();
    }

    /** Those that hold, the first to end first. */
    List<PlacedHold> find(OrganizationId organization, boolean forAuthority, LocalDate today) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery(HOLDS, Tuple.class)
                .setParameter("organization", organization.value(), UUID.class)
                .setParameter("forAuthority", forAuthority)
                .setParameter("today", today, LocalDate.class)
                .addScalar("id", UUID.class)
                .addScalar("subject", String.class)
                .addScalar("reference", String.class)
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

    /** Those of owners that end until a day and of which they do not know that yet. */
    List<LegalHold> ending(LocalDate until) {
        return entityManager
                .createQuery(
                        "select h from LegalHold h where h.releasedAt is null and h.remindedAt is null and not h.forAuthority"
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

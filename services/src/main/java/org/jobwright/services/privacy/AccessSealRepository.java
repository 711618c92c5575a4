package org.jobwright.services.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.hibernate.Session;
import org.jobwright.domain.privacy.AccessLogSealed;

/** The days of the access log that are sealed. */
@ApplicationScoped
class AccessSealRepository {

    private static final String SEAL = """
            insert into access_seal (day, entries, sha256)
              select cast(:day as date), f.entries, f.sha256 from jobwright_access_fingerprint(cast(:day as date)) f
              on conflict do nothing
              returning entries, sha256""";

    @PersistenceContext
    private EntityManager entityManager;

    /** The last day that is sealed; empty if none is. */
    Optional<LocalDate> last() {
        return Optional.ofNullable((LocalDate) entityManager
                .createNativeQuery("select max(day) from access_seal", LocalDate.class)
                .getSingleResult());
    }

    /** Seals a day, unless another node did. */
    Optional<AccessLogSealed> seal(LocalDate day, Instant now) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery(SEAL, Tuple.class)
                .setParameter("day", day, LocalDate.class)
                .addScalar("entries", Long.class)
                .addScalar("sha256", String.class)
                .getResultStream()
                .findFirst()
                .map(row -> new AccessLogSealed(day, row.get(0, Long.class), row.get(1, String.class), now));
    }
}

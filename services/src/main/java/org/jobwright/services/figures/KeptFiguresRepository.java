package org.jobwright.services.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import org.jobwright.domain.shared.Json;

/** Figures that were counted some time ago, for members of their organization. */
@ApplicationScoped
class KeptFiguresRepository {

    @PersistenceContext
    private EntityManager entityManager;

    /**
     * Figures, and when they were counted.
     *
     * @param asOf null if they were counted for this caller alone, just now
     */
    record Kept(CountedApplications counts, Instant asOf) {}

    @SuppressWarnings("unchecked")
    Optional<Kept> find(CountedPostings counted, Instant since) {
        Query query =
                entityManager.createNativeQuery("""
                        select cast(counts as text) as counts, counted_at from kept_figures
                          where organization_id = :organization and postings = :postings and period = :period
                            and counted_at > :since""", Tuple.class).setParameter("since", since.atOffset(ZoneOffset.UTC));
        return ((Stream<Tuple>) of(counted, query).getResultStream())
                .map(row -> new Kept(
                        Json.read(row.get("counts", String.class), CountedApplications.class),
                        row.get("counted_at", Instant.class)))
                .findFirst();
    }

    void keep(CountedPostings counted, Kept current) {
        of(counted, entityManager.createNativeQuery("""
                        insert into kept_figures (organization_id, postings, period, counted_at, counts)
                          values (:organization, :postings, :period, :asOf, cast(:counts as jsonb))
                          on conflict on constraint pk_kept_figures do update
                            set counted_at = excluded.counted_at, counts = excluded.counts"""))
                .setParameter("asOf", current.asOf().atOffset(ZoneOffset.UTC))
                .setParameter("counts", Json.write(current.counts()))
                .executeUpdate();
    }

    void forget(CountedPostings counted) {
        of(counted, entityManager.createNativeQuery("""
                        delete from kept_figures
                          where organization_id = :organization and postings = :postings and period = :period""")).executeUpdate();
    }

    private static Query of(CountedPostings counted, Query query) {
        return query.setParameter("organization", counted.organization().value())
                .setParameter("postings", counted.name())
                .setParameter("period", counted.period().name());
    }
}

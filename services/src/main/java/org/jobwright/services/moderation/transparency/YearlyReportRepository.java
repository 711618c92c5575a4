package org.jobwright.services.moderation.transparency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.moderation.transparency.CountLine;
import org.jobwright.domain.moderation.transparency.CountSection;
import org.jobwright.domain.moderation.transparency.YearlyReport;
import org.jobwright.domain.moderation.transparency.YearlyReportId;
import org.jobwright.domain.shared.failures.NotFound;

/** Loads and stores the counts of years, and counts. */
@ApplicationScoped
class YearlyReportRepository {

    @PersistenceContext
    private EntityManager entityManager;

    void add(YearlyReport report) {
        entityManager.persist(report);
    }

    YearlyReport lock(YearlyReportId id) {
        return Optional.ofNullable(entityManager.find(YearlyReport.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(NotFound::new);
    }

    Optional<YearlyReport> find(int year) {
        return entityManager
                .createQuery("select r from YearlyReport r where r.calendarYear = :year", YearlyReport.class)
                .setParameter("year", year)
                .getResultStream()
                .findFirst();
    }

    /** All that the caller may read, the latest year first. */
    List<YearlyReport> all() {
        return entityManager
                .createQuery("select r from YearlyReport r order by r.calendarYear desc", YearlyReport.class)
                .getResultList();
    }

    /** What happened in a year; what did not has no line. */
    @SuppressWarnings("unchecked")
    List<CountLine> counts(int year) {
        List<Tuple> rows = entityManager
                .createNativeQuery("select section, item, amount from jobwright_yearly_counts(:year)", Tuple.class)
                .setParameter("year", year)
                .getResultList();
        return rows.stream()
                .map(row -> new CountLine(
                        CountSection.valueOf(row.get(0, String.class)),
                        row.get(1, String.class),
                        row.get(2, String.class)))
                .toList();
    }

    /** Whether anything happened here before then. */
    boolean isOlderThan(Instant then) {
        return (Boolean) entityManager
                .createNativeQuery(
                        "select coalesce((select e.at from audit_entry e order by e.position limit 1) < :then, false)",
                        Boolean.class)
                .setParameter("then", then.atOffset(ZoneOffset.UTC))
                .getSingleResult();
    }
}

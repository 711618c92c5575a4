package org.jobwright.services.insights.market;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jobwright.domain.insights.market.MarketCell;
import org.jobwright.domain.insights.market.MarketCell.OfferedPay;
import org.jobwright.domain.insights.market.MarketMonth;
import org.jobwright.domain.insights.market.PrivacyFloor;
import org.jobwright.domain.shared.Json;

/** Computes the figures of a role in a month from the facts, and publishes those that {@link PrivacyFloor} allows. */
@ApplicationScoped
class MarketFigures {

    private static final String SLICES = " jsonb_to_recordset(cast(:slices as jsonb)) as s (role text, month date)";

    /** How often a slice is tried before it is parked until the next night. */
    private static final int MOST_ATTEMPTS = 5;

    private static final String NEXT = "select role, month from market_change group by role, month"
            + " having max(attempts) < " + MOST_ATTEMPTS + " order by max(attempts), min(id) limit :most";

    private static final String PUBLISH = """
            insert into market_month (role, country, month, open_jobs, employers, seekers, seekers_per_job, searches,
                searching_candidates, searching_employers, pay, days_to_close, applications_per_job)
              select p.role, coalesce(p.country, ''), cast(p.month || '-01' as date), p."openJobs", p.employers, p.seekers,
                  p."seekersPerJob", p.searches, p."searchingCandidates", p."searchingEmployers", coalesce(p.pay, '[]'),
                  p."daysToClose", p."applicationsPerJob"
                from jsonb_to_recordset(cast(:published as jsonb)) as p (role text, country text, month text,
                  "openJobs" bigint, employers bigint, seekers bigint, "seekersPerJob" numeric, searches bigint,
                  "searchingCandidates" bigint, "searchingEmployers" bigint, pay jsonb, "daysToClose" numeric,
                  "applicationsPerJob" numeric)""";

    /** A month of a role, the unit of computation. */
    record Slice(String role, String month) {}

    @PersistenceContext
    private EntityManager entityManager;

    /** Retries parked slices. */
    void takeUpAgain() {
        entityManager
                .createNativeQuery("update market_change set attempts = 0 where attempts > 0")
                .executeUpdate();
    }

    /** Moves the next slice to the end of the queue, because its figures could not be computed. */
    int putOff() {
        return entityManager
                .createNativeQuery("update market_change c set attempts = attempts + 1 from (" + NEXT
                        + ") s where c.role = s.role and c.month = s.month")
                .setParameter("most", 1)
                .executeUpdate();
    }

    /** Takes notes of changes, grouped by slice; a later change adds its own note. */
    @SuppressWarnings("unchecked")
    List<Slice> takeNoted(int most) {
        List<Tuple> rows = entityManager
                .createNativeQuery(
                        "with noted as (delete from market_change c using (" + NEXT + ") s"
                                + " where c.role = s.role and c.month = s.month returning c.role, c.month)"
                                + " select distinct role, to_char(month, 'YYYY-MM-DD') from noted",
                        Tuple.class)
                .setParameter("most", most)
                .getResultList();
        return rows.stream()
                .map(row -> new Slice(row.get(0, String.class), row.get(1, String.class)))
                .toList();
    }

    void make(List<Slice> slices) {
        if (slices.isEmpty()) {
            return;
        }
        String json = Json.write(slices);
        entityManager
                .createNativeQuery("select cast(market_compute(cast(:slices as jsonb)) as text)", String.class)
                .setParameter("slices", json)
                .getSingleResult();
        entityManager
                .createNativeQuery(
                        "delete from market_month m using" + SLICES + " where m.role = s.role and m.month = s.month")
                .setParameter("slices", json)
                .executeUpdate();
        List<MarketMonth> published = cells(json).entrySet().stream()
                .flatMap(slice -> {
                    YearMonth month = YearMonth.parse(slice.getKey().month());
                    return PrivacyFloor.publish(slice.getKey().role(), month, slice.getValue()).stream();
                })
                .toList();
        entityManager
                .createNativeQuery(PUBLISH)
                .setParameter("published", Json.write(published))
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private Map<Slice, List<MarketCell>> cells(String slices) {
        List<Tuple> rows = entityManager
                .createNativeQuery(
                        "select c.role, to_char(c.month, 'YYYY-MM') as month, c.country, c.open_jobs, c.employers,"
                                + " cast(c.pay as text) as pay, c.ended_employers, c.days_to_close, c.seekers, c.searches,"
                                + " c.searching_candidates, c.searching_employers, c.applications, c.applicants"
                                + " from market_cell c join" + SLICES
                                + " on c.role = s.role and c.month = s.month order by c.role, c.month, c.country",
                        Tuple.class)
                .setParameter("slices", slices)
                .getResultList();
        return rows.stream()
                .collect(groupingBy(
                        row -> new Slice(row.get("role", String.class), row.get("month", String.class)),
                        LinkedHashMap::new,
                        mapping(MarketFigures::cell, toList())));
    }

    private static MarketCell cell(Tuple row) {
        return new MarketCell(
                row.get("country", String.class),
                count(row, "open_jobs"),
                count(row, "employers"),
                List.of(Json.read(row.get("pay", String.class), OfferedPay[].class)),
                count(row, "ended_employers"),
                row.get("days_to_close", BigDecimal.class),
                count(row, "seekers"),
                count(row, "searches"),
                count(row, "searching_candidates"),
                count(row, "searching_employers"),
                count(row, "applications"),
                count(row, "applicants"));
    }

    private static long count(Tuple row, String column) {
        return row.get(column, Long.class);
    }
}

package org.jobwright.services.insights.market;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.insights.figures.PayQuartiles;
import org.jobwright.domain.insights.market.MarketCell;
import org.jobwright.domain.insights.market.MarketMonth;
import org.jobwright.domain.shared.Json;

/** What this instance counted about the market of a role, above the privacy floor. Months are in UTC. */
@Stateless
@PermitAll
public class MarketQueries {

    private static final String MONTHS = """
            select role, country, to_char(month, 'YYYY-MM') as period, open_jobs, employers, seekers, seekers_per_job, searches, searching_candidates,
              searching_employers, cast(pay as text) as pay, days_to_close, applications_per_job from market_month""";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Clock clock;

    /** The current month, whose figures still change. */
    public YearMonth runningMonth() {
        return YearMonth.from(clock.instant().atZone(ZoneOffset.UTC));
    }

    /**
     * The latest months of a role, earliest first and the current one last; months without a figure above the floor are
     * left out.
     *
     * @param role the slug of its guide
     * @param country ISO 3166-1 alpha-2; empty for all countries together
     * @param months how many, including the current one
     */
    @SuppressWarnings("unchecked")
    public List<MarketMonth> history(String role, String country, int months) {
        YearMonth last = runningMonth();
        List<Tuple> rows = entityManager
                .createNativeQuery(
                        MONTHS + " where role = :role and country = :country and month between :first and :last"
                                + " order by month",
                        Tuple.class)
                .setParameter("role", role)
                .setParameter("country", country)
                .setParameter("first", last.minusMonths(months - 1L).atDay(1))
                .setParameter("last", last.atDay(1))
                .getResultList();
        return rows.stream().map(MarketQueries::month).toList();
    }

    /** The countries with a figure for a role above the floor in one of the latest months, by code. */
    @SuppressWarnings("unchecked")
    public List<String> countries(String role, int months) {
        YearMonth last = runningMonth();
        return entityManager
                .createNativeQuery(
                        "select distinct country from market_month where role = :role and country <> ''"
                                + " and month between :first and :last order by country",
                        String.class)
                .setParameter("role", role)
                .setParameter("first", last.minusMonths(months - 1L).atDay(1))
                .setParameter("last", last.atDay(1))
                .getResultList();
    }

    /**
     * One month of all roles, by their slugs; roles without a figure above the floor are left out.
     *
     * @param country ISO 3166-1 alpha-2; empty for all countries together
     */
    @SuppressWarnings("unchecked")
    public List<MarketMonth> overview(YearMonth month, String country) {
        if (month.isAfter(runningMonth())) {
            return List.of();
        }
        List<Tuple> rows = entityManager
                .createNativeQuery(MONTHS + " where month = :month and country = :country order by role", Tuple.class)
                .setParameter("month", month.atDay(1))
                .setParameter("country", country)
                .getResultList();
        return rows.stream().map(MarketQueries::month).toList();
    }

    /** The latest months of all roles, including the current one, earliest first. */
    @SuppressWarnings("unchecked")
    public List<MarketMonth> allRoles(String country, int months) {
        YearMonth last = runningMonth();
        List<Tuple> rows = entityManager
                .createNativeQuery(
                        MONTHS + " where country = :country and month between :first and :last order by month, role",
                        Tuple.class)
                .setParameter("country", country)
                .setParameter("first", last.minusMonths(months - 1L).atDay(1))
                .setParameter("last", last.atDay(1))
                .getResultList();
        return rows.stream().map(MarketQueries::month).toList();
    }

    /**
     * The last complete month of a role in a country, else the current one; for all countries if neither has figures.
     */
    public Optional<MarketMonth> latest(String role, String country) {
        List<MarketMonth> two = history(role, country, 2);
        if (two.isEmpty() && !country.equals(MarketCell.EVERYWHERE)) {
            return latest(role, MarketCell.EVERYWHERE);
        }
        return two.stream().findFirst();
    }

    private static MarketMonth month(Tuple row) {
        return new MarketMonth(
                row.get("role", String.class),
                row.get("country", String.class),
                YearMonth.parse(row.get("period", String.class)),
                row.get("open_jobs", Long.class),
                row.get("employers", Long.class),
                row.get("seekers", Long.class),
                row.get("seekers_per_job", BigDecimal.class),
                row.get("searches", Long.class),
                row.get("searching_candidates", Long.class),
                row.get("searching_employers", Long.class),
                List.of(Json.read(row.get("pay", String.class), PayQuartiles[].class)),
                row.get("days_to_close", BigDecimal.class),
                row.get("applications_per_job", BigDecimal.class));
    }
}

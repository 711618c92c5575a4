package org.jobwright.services.insights.market;

import jakarta.annotation.security.RolesAllowed;
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
import java.util.Objects;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.insights.market.MarketMonth;
import org.jobwright.domain.insights.market.PrivacyFloor;

/** How well this site works as a market, for its operators. They see people no closer than anyone else does. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class MarketHealthQueries {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private MarketQueries market;

    @Inject
    private Clock clock;

    /**
     * The latest months of all roles, including the current one, earliest first.
     *
     * @param country ISO 3166-1 alpha-2; empty for all countries together
     */
    public List<MarketMonth> months(String country, int months) {
        return market.allRoles(country, months);
    }

    /** The countries with a figure above the floor in one of the latest months, by code. */
    @SuppressWarnings("unchecked")
    public List<String> countries(int months) {
        return entityManager
                .createNativeQuery(
                        "select distinct country from market_month where country <> '' and month between :first and :last"
                                + " order by country",
                        String.class)
                .setParameter(
                        "first", market.runningMonth().minusMonths(months - 1L).atDay(1))
                .setParameter("last", market.runningMonth().atDay(1))
                .getResultList();
    }

    /** How long candidates waited for an answer, by month and role, earliest first. */
    @SuppressWarnings("unchecked")
    public List<AnswerTime> answerTimes(int months) {
        YearMonth last = YearMonth.from(clock.instant().atZone(ZoneOffset.UTC));
        List<Tuple> rows = entityManager
                .createNativeQuery(
                        "select to_char(month, 'YYYY-MM'), role, days from market_answer_times(:since) where people >= :floor"
                                + " and role is distinct from '' order by month, role",
                        Tuple.class)
                .setParameter(
                        "since",
                        last.minusMonths(months - 1L)
                                .atDay(1)
                                .atStartOfDay(ZoneOffset.UTC)
                                .toOffsetDateTime())
                .setParameter("floor", PrivacyFloor.PEOPLE)
                .getResultList();
        return rows.stream()
                .map(row -> new AnswerTime(
                        YearMonth.parse(row.get(0, String.class)),
                        Objects.requireNonNullElse(row.get(1, String.class), ""),
                        row.get(2, BigDecimal.class)))
                .toList();
    }
}

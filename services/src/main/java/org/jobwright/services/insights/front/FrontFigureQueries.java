package org.jobwright.services.insights.front;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.insights.market.PrivacyFloor;
import org.jobwright.services.insights.front.FrontFigures.Town;

/** Counts over all organizations, so only the system may call it. */
@Stateless
@RolesAllowed(Role.SYSTEM)
public class FrontFigureQueries {

    private static final int MOST_TOWNS = 40;
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration MONTH = Duration.ofDays(30);

    private static final String OPEN = """
            from job_posting p join hiring_organization o on o.id = p.organization_id
            where p.status = 'LIVE' and p.visibility = 'PUBLIC' and p.valid_through > :now
              and o.status not in ('SUSPENDED', 'BLOCKED')""";

    /** People who withdrew before an answer was due are not waiting for one, nor those who go on with another application. */
    private static final String ANSWERS = """
            select count(*) as answers, count(*) filter (where answered_at <= answer_due_at) as in_time,
              count(distinct candidate_id) as people, count(distinct organization_id) as organizations
            from job_application
            where answered_at > :since and answered_at <= :now
              or answered_at is null and candidate_status not in ('WITHDRAWN', 'POSITION_CLOSED')
                and answer_due_at > :since and answer_due_at <= :now""";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Clock clock;

    public FrontFigures count() {
        Instant now = clock.instant();
        Tuple jobs = one(
                "select count(distinct p.organization_id) as employers,"
                        + " count(*) filter (where p.date_posted > :since) as fresh " + OPEN,
                now,
                WEEK);
        Tuple answers = one(ANSWERS, now, MONTH);
        boolean enough = number(answers, "people") >= PrivacyFloor.PEOPLE
                && number(answers, "organizations") >= PrivacyFloor.ORGANIZATIONS;
        return new FrontFigures(
                number(jobs, "employers"),
                number(jobs, "fresh"),
                enough ? number(answers, "answers") : 0,
                enough ? number(answers, "in_time") : 0,
                towns(now));
    }

    private Tuple one(String query, Instant now, Duration back) {
        return (Tuple) entityManager
                .createNativeQuery(query, Tuple.class)
                .setParameter("now", now)
                .setParameter("since", now.minus(back))
                .getSingleResult();
    }

    @SuppressWarnings("unchecked")
    private List<Town> towns(Instant now) {
        List<Tuple> rows = entityManager
                .createNativeQuery(
                        "select p.place, p.country " + OPEN
                                + " and p.place <> '' group by p.place, p.country order by count(*) desc, p.place",
                        Tuple.class)
                .setParameter("now", now)
                .setMaxResults(MOST_TOWNS)
                .getResultList();
        return rows.stream()
                .map(row -> new Town(row.get("place", String.class), row.get("country", String.class)))
                .toList();
    }

    private static long number(Tuple row, String column) {
        return row.get(column, Long.class);
    }
}

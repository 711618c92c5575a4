package org.jobwright.services.insights.market;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.insights.market.AnswerWait;
import org.jobwright.domain.organizations.OrganizationId;

/** Counts over all applications of an organization, so only the system may call it. */
@Stateless
@RolesAllowed(Role.SYSTEM)
public class AnswerWaitQueries {

    private static final int MONTHS = 12;

    /**
     * How many people waited how many days, and in the row without days how many people it is about. Jobwright's own answer
     * for an employer that gave none is none, and who goes on with another application for the posting waits in that one.
     */
    private static final String DAYS = """
            select cast(ceil(extract(epoch from w.until - w.applied_at) / 86400) as integer) as days,
                count(*) filter (where w.answered) as answered, count(*) filter (where not w.answered) as waiting,
                count(distinct w.candidate_id) filter (where w.answered or w.answer_due_at < w.until) as people
              from (select o.*, case when o.answered then o.answered_at
                    when o.candidate_status in ('SUBMITTED', 'VIEWED', 'IN_REVIEW', 'INTERVIEW', 'OFFER')
                      then cast(:now as timestamptz)
                    else greatest(o.applied_at, o.candidate_status_at) end as until
                from (select a.candidate_id, a.applied_at, a.answered_at, a.answer_due_at, a.candidate_status,
                      a.candidate_status_at, a.answered_at is not null and (a.candidate_status <> 'POSITION_CLOSED'
                        or not exists (select from timeline_entry t where t.application_id = a.id
                          and t.at = a.answered_at and t.reason in ('NEVER_ANSWERED', 'ADVERT_REMOVED'))) as answered
                    from job_application a
                    where a.organization_id = :organization and a.applied_at > :since
                      and a.goes_on_reference is null) o) w
              group by grouping sets ((1), ())
              order by 1 nulls last""";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Clock clock;

    /** How long those who applied within the last year wait for a first answer; empty below the privacy floor. */
    public Optional<AnswerWait> of(OrganizationId organization) {
        Instant now = clock.instant();
        List<Tuple> rows = entityManager
                .unwrap(Session.class)
                .createNativeQuery(DAYS, Tuple.class)
                .setParameter("organization", organization.value())
                .setParameter("now", now)
                .setParameter(
                        "since", now.atZone(ZoneOffset.UTC).minusMonths(MONTHS).toInstant())
                .addScalar("days", Integer.class)
                .addScalar("answered", Long.class)
                .addScalar("waiting", Long.class)
                .addScalar("people", Long.class)
                .getResultList();
        return AnswerWait.of(
                rows.getLast().get("people", Long.class),
                rows.stream()
                        .filter(row -> row.get("days", Integer.class) != null)
                        .map(row -> new AnswerWait.Day(
                                row.get("days", Integer.class),
                                row.get("answered", Long.class),
                                row.get("waiting", Long.class)))
                        .toList());
    }
}

package org.jobwright.services.applications.clocks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.decisions.AnswersOwed;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.services.applications.access.ReadableApplications;
import org.jobwright.services.shared.PageRequest;

/** Reads the view {@code answer_clock}, in which each clock that runs is a row, and stores who was reminded. */
@ApplicationScoped
class AnswerClockRepository {

    /** Each person once, with the first of their clocks that has run out. */
    private static final String OVERDUE = """
            from (select w.application_id, min(w.due_at) as due_at, max(w.rule_id) as rule_id from answer_clock w
                where w.organization_id = any(:organizations) and w.due_at < :now group by w.application_id) c
              join job_application a on a.id = c.application_id join job_posting p on p.id = a.posting_id
            where\s""";

    private static final String CITATION = "(select r.content ->> 'citation' from posting_rule r where r.id = %s"
            + " and not r.waiting order by r.revision desc limit 1)";

    private static final String LIST =
            "select a.reference, a.applicant_name, p.reference as posting, a.posting_title, c.due_at, "
                    + CITATION.formatted("c.rule_id") + " as law, a.candidate_status,"
                    + " a.decision_outcome is not null as decided, a.decision_release_at is not null as told "
                    + OVERDUE;

    private static final String ORDER = " order by c.due_at, a.id limit :most offset :before";

    private static final String OF_ONE = "select " + CITATION.formatted("w.rule_id")
            + " as law, cast(w.due_at at time zone w.zone as date) - 1 as due_on, w.due_at,"
            + " w.counted_from = 'DECISION' as result from answer_clock w where w.application_id = :application and w.kind = 'LEGAL'"
            + " and w.due_at < :until and not w.decided order by w.due_at limit 1";

    /**
     * The clocks of laws of which recruiters have to be told: ten days before, two days before, and within a week after the
     * last day. Nothing is sent in the name of a stopped employer.
     */
    private static final String DUE = """
            with soon as (
              select w.application_id, w.candidate_id, w.posting_id, w.organization_id,
                  cast(w.due_at at time zone w.zone as date) - 1 as due_on,
                  cast(w.due_at at time zone w.zone as date) - 1 - cast(:now at time zone w.zone as date) as days_left
                from answer_clock w join hiring_organization o on o.id = w.organization_id
                where w.kind = 'LEGAL' and not w.decided and o.status not in ('SUSPENDED', 'BLOCKED') %s
                  and w.due_at between cast(:now as timestamptz) - interval '7 days'
                    and cast(:now as timestamptz) + interval '12 days'),
            due as (
              select s.*, case when s.days_left < 0 then 0 when s.days_left <= 2 then 2 else 10 end as days
                from soon s where s.days_left <= 10)
            """;

    private static final String UNTOLD = DUE.formatted("") + """
            select distinct d.posting_id from due d where not exists (select from answer_reminder r
              where r.application_id = d.application_id and r.due_on = d.due_on and r.days = d.days) limit :most""";

    /** Two nodes that remind at once do not tell the same person's twice: the second waits, and then inserts nothing. */
    private static final String REMIND = DUE.formatted("and w.posting_id = :posting") + """
            , reminded as (
              insert into answer_reminder (application_id, due_on, days)
                select distinct d.application_id, d.due_on, d.days from due d
                  order by d.application_id
                on conflict (application_id, due_on, days) do nothing
                returning application_id, due_on, days)
            select distinct r.due_on, r.days, d.candidate_id, d.organization_id from reminded r
              join due d on d.application_id = r.application_id""";

    @PersistenceContext
    private EntityManager entityManager;

    /** A person of whom recruiters are reminded; with 0 days, whose last day has passed. */
    record Reminded(AccountId candidate, OrganizationId organization, LocalDate dueOn, int days) {}

    /** A page of those who have waited for too long, the longest first. */
    List<OverdueAnswer> overdue(
            Collection<OrganizationId> organizations, ReadableApplications readable, Instant now, PageRequest page) {
        return overdue(query(LIST + readable.sqlCondition() + ORDER, Tuple.class), organizations, readable, now)
                .setParameter("most", page.size())
                .setParameter("before", page.offset())
                .addScalar("reference", String.class)
                .addScalar("applicant_name", String.class)
                .addScalar("posting", String.class)
                .addScalar("posting_title", String.class)
                .addScalar("due_at", Instant.class)
                .addScalar("law", String.class)
                .addScalar("candidate_status", String.class)
                .addScalar("decided", Boolean.class)
                .addScalar("told", Boolean.class)
                .getResultStream()
                .map(row -> new OverdueAnswer(
                        new ApplicationReference(row.get("reference", String.class)),
                        row.get("applicant_name", String.class),
                        row.get("posting", String.class),
                        row.get("posting_title", String.class),
                        row.get("due_at", Instant.class),
                        row.get("law", String.class) == null ? "" : row.get("law", String.class),
                        next(row)))
                .toList();
    }

    private static OverdueAnswer.NextStep next(Tuple row) {
        if (row.get("decided", Boolean.class)) {
            return row.get("told", Boolean.class) ? OverdueAnswer.NextStep.TOLD_SOON : OverdueAnswer.NextStep.TELL;
        }
        return row.get("candidate_status", String.class).equals("SUBMITTED")
                ? OverdueAnswer.NextStep.OPEN
                : OverdueAnswer.NextStep.DECIDE;
    }

    long countOverdue(Collection<OrganizationId> organizations, ReadableApplications readable, Instant now) {
        return overdue(
                        query("select count(*) " + OVERDUE + readable.sqlCondition(), Long.class),
                        organizations,
                        readable,
                        now)
                .getSingleResult();
    }

    private static <T> NativeQuery<T> overdue(
            NativeQuery<T> query,
            Collection<OrganizationId> organizations,
            ReadableApplications readable,
            Instant now) {
        return readable.bindSql(query)
                .setParameter(
                        "organizations",
                        organizations.stream().map(OrganizationId::value).toArray(UUID[]::new))
                .setParameter("now", now);
    }

    /** The first clock of a law for an application that runs out before a moment and waits for the employer. */
    Optional<LegalClock> legal(JobApplicationId application, Instant until) {
        return query(OF_ONE, Tuple.class)
                .setParameter("application", application.value())
                .setParameter("until", until)
                .addScalar("law", String.class)
                .addScalar("due_on", LocalDate.class)
                .addScalar("due_at", Instant.class)
                .addScalar("result", Boolean.class)
                .getResultStream()
                .map(row -> new LegalClock(
                        row.get("law", String.class),
                        row.get("result", Boolean.class),
                        row.get("due_on", LocalDate.class),
                        row.get("due_at", Instant.class)))
                .findFirst();
    }

    /** Whom an organization has left waiting for far too long. */
    AnswersOwed owed(OrganizationId organization, Instant now) {
        Tuple row = query(
                        "select organization_answers_owed(:organization, :since) as people,"
                                + " jobwright_refuses_when_answers_owed() as refusing",
                        Tuple.class)
                .setParameter("organization", organization.value())
                .setParameter("since", AnswersOwed.since(now))
                .addScalar("people", Long.class)
                .addScalar("refusing", Boolean.class)
                .getSingleResult();
        return new AnswersOwed(row.get("people", Long.class), row.get("refusing", Boolean.class));
    }

    /** Postings whose recruiters have to be told that a law wants answers. */
    List<JobPostingId> due(Instant now, int most) {
        return query(UNTOLD, UUID.class)
                .setParameter("now", now)
                .setParameter("most", most)
                .getResultStream()
                .map(JobPostingId::new)
                .toList();
    }

    /** Stores that recruiters of a posting are reminded now, and returns of whom. */
    List<Reminded> remind(JobPostingId posting, Instant now) {
        return query(REMIND, Tuple.class)
                .setParameter("now", now)
                .setParameter("posting", posting.value())
                .addScalar("due_on", LocalDate.class)
                .addScalar("days", Integer.class)
                .addScalar("candidate_id", UUID.class)
                .addScalar("organization_id", UUID.class)
                .getResultStream()
                .map(row -> new Reminded(
                        new AccountId(row.get("candidate_id", UUID.class)),
                        new OrganizationId(row.get("organization_id", UUID.class)),
                        row.get("due_on", LocalDate.class),
                        row.get("days", Integer.class)))
                .toList();
    }

    private <T> NativeQuery<T> query(String sql, Class<T> type) {
        return entityManager.unwrap(Session.class).createNativeQuery(sql, type);
    }
}

package org.jobwright.services.today;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.today.Signal;
import org.jobwright.domain.today.Snooze;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.applications.access.ReadableApplications;

/** The queries behind the signals about people of those who hire, one each; the most urgent first. */
@ApplicationScoped
class TodayRepository {

    private static final String PERSON = """
            select a.id, a.applicantName, a.reference, p.reference, a.postingTitle, %s
            from JobApplication a join JobPosting p on p.id = a.posting
            where a.candidateStatus in\s""" + PersonLineRepository.ACTIVE + " and %s and %s";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private PersonLineRepository people;

    /** Whose promised day was or is before a moment, and no decision is on its way. */
    Stream<TodayLine> due(Signal signal, Instant from, Instant until, LineFilter lines, ReadableApplications readable) {
        String query = PERSON.formatted(
                "a.answerDueAt",
                "(a.answeredAt is null or a.waitsAgain = true) and a.decision.outcome is null"
                        + " and a.answerDueAt >= :from and a.answerDueAt < :until",
                lines.condition("a"));
        return people.read(
                signal,
                query,
                " order by a.answerDueAt, a.id.value",
                lines,
                readable,
                Map.of("from", from, "until", until));
    }

    /**
     * Whom a law wants to be answered before a moment, and no decision is on its way that is told in time. The line tells the
     * last moment of the last day: its end is the next day.
     */
    Stream<TodayLine> legal(Instant until, LineFilter lines, ReadableApplications readable) {
        String query = """
                select a.id, a.applicant_name, a.reference, p.reference as posting, a.posting_title,
                    c.due_at - interval '1 microsecond' as last_moment
                from (select w.application_id, min(w.due_at) as due_at from answer_clock w
                    where w.kind = 'LEGAL' and w.organization_id = any(jobwright_list('jobwright.running_organizations'))
                      and w.due_at < :until and not w.decided group by w.application_id) c
                  join job_application a on a.id = c.application_id join job_posting p on p.id = a.posting_id
                where (a.decision_outcome is null or a.decision_release_at is not null) and %s and %s
                order by c.due_at, a.id limit %d""".formatted(lines.sqlCondition("a.id"), readable.sqlCondition(), lines.most());
        return sqlLines(
                Signal.ANSWER_LEGAL,
                readable.bindSql(entityManager.unwrap(Session.class).createNativeQuery(query, Tuple.class))
                        .setParameter("until", until),
                "last_moment",
                lines);
    }

    /** Whose latest message was delivered before a moment, and nobody has answered or put it away. */
    Stream<TodayLine> unanswered(Instant before, LineFilter lines, ReadableApplications readable) {
        String query = """
                select a.id, a.applicant_name, a.reference, p.reference as posting, a.posting_title, waiting.since
                from (select * from jobwright_waiting_messages(:before) order by since) waiting
                  join job_application a on a.id = waiting.application join job_posting p on p.id = a.posting_id
                where a.candidate_status in (:active) and %s and %s
                order by waiting.since, a.id limit %d""".formatted(lines.sqlCondition("a.id"), readable.sqlCondition(), lines.most());
        return sqlLines(
                Signal.MESSAGE_UNANSWERED,
                readable.bindSql(entityManager.unwrap(Session.class).createNativeQuery(query, Tuple.class))
                        .setParameter("before", before)
                        .setParameter(
                                "active",
                                ApplicationRepository.ACTIVE.stream()
                                        .map(Enum::name)
                                        .toList()),
                "since",
                lines);
    }

    private static Stream<TodayLine> sqlLines(
            Signal signal, NativeQuery<Tuple> query, String moment, LineFilter lines) {
        return query.setParameter("signal", signal.name())
                .setParameter("now", lines.now())
                .addScalar("id", UUID.class)
                .addScalar("applicant_name", String.class)
                .addScalar("reference", String.class)
                .addScalar("posting", String.class)
                .addScalar("posting_title", String.class)
                .addScalar(moment, Instant.class)
                .getResultStream()
                .map(row -> new TodayLine(
                        signal,
                        row.get("id", UUID.class),
                        row.get("applicant_name", String.class),
                        row.get("posting_title", String.class),
                        new ApplicationReference(row.get("reference", String.class)),
                        row.get("posting", String.class),
                        1,
                        row.get(moment, Instant.class)));
    }

    /**
     * Tasks of the reader whose day has come: those about people still in the running, and those they kept.
     *
     * @param blind the applications where the reader is not shown what the note of a colleague says
     */
    Stream<TodayLine> tasks(LineFilter lines, Set<JobApplicationId> blind, ReadableApplications readable) {
        String query = """
                select t.id, a.applicantName, a.reference, p.reference, coalesce(t.text, n.text), t.remindAt
                from ApplicationTask t join t.application a join JobPosting p on p.id = a.posting
                  left join ApplicationNote n on n.id = t.note and (n.author = :reader or a.id not in :blind)
                where t.owner = :reader and t.doneAt is null and t.closedAt is null and t.remindAt <= :now
                  and a.candidateStatus <> WITHDRAWN and\s""" + lines.condition("t");
        return people.read(
                Signal.TASK_DUE, query, " order by t.remindAt, t.id.value", lines, readable, Map.of("blind", blind));
    }

    /** Whom the reader was asked to score, once that is possible: none of an interview without an agreed time. */
    Stream<TodayLine> unscored(LineFilter lines, ReadableApplications readable) {
        return scorecards(
                Signal.SCORECARD_OPEN,
                "c.dueAt",
                "c.author = :reader and c.state = OPEN and (c.startsAt is null or c.startsAt <= :now)"
                        + " and (c.interview is null or exists (select i from Interview i"
                        + " where i.id = c.interview and i.state not in (PLANNED, PROPOSED)))",
                lines,
                readable);
    }

    /** Of whom the last scorecard came in, and nothing has been done since. One line for each: that of its last scorecard. */
    Stream<TodayLine> scored(LineFilter lines, ReadableApplications proposable) {
        return scorecards(
                Signal.SCORECARDS_IN,
                "c.closedAt",
                "c.state = DONE and " + PersonLineRepository.UNDECIDED_SINCE.formatted("c.closedAt")
                        + " and a.stageSince < c.closedAt"
                        + " and a.candidateStatusAt < c.closedAt"
                        + " and not exists (select o from ScorecardAssignment o where o.application = a.id"
                        + " and (o.state = OPEN or o.state = DONE"
                        + " and (o.closedAt > c.closedAt or o.closedAt = c.closedAt and o.id.value > c.id.value)))",
                lines,
                proposable);
    }

    private Stream<TodayLine> scorecards(
            Signal signal, String at, String condition, LineFilter lines, ReadableApplications readable) {
        String query = "select c.id, a.applicantName, a.reference, p.reference, a.postingTitle, " + at
                + ", (select count(d) from ScorecardAssignment d where d.application = a.id and d.state = DONE)"
                + " from ScorecardAssignment c join JobApplication a on a.id = c.application"
                + " join JobPosting p on p.id = a.posting where a.candidateStatus in " + PersonLineRepository.ACTIVE
                + " and "
                + condition
                + " and " + lines.condition("c");
        return people.read(signal, query, " order by " + at + ", c.id.value", lines, readable, Map.of());
    }

    /** About whom a decision was proposed that waits for someone to tell it. */
    Stream<TodayLine> untold(LineFilter lines, ReadableApplications tellable) {
        String query = PERSON.formatted(
                "a.decision.at",
                "a.decision.outcome is not null and a.decision.releaseAt is null",
                lines.condition("a"));
        return people.read(
                Signal.DECISION_UNTOLD, query, " order by a.decision.at, a.id.value", lines, tellable, Map.of());
    }

    /** Who was told something by a mail that was given up. */
    Stream<TodayLine> undelivered(LineFilter lines, ReadableApplications tellable) {
        List<JobApplicationId> dead =
                undelivered().stream().map(JobApplicationId::new).toList();
        String query = """
                select a.id, a.applicantName, a.reference, p.reference, a.postingTitle, a.candidateStatusAt
                from JobApplication a join JobPosting p on p.id = a.posting
                where a.id in :dead and a.candidateStatus <> WITHDRAWN and\s""" + lines.condition("a");
        return dead.isEmpty()
                ? Stream.empty()
                : people.read(
                        Signal.MAIL_DEAD,
                        query,
                        " order by a.candidateStatusAt, a.id.value",
                        lines,
                        tellable,
                        Map.of("dead", dead));
    }

    @SuppressWarnings("unchecked")
    private List<UUID> undelivered() {
        return entityManager
                .createNativeQuery("select jobwright_undelivered()", UUID.class)
                .getResultList();
    }

    /**
     * Who is in their stage for longer than its goal says. Those whom nobody has opened, and those whose answer is late, are
     * in other lists, and so is the day that was promised anew. The first are found in an index alone.
     */
    Stream<TodayLine> longInStage(LineFilter lines, ReadableApplications movable) {
        String query = """
                select a.id, a.applicant_name, a.reference, p.reference as posting, a.posting_title, a.stage_since
                from (select a.id from job_application a join pipeline_stage s on s.id = a.stage_id
                    where a.candidate_status in ('VIEWED', 'IN_REVIEW', 'INTERVIEW', 'OFFER')
                      and a.decision_outcome is null and not a.waits_again and s.kind <> 'HIRED'
                      and (a.answered_at is not null or a.answer_due_at >= :now)
                      and a.stage_since < cast(:now as timestamptz) - make_interval(days => coalesce(s.goal_days, :usual))
                      and %s and %s
                    order by a.stage_since, a.id limit %d) longest
                  join job_application a on a.id = longest.id join job_posting p on p.id = a.posting_id
                order by a.stage_since, a.id""".formatted(lines.sqlCondition("a.id"), movable.sqlCondition(), lines.most());
        return sqlLines(
                Signal.STAGE_LONG,
                movable.bindSql(entityManager.unwrap(Session.class).createNativeQuery(query, Tuple.class))
                        .setParameter("usual", Signal.STAGE_DAYS),
                "stage_since",
                lines);
    }

    /** What a person put off until later than now, and until when. */
    Map<Snooze.Key, Instant> putOff(AccountId account, Instant now) {
        return entityManager
                .createQuery("select s from Snooze s where s.key.account = :account and s.until > :now", Snooze.class)
                .setParameter("account", account)
                .setParameter("now", now)
                .getResultStream()
                .collect(Collectors.toMap(Snooze::getKey, Snooze::getUntil));
    }

    Optional<Snooze> find(Snooze.Key key) {
        return Optional.ofNullable(entityManager.find(Snooze.class, key));
    }

    void add(Snooze snooze) {
        entityManager.persist(snooze);
    }

    void removeAll(AccountId account) {
        entityManager
                .createQuery("delete from Snooze s where s.key.account = :account")
                .setParameter("account", account)
                .executeUpdate();
    }

    void remove(Snooze snooze) {
        entityManager.remove(snooze);
    }
}

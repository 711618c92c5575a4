package org.jobwright.services.today;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.tasks.TaskId;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.today.Signal;
import org.jobwright.domain.today.Snooze;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.applications.access.ReadableApplications;

/** The queries behind the signals of those who hire, one each; the most urgent first. */
@ApplicationScoped
class TodayRepository {

    /** No parameter, so that a plan that is made once uses the indexes over those who are active. */
    private static final String ACTIVE =
            ApplicationRepository.ACTIVE.stream().map(Enum::name).sorted().collect(Collectors.joining(", ", "(", ")"));

    private static final String PERSON = """
            select a.id, a.applicantName, a.reference, p.reference, a.postingTitle, %s
            from JobApplication a join JobPosting p on p.id = a.posting %s
            where a.candidateStatus in\s""" + ACTIVE + " and %s";

    /**
     * Postings with people about whom a condition holds: how many, and the first of their moments. Each posting is looked at
     * with an index, so that nobody else's row is read.
     */
    private static final String POSTING = """
            select p.id, p.reference, p.title, (select count(a) from JobApplication a where %1$s),
              (select min(%2$s) from JobApplication a where %1$s) as oldest
            from JobPosting p where p.organization in :organizations
              and exists (select a from JobApplication a where %1$s) and %3$s and %4$s
            order by oldest, p.reference""";

    /** What the reader did not put off. */
    static final String NOT_PUT_OFF = "not exists (select s from Snooze s where s.key.account = :reader"
            + " and s.key.signal = :signal and s.key.subject = %s.id.value and s.until > :now)";

    @PersistenceContext
    private EntityManager entityManager;

    /** Whose promised day was or is before a moment, and no decision is on its way. */
    Stream<TodayLine> due(Signal signal, Instant from, Instant until, Instant now, ReadableApplications readable) {
        String query = PERSON.formatted(
                "a.answerDueAt",
                "",
                "(a.answeredAt is null or a.waitsAgain = true) and a.decision.outcome is null"
                        + " and a.answerDueAt >= :from and a.answerDueAt < :until");
        return people(
                signal,
                query,
                " order by a.answerDueAt, a.id.value",
                now,
                readable,
                Map.of("from", from, "until", until));
    }

    /** Whose latest message was delivered before a moment, and nobody has answered or put it away. */
    Stream<TodayLine> unanswered(Instant before, Instant now, ReadableApplications readable) {
        String query = """
                select a.id, a.applicant_name, a.reference, p.reference as posting, a.posting_title, waiting.since
                from (select * from jobwright_waiting_messages(:before) order by since) waiting
                  join job_application a on a.id = waiting.application join job_posting p on p.id = a.posting_id
                where a.candidate_status in (:active) and not exists (select from snooze s where s.account_id = :reader
                  and s.signal = :signal and s.subject_id = a.id and s.until > :now) and %s
                order by waiting.since, a.id limit %d""".formatted(readable.sqlCondition(), Today.MOST_OF_A_KIND);
        return readable.bindSql(entityManager.unwrap(Session.class).createNativeQuery(query, Tuple.class))
                .setParameter("before", before)
                .setParameter(
                        "active",
                        ApplicationRepository.ACTIVE.stream().map(Enum::name).toList())
                .setParameter("signal", Signal.MESSAGE_UNANSWERED.name())
                .setParameter("now", now)
                .addScalar("id", UUID.class)
                .addScalar("applicant_name", String.class)
                .addScalar("reference", String.class)
                .addScalar("posting", String.class)
                .addScalar("posting_title", String.class)
                .addScalar("since", Instant.class)
                .getResultStream()
                .map(row -> new TodayLine(
                        Signal.MESSAGE_UNANSWERED,
                        row.get("id", UUID.class),
                        row.get("applicant_name", String.class),
                        row.get("posting_title", String.class),
                        new ApplicationReference(row.get("reference", String.class)),
                        row.get("posting", String.class),
                        1,
                        row.get("since", Instant.class)));
    }

    /** Tasks of the reader whose day has come: those about people still in the running, and those they kept. */
    Stream<TodayLine> tasks(Instant now, ReadableApplications readable) {
        String query = """
                select t.id, a.applicantName, a.reference, p.reference, coalesce(t.text, n.text), t.remindAt
                from ApplicationTask t join t.application a join JobPosting p on p.id = a.posting
                  left join ApplicationNote n on n.id = t.note
                where t.owner = :reader and t.doneAt is null and t.closedAt is null and t.remindAt <= :now
                  and a.candidateStatus <> WITHDRAWN and\s""" + NOT_PUT_OFF.formatted("t");
        return query(Signal.TASK_DUE, query, " order by t.remindAt, t.id.value", now, readable)
                .getResultStream()
                .map(row -> person(Signal.TASK_DUE, row.get(0, TaskId.class).value(), row));
    }

    /** About whom a decision was proposed that waits for someone to tell it. */
    Stream<TodayLine> untold(Instant now, ReadableApplications tellable) {
        String query = PERSON.formatted(
                "a.decision.at", "", "a.decision.outcome is not null and a.decision.releaseAt is null");
        return people(Signal.DECISION_UNTOLD, query, " order by a.decision.at, a.id.value", now, tellable, Map.of());
    }

    /** Who was told something by a mail that was given up. */
    Stream<TodayLine> undelivered(Instant now, ReadableApplications tellable) {
        List<JobApplicationId> dead =
                undelivered().stream().map(JobApplicationId::new).toList();
        String query = """
                select a.id, a.applicantName, a.reference, p.reference, a.postingTitle, a.candidateStatusAt
                from JobApplication a join JobPosting p on p.id = a.posting
                where a.id in :dead and a.candidateStatus <> WITHDRAWN and\s""" + NOT_PUT_OFF.formatted("a");
        return dead.isEmpty()
                ? Stream.empty()
                : query(Signal.MAIL_DEAD, query, " order by a.candidateStatusAt, a.id.value", now, tellable)
                        .setParameter("dead", dead)
                        .getResultStream()
                        .map(row -> person(
                                Signal.MAIL_DEAD,
                                row.get(0, JobApplicationId.class).value(),
                                row));
    }

    @SuppressWarnings("unchecked")
    private List<UUID> undelivered() {
        return entityManager
                .createNativeQuery("select jobwright_undelivered()", UUID.class)
                .getResultList();
    }

    /**
     * Who is in their stage for longer than its goal says. Those whom nobody has opened, and those whose answer is late, are
     * in other lists.
     */
    Stream<TodayLine> longInStage(Instant now, ReadableApplications movable) {
        String query = PERSON.formatted("a.stageSince", "join a.stage s", """
                a.decision.outcome is null and a.candidateStatus <> SUBMITTED and s.kind <> HIRED
                and (a.answeredAt is not null and a.waitsAgain = false or a.answerDueAt >= :now)
                and a.stageSince + coalesce(s.goalDays, :usual) day < :now""");
        return people(
                Signal.STAGE_LONG,
                query,
                " order by a.stageSince, a.id.value",
                now,
                movable,
                Map.of("usual", Signal.STAGE_DAYS));
    }

    /** Postings of these organizations that are over or filled, with people who have no answer. */
    Stream<TodayLine> over(Collection<OrganizationId> organizations, Instant now, ReadableApplications tellable) {
        return postings(
                Signal.POSTING_OVER,
                "a.answerDueAt",
                ApplicationRepository.UNANSWERED.replace(":active", ACTIVE),
                """
                (p.status in (FILLED, CLOSED, WITHDRAWN)
                or p.status = PAUSED and p.filledOpenings.openingsFilledAt is not null
                or p.status in (LIVE, PAUSED) and p.validThrough <= :now)""",
                organizations,
                now,
                tellable,
                Map.of("today", LocalDate.ofInstant(now, ZoneOffset.UTC)));
    }

    /** Postings of these organizations whose applications nobody has opened since before a moment. */
    Stream<TodayLine> unopened(
            Collection<OrganizationId> organizations, Instant before, Instant now, ReadableApplications readable) {
        return postings(
                Signal.APPLICATIONS_UNOPENED,
                "a.appliedAt",
                "a.candidateStatus = SUBMITTED and a.appliedAt < :before",
                "1 = 1",
                organizations,
                now,
                readable,
                Map.of("before", before));
    }

    private Stream<TodayLine> postings(
            Signal signal,
            String moment,
            String people,
            String condition,
            Collection<OrganizationId> organizations,
            Instant now,
            ReadableApplications readable,
            Map<String, Object> parameters) {
        String concerned = "a.posting = p.id and " + people + " and " + readable.condition();
        TypedQuery<Tuple> postings = readable.bind(entityManager.createQuery(
                POSTING.formatted(concerned, moment, condition, NOT_PUT_OFF.formatted("p")), Tuple.class));
        parameters.forEach(postings::setParameter);
        return lines(postings, signal, organizations, now)
                .map(row -> posting(signal, row, row.get(3, Long.class), row.get(4, Instant.class)));
    }

    /** Public postings of these organizations that end before a moment. */
    Stream<TodayLine> ending(
            Collection<OrganizationId> organizations, Instant now, Instant before, ReadableApplications countable) {
        TypedQuery<Tuple> postings =
                countable.bindOpen(publicPostings("p.validThrough", countable.openCondition("p.id")));
        return publicPostings(Signal.POSTING_ENDS, postings, organizations, now, before);
    }

    /** Public postings of these organizations that were published before a moment and that few applied for. */
    Stream<TodayLine> quiet(
            Collection<OrganizationId> organizations, Instant now, Instant before, ReadableApplications countable) {
        String few = "(select count(a) from JobApplication a where a.posting = p.id and " + countable.condition()
                + ") < " + Signal.ENOUGH_APPLICATIONS;
        TypedQuery<Tuple> postings =
                countable.bind(publicPostings("p.publishedAt", countable.openCondition("p.id") + " and " + few));
        return publicPostings(Signal.POSTING_QUIET, postings, organizations, now, before);
    }

    private TypedQuery<Tuple> publicPostings(String moment, String condition) {
        return entityManager.createQuery(
                "select p.id, p.reference, p.title, " + moment + " from JobPosting p"
                        + " where p.organization in :organizations and p.status = LIVE and p.validThrough > :now"
                        + " and " + moment + " <= :moment and " + condition + " and " + NOT_PUT_OFF.formatted("p")
                        + " order by " + moment + ", p.reference",
                Tuple.class);
    }

    private static Stream<TodayLine> publicPostings(
            Signal signal,
            TypedQuery<Tuple> postings,
            Collection<OrganizationId> organizations,
            Instant now,
            Instant before) {
        return lines(postings.setParameter("moment", before), signal, organizations, now)
                .map(row -> posting(signal, row, 1, row.get(3, Instant.class)));
    }

    private static Stream<Tuple> lines(
            TypedQuery<Tuple> postings, Signal signal, Collection<OrganizationId> organizations, Instant now) {
        return postings.setParameter("organizations", organizations)
                .setParameter("now", now)
                .setParameter("signal", signal)
                .setMaxResults(Today.MOST_OF_A_KIND)
                .getResultStream();
    }

    private Stream<TodayLine> people(
            Signal signal,
            String query,
            String order,
            Instant now,
            ReadableApplications readable,
            Map<String, Object> parameters) {
        TypedQuery<Tuple> people = query(signal, query + " and " + NOT_PUT_OFF.formatted("a"), order, now, readable);
        parameters.forEach(people::setParameter);
        return people.getResultStream()
                .map(row -> person(signal, row.get(0, JobApplicationId.class).value(), row));
    }

    private static TodayLine person(Signal signal, UUID subject, Tuple row) {
        return new TodayLine(
                signal,
                subject,
                row.get(1, String.class),
                row.get(4, String.class),
                row.get(2, ApplicationReference.class),
                row.get(3, String.class),
                1,
                row.get(5, Instant.class));
    }

    private static TodayLine posting(Signal signal, Tuple row, long count, Instant at) {
        String reference = row.get(1, String.class);
        String title = row.get(2, String.class);
        return new TodayLine(
                signal,
                row.get(0, JobPostingId.class).value(),
                title == null ? reference : title,
                null,
                null,
                reference,
                count,
                at);
    }

    /** The first lines of a query over what the reader may read. */
    private TypedQuery<Tuple> query(
            Signal signal, String query, String order, Instant now, ReadableApplications readable) {
        return readable.bind(entityManager.createQuery(query + " and " + readable.condition() + order, Tuple.class))
                .setParameter("signal", signal)
                .setParameter("now", now)
                .setMaxResults(Today.MOST_OF_A_KIND);
    }

    /** How many lines a person put off until later than now. */
    long countPutOff(AccountId account, Instant now) {
        return entityManager
                .createQuery(
                        "select count(s) from Snooze s where s.key.account = :account and s.until > :now", Long.class)
                .setParameter("account", account)
                .setParameter("now", now)
                .getSingleResult();
    }

    Optional<Snooze> find(Snooze.Key key) {
        return Optional.ofNullable(entityManager.find(Snooze.class, key));
    }

    void add(Snooze snooze) {
        entityManager.persist(snooze);
    }

    void remove(Snooze snooze) {
        entityManager.remove(snooze);
    }
}

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
import java.util.stream.Stream;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.tasks.TaskId;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.PostingStatus;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.today.Signal;
import org.jobwright.domain.today.Snooze;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.applications.access.ReadableApplications;

/** The queries behind the signals of those who hire, one each; the most urgent first. */
@ApplicationScoped
class TodayRepository {

    private static final String PERSON = """
            select a.id, a.applicantName, a.reference, p.reference, a.postingTitle, %s
            from JobApplication a join JobPosting p on p.id = a.posting %s
            where a.candidateStatus in :active and %s""";

    private static final String POSTING = """
            select p.id, p.reference, max(a.postingTitle), count(a), min(%s)
            from JobApplication a join JobPosting p on p.id = a.posting
            where %s""";

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
                "a.answeredAt is null and a.decision.outcome is null"
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
        String query = PERSON.formatted(
                "m.deliveredAt",
                "join Conversation c on c.application = a.id join Message m on m.conversation = c",
                """
                m.side = CANDIDATE and m.state = DELIVERED and m.deliveredAt < :before
                and (c.employerDoneAt is null or c.employerDoneAt < m.deliveredAt)
                and not exists (select l from Message l where l.conversation = c
                  and l.state <> TAKEN_BACK and l.createdAt > m.createdAt
                  and (l.side = EMPLOYER or l.state = DELIVERED))""");
        return people(
                Signal.MESSAGE_UNANSWERED,
                query,
                " order by m.deliveredAt, a.id.value",
                now,
                readable,
                Map.of("before", before));
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
                and (a.answeredAt is not null or a.answerDueAt >= :now)
                and a.stageSince + coalesce(s.goalDays, :usual) day < :now""");
        return people(
                Signal.STAGE_LONG,
                query,
                " order by a.stageSince, a.id.value",
                now,
                movable,
                Map.of("usual", Signal.STAGE_DAYS));
    }

    /** Postings that are over or filled, with people who have no answer. */
    Stream<TodayLine> over(Instant now, ReadableApplications tellable) {
        String query = POSTING.formatted(
                "a.answerDueAt",
                ApplicationRepository.UNANSWERED + " and (p.status in (FILLED, CLOSED, WITHDRAWN)"
                        + " or p.status = PAUSED and p.filledOpenings.openingsFilledAt is not null"
                        + " or p.status in (LIVE, PAUSED) and p.validThrough <= :now)");
        return postings(
                Signal.POSTING_OVER,
                query,
                " order by min(a.answerDueAt), p.reference",
                now,
                tellable,
                Map.of("active", ApplicationRepository.ACTIVE, "today", LocalDate.ofInstant(now, ZoneOffset.UTC)));
    }

    /** Postings whose applications nobody has opened since before a moment. */
    Stream<TodayLine> unopened(Instant before, Instant now, ReadableApplications readable) {
        String query = POSTING.formatted("a.appliedAt", "a.candidateStatus = SUBMITTED and a.appliedAt < :before");
        return postings(
                Signal.APPLICATIONS_UNOPENED,
                query,
                " order by min(a.appliedAt), p.reference",
                now,
                readable,
                Map.of("before", before));
    }

    /** Public postings of these organizations that end before a moment. */
    Stream<TodayLine> ending(
            Collection<OrganizationId> organizations, Instant now, Instant before, ReadableApplications countable) {
        return publicPostings(
                Signal.POSTING_ENDS,
                "p.validThrough",
                "p.validThrough <= :moment",
                organizations,
                now,
                before,
                countable);
    }

    /** Public postings of these organizations that were published before a moment and that few applied for. */
    Stream<TodayLine> quiet(
            Collection<OrganizationId> organizations, Instant now, Instant before, ReadableApplications countable) {
        return publicPostings(
                Signal.POSTING_QUIET,
                "p.publishedAt",
                "p.publishedAt <= :moment and " + applied(countable) + " < " + Signal.ENOUGH_APPLICATIONS,
                organizations,
                now,
                before,
                countable);
    }

    /** How many applied for a posting {@code p}, of those whom the reader may count. */
    private static String applied(ReadableApplications countable) {
        return "(select count(a) from JobApplication a where a.posting = p.id and " + countable.condition() + ")";
    }

    /** Those that are closed to the reader are left out. */
    private Stream<TodayLine> publicPostings(
            Signal signal,
            String moment,
            String condition,
            Collection<OrganizationId> organizations,
            Instant now,
            Instant limit,
            ReadableApplications countable) {
        if (organizations.isEmpty()) {
            return Stream.empty();
        }
        return countable
                .bind(entityManager.createQuery(
                        "select p.id, p.reference, p.title, " + applied(countable) + ", " + moment
                                + " from JobPosting p where p.organization in :organizations and p.status = :live"
                                + " and p.validThrough > :now and " + countable.openCondition("p.id") + " and "
                                + condition + " and " + NOT_PUT_OFF.formatted("p")
                                + " order by " + moment + ", p.reference",
                        Tuple.class))
                .setParameter("organizations", organizations)
                .setParameter("live", PostingStatus.LIVE)
                .setParameter("now", now)
                .setParameter("moment", limit)
                .setParameter("signal", signal)
                .setMaxResults(Today.MOST_OF_A_KIND)
                .getResultStream()
                .map(row -> posting(signal, row));
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
        return people.setParameter("active", ApplicationRepository.ACTIVE)
                .getResultStream()
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

    private Stream<TodayLine> postings(
            Signal signal,
            String query,
            String order,
            Instant now,
            ReadableApplications readable,
            Map<String, Object> parameters) {
        TypedQuery<Tuple> postings = query(
                signal,
                query + " and " + NOT_PUT_OFF.formatted("p"),
                " group by p.id, p.reference" + order,
                now,
                readable);
        parameters.forEach(postings::setParameter);
        return postings.getResultStream().map(row -> posting(signal, row));
    }

    private static TodayLine posting(Signal signal, Tuple row) {
        String reference = row.get(1, String.class);
        String title = row.get(2, String.class);
        return new TodayLine(
                signal,
                row.get(0, JobPostingId.class).value(),
                title == null ? reference : title,
                null,
                null,
                reference,
                row.get(3, Long.class),
                row.get(4, Instant.class));
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

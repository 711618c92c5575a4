package org.jobwright.services.today;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.PostingStatus;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.today.Signal;
import org.jobwright.domain.today.Snooze;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.applications.access.ReadableApplications;

/** The queries behind the signals, one each; the most urgent first. */
@ApplicationScoped
class TodayRepository {

    private static final String PERSON = """
            select a.id, a.applicantName, a.reference, p.reference, a.postingTitle, %s
            from JobApplication a join JobPosting p on p.id = a.posting %s
            where a.candidateStatus in :active and %s""" + " and {put-off a} and ";

    private static final String POSTING = """
            select p.id, p.reference, max(a.postingTitle), count(a), min(%s)
            from JobApplication a join JobPosting p on p.id = a.posting
            where %s""" + " and {put-off p} and ";

    /** Put off by the reader. */
    private static final String NOT_PUT_OFF = "not exists (select s from Snooze s where s.key.account = :reader"
            + " and s.key.signal = :signal and s.key.subject = %s.id.value and s.until > :at)";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Clock clock;

    /** Whose promised day was or is before a moment, and no decision is on its way. */
    Stream<TodayLine> due(Signal signal, Instant from, Instant until, ReadableApplications readable) {
        return people(
                signal,
                readable,
                query(
                                PERSON.formatted(
                                        "a.answerDueAt",
                                        "",
                                        "a.answeredAt is null and a.decision.outcome is null"
                                                + " and a.answerDueAt >= :from and a.answerDueAt < :until"),
                                readable,
                                " order by a.answerDueAt, a.id.value")
                        .setParameter("from", from)
                        .setParameter("until", until)
                        .setParameter("active", ApplicationRepository.ACTIVE));
    }

    /** Whose latest message was delivered before a moment, and nobody has answered or put it away. */
    Stream<TodayLine> unanswered(Instant before, ReadableApplications readable) {
        return people(
                Signal.MESSAGE_UNANSWERED,
                readable,
                query(
                                PERSON.formatted(
                                        "m.deliveredAt",
                                        "join Conversation c on c.application = a.id join Message m on m.conversation = c",
                                        """
                                        m.side = CANDIDATE and m.state = DELIVERED and m.deliveredAt < :before
                                        and (c.employerDoneAt is null or c.employerDoneAt < m.deliveredAt)
                                        and not exists (select l from Message l where l.conversation = c
                                          and l.state <> TAKEN_BACK and l.createdAt > m.createdAt
                                          and (l.side = EMPLOYER or l.state = DELIVERED))"""),
                                readable,
                                " order by m.deliveredAt, a.id.value")
                        .setParameter("before", before)
                        .setParameter("active", ApplicationRepository.ACTIVE));
    }

    /** About whom a decision was proposed that waits for someone to tell it. */
    Stream<TodayLine> untold(ReadableApplications tellable) {
        return people(
                Signal.DECISION_UNTOLD,
                tellable,
                query(
                                PERSON.formatted(
                                        "a.decision.at",
                                        "",
                                        "a.decision.outcome is not null and a.decision.releaseAt is null"),
                                tellable,
                                " order by a.decision.at, a.id.value")
                        .setParameter("active", ApplicationRepository.ACTIVE));
    }

    /** Postings that are over, with people who have no answer. */
    Stream<TodayLine> over(Instant now, ReadableApplications tellable) {
        return postings(
                Signal.POSTING_OVER,
                tellable,
                query(
                                POSTING.formatted(
                                        "a.answerDueAt",
                                        "a.candidateStatus in :active and a.decision.outcome is null and ("
                                                + "p.status in (FILLED, CLOSED, WITHDRAWN)"
                                                + " or p.status in (LIVE, PAUSED) and p.validThrough <= :now)"),
                                tellable,
                                " group by p.id, p.reference order by min(a.answerDueAt), p.reference")
                        .setParameter("now", now)
                        .setParameter("active", ApplicationRepository.ACTIVE));
    }

    /** Postings whose applications nobody has opened since before a moment. */
    Stream<TodayLine> unopened(Instant before, ReadableApplications readable) {
        return postings(
                Signal.APPLICATIONS_UNOPENED,
                readable,
                query(
                                POSTING.formatted(
                                        "a.appliedAt", "a.candidateStatus = SUBMITTED and a.appliedAt < :before"),
                                readable,
                                " group by p.id, p.reference order by min(a.appliedAt), p.reference")
                        .setParameter("before", before));
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
                        "select p.id, p.reference, p.title, " + moment + ", " + applied(countable)
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
                .setParameter("at", now)
                .setMaxResults(Today.MOST_OF_A_KIND)
                .getResultStream()
                .map(row -> new TodayLine(
                        signal,
                        row.get(0, JobPostingId.class).value(),
                        null,
                        null,
                        row.get(1, String.class),
                        row.get(2, String.class),
                        row.get(4, Long.class),
                        row.get(3, Instant.class)));
    }

    private TypedQuery<Tuple> query(String query, ReadableApplications readable, String order) {
        String whole = query.replace("{put-off a}", NOT_PUT_OFF.formatted("a"))
                        .replace("{put-off p}", NOT_PUT_OFF.formatted("p"))
                + readable.condition()
                + order;
        return entityManager.createQuery(whole, Tuple.class);
    }

    private Stream<TodayLine> people(Signal signal, ReadableApplications readable, TypedQuery<Tuple> query) {
        return readable.bind(query)
                .setParameter("signal", signal)
                .setParameter("at", clock.instant())
                .setMaxResults(Today.MOST_OF_A_KIND)
                .getResultStream()
                .map(row -> new TodayLine(
                        signal,
                        row.get(0, JobApplicationId.class).value(),
                        row.get(1, String.class),
                        row.get(2, ApplicationReference.class),
                        row.get(3, String.class),
                        row.get(4, String.class),
                        1,
                        row.get(5, Instant.class)));
    }

    private Stream<TodayLine> postings(Signal signal, ReadableApplications readable, TypedQuery<Tuple> query) {
        return readable.bind(query)
                .setParameter("signal", signal)
                .setParameter("at", clock.instant())
                .setMaxResults(Today.MOST_OF_A_KIND)
                .getResultStream()
                .map(row -> new TodayLine(
                        signal,
                        row.get(0, JobPostingId.class).value(),
                        null,
                        null,
                        row.get(1, String.class),
                        row.get(2, String.class),
                        row.get(3, Long.class),
                        row.get(4, Instant.class)));
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

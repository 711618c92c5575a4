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
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.today.Signal;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.applications.access.ReadableApplications;

/** The queries behind the signals about postings of those who hire, one each; the most urgent first. */
@ApplicationScoped
class PostingTodayRepository {

    /** Of each of these postings, the people about whom a condition holds: how many, and the first of their moments. */
    private static final String PEOPLE = """
            select a.posting, count(a), min(%s) as oldest from JobApplication a join JobPosting p on p.id = a.posting
            where a.posting in :postings and %s
            group by a.posting, p.title, p.reference order by oldest, p.title, p.reference""";

    /** The oldest; with more of them some others are not looked at before these are done. */
    private static final int MOST_POSTINGS = 1000;

    /** People are counted no further than to what is enough, which JPQL cannot say. */
    private static final String QUIET = """
            select p.id, p.reference, p.title, p.published_at as since from job_posting p
            where p.organization_id in (:organizations) and p.status = 'LIVE' and p.valid_through > :now
              and p.published_at <= :before and %s
              and (select count(*) from (select from job_application a where a.posting_id = p.id and %s
                limit :enough) people) < :enough
              and %s
            order by p.published_at, p.reference limit :most""";

    /** Which posting is for which requisition is not mapped. */
    private static final String CANCELLED = """
            select p.id, p.reference, p.title, r.changed_at as since from job_posting p
              join requisition_posting of_posting on of_posting.posting_id = p.id
              join requisition r on r.id = of_posting.requisition_id
            where p.organization_id in (:organizations) and p.status = 'LIVE' and p.valid_through > :now
              and r.state = 'CANCELLED' and %s and %s
            order by r.changed_at, p.reference limit :most""";

    private static final String BREAKING_LAW = """
            select p.id, p.reference, p.title, cast(b.told_on + 14 as timestamptz) as since from job_posting p
              join posting_version v on v.job_posting_id = p.id and v.number = p.public_version
              join law_breach b on b.posting_version_id = v.id
            where p.organization_id in (:organizations) and b.told_on is not null and not b.overruled and p.valid_through > :now
              and (p.status = 'LIVE' or p.status = 'PAUSED' and b.paused_at is not null) and %s and %s
            order by b.told_on, p.reference limit :most""";

    @PersistenceContext
    private EntityManager entityManager;

    /** Postings of these organizations that are over or filled, with people who have no answer. */
    Stream<TodayLine> over(Collection<OrganizationId> organizations, LineFilter lines, ReadableApplications tellable) {
        return postings(
                Signal.POSTING_OVER,
                "a.answerDueAt",
                ApplicationRepository.UNANSWERED.replace(":active", PersonLineRepository.ACTIVE),
                """
                (p.status in (FILLED, CLOSED, WITHDRAWN)
                or p.status = PAUSED and p.filledOpenings.openingsFilledAt is not null
                or p.status in (LIVE, PAUSED) and p.validThrough <= :now)""",
                organizations,
                lines,
                tellable,
                Map.of("today", LocalDate.ofInstant(lines.now(), ZoneOffset.UTC)));
    }

    /** Postings of these organizations whose applications nobody has opened since before a moment. */
    Stream<TodayLine> unopened(
            Collection<OrganizationId> organizations, Instant before, LineFilter lines, ReadableApplications readable) {
        return postings(
                Signal.APPLICATIONS_UNOPENED,
                "a.appliedAt",
                "a.candidateStatus = SUBMITTED and a.appliedAt < :before",
                "1 = 1",
                organizations,
                lines,
                readable,
                Map.of("before", before));
    }

    /** People are counted once, of postings that have any: the first of them is found by an index. */
    private Stream<TodayLine> postings(
            Signal signal,
            String moment,
            String people,
            String condition,
            Collection<OrganizationId> organizations,
            LineFilter lines,
            ReadableApplications readable,
            Map<String, Object> parameters) {
        String concerned = people + " and " + readable.condition();
        TypedQuery<Tuple> having = readable.bind(entityManager.createQuery(
                "select p.id, p.reference, p.title from JobPosting p where p.organization in :organizations and "
                        + condition + " and " + lines.condition("p")
                        + " and exists (select a from JobApplication a where a.posting = p.id and " + concerned + ")"
                        + " order by p.publishedAt",
                Tuple.class));
        parameters.forEach(having::setParameter);
        Map<JobPostingId, Tuple> found = having.setParameter("organizations", organizations)
                .setParameter("now", lines.now())
                .setParameter("signal", signal)
                .setMaxResults(MOST_POSTINGS)
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get(0, JobPostingId.class), row -> row));
        if (found.isEmpty()) {
            return Stream.empty();
        }
        TypedQuery<Tuple> counting =
                readable.bind(entityManager.createQuery(PEOPLE.formatted(moment, concerned), Tuple.class));
        parameters.forEach(counting::setParameter);
        return counting.setParameter("postings", found.keySet())
                .setMaxResults(lines.most())
                .getResultStream()
                .map(row -> line(
                        signal,
                        found.get(row.get(0, JobPostingId.class)),
                        row.get(1, Long.class),
                        row.get(2, Instant.class)));
    }

    /** Public postings of these organizations that end before a moment. */
    Stream<TodayLine> ending(
            Collection<OrganizationId> organizations,
            LineFilter lines,
            Instant before,
            ReadableApplications countable) {
        return countable
                .bindOpen(entityManager.createQuery(
                        "select p.id, p.reference, p.title, p.validThrough from JobPosting p"
                                + " where p.organization in :organizations and p.status = LIVE"
                                + " and p.validThrough > :now and p.validThrough <= :before and "
                                + countable.openCondition("p.id") + " and "
                                + lines.condition("p") + " order by p.validThrough, p.reference",
                        Tuple.class))
                .setParameter("organizations", organizations)
                .setParameter("now", lines.now())
                .setParameter("before", before)
                .setParameter("signal", Signal.POSTING_ENDS)
                .setMaxResults(lines.most())
                .getResultStream()
                .map(row -> line(Signal.POSTING_ENDS, row, 1, row.get(3, Instant.class)));
    }

    /** Public postings of these organizations that were published before a moment and that few applied for. */
    Stream<TodayLine> quiet(
            Collection<OrganizationId> organizations,
            LineFilter lines,
            Instant before,
            ReadableApplications countable) {
        String query = QUIET.formatted(
                countable.openSqlCondition("p.id"), countable.sqlCondition(), lines.sqlCondition("p.id"));
        return read(
                Signal.POSTING_QUIET,
                countable
                        .bindSql(sql(query))
                        .setParameter("before", before)
                        .setParameter("enough", Signal.ENOUGH_APPLICATIONS),
                organizations,
                lines);
    }

    /** Public postings of these organizations for a requisition that was cancelled: no one can be hired for them. */
    Stream<TodayLine> withoutRequisition(
            Collection<OrganizationId> organizations, LineFilter lines, ReadableApplications countable) {
        String query = CANCELLED.formatted(countable.openSqlCondition("p.id"), lines.sqlCondition("p.id"));
        return read(Signal.REQUISITION_CANCELLED, countable.bindOpenSql(sql(query)), organizations, lines);
    }

    /** Postings of these organizations that break a law, with the day by which they should be changed. */
    Stream<TodayLine> breakingLaw(
            Collection<OrganizationId> organizations, LineFilter lines, ReadableApplications countable) {
        String query = BREAKING_LAW.formatted(countable.openSqlCondition("p.id"), lines.sqlCondition("p.id"));
        return read(Signal.LAW_BROKEN, countable.bindOpenSql(sql(query)), organizations, lines);
    }

    private NativeQuery<Tuple> sql(String query) {
        return entityManager.unwrap(Session.class).createNativeQuery(query, Tuple.class);
    }

    private static Stream<TodayLine> read(
            Signal signal, NativeQuery<Tuple> query, Collection<OrganizationId> organizations, LineFilter lines) {
        return query.setParameter(
                        "organizations",
                        organizations.stream().map(OrganizationId::value).toList())
                .setParameter("now", lines.now())
                .setParameter("signal", signal.name())
                .setParameter("most", lines.most())
                .addScalar("id", UUID.class)
                .addScalar("reference", String.class)
                .addScalar("title", String.class)
                .addScalar("since", Instant.class)
                .getResultStream()
                .map(row -> line(
                        signal,
                        new JobPostingId(row.get("id", UUID.class)),
                        row.get("reference", String.class),
                        row.get("title", String.class),
                        1,
                        row.get("since", Instant.class)));
    }

    private static TodayLine line(Signal signal, Tuple posting, long count, Instant at) {
        return line(
                signal,
                posting.get(0, JobPostingId.class),
                posting.get(1, String.class),
                posting.get(2, String.class),
                count,
                at);
    }

    private static TodayLine line(
            Signal signal, JobPostingId posting, String reference, String title, long count, Instant at) {
        return new TodayLine(
                signal, posting.value(), title == null ? reference : title, null, null, reference, count, at);
    }
}

package org.jobwright.services.applications.lists;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.applications.access.ReadableApplications;

/** The figures of postings: how many applied, wait, are hired; the caller has already checked access. */
@ApplicationScoped
public class ApplicantCountRepository {

    @PersistenceContext
    private EntityManager entityManager;

    /** Of all postings of an organization that have applications. */
    Map<JobPostingId, PostingApplicationCounts> counts(
            OrganizationId organization, ReadableApplications countable, Instant now) {
        return counts("a.organization = :whose", organization, countable, now)
                .collect(Collectors.toMap(PostingApplicationCounts::posting, Function.identity()));
    }

    /** Of one posting; zeros if nobody applied whom the caller may count. */
    public PostingApplicationCounts counts(JobPostingId posting, ReadableApplications countable, Instant now) {
        return counts("a.posting = :whose", posting, countable, now)
                .findFirst()
                .orElseGet(() -> PostingApplicationCounts.none(posting));
    }

    private Stream<PostingApplicationCounts> counts(
            String condition, Object whose, ReadableApplications countable, Instant now) {
        return countable
                .bind(entityManager.createQuery(
                        """
                        select new org.jobwright.services.applications.lists.PostingApplicationCounts(
                          a.posting,
                          count(a),
                          count(a) filter (where a.candidateStatus in :active),
                          count(a) filter (where a.candidateStatus = SUBMITTED),
                          count(a) filter (where %s),
                          count(a) filter (where %s),
                          count(a) filter (where a.candidateStatus in :ended),
                          count(a) filter (where s.kind = HIRED and a.candidateStatus not in :ended),
                          count(a) filter (where a.mustHaves > 0))
                        from JobApplication a join a.stage s where %s and %s group by a.posting""".formatted(
                                        ApplicationRepository.WAITING,
                                        ApplicationRepository.OVERDUE,
                                        condition,
                                        countable.condition()),
                        PostingApplicationCounts.class))
                .setParameter("whose", whose)
                .setParameter("active", ApplicationRepository.ACTIVE)
                .setParameter("ended", CandidateStatus.ENDED_WITHOUT_HIRE)
                .setParameter("now", now)
                .getResultStream();
    }

    /** The must-have that most applicants miss, if it is more than half of those who were asked one. */
    public Optional<OftenMissed> oftenMissed(JobPostingId posting, AccountId reader, long asked) {
        if (asked < OftenMissed.FEWEST) {
            return Optional.empty();
        }
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery("""
                        select q.question, count(*) as missed, cast(:asked as bigint) as asked
                        from job_application a, jsonb_array_elements_text(a.missed_must_haves) as q (question)
                        where a.posting_id = :posting and a.candidate_id <> :reader and a.must_haves > 0
                        group by q.question having count(*) * 2 > :asked
                        order by missed desc, q.question""", OftenMissed.class)
                .setParameter("posting", posting.value())
                .setParameter("reader", reader.value())
                .setParameter("asked", asked)
                .setMaxResults(1)
                .uniqueResultOptional();
    }

    long countOverdue(ReadableApplications readable, Instant now) {
        return readable.bind(entityManager.createQuery(
                        "select count(a) from JobApplication a where " + ApplicationRepository.OVERDUE + " and "
                                + readable.condition(),
                        Long.class))
                .setParameter("active", ApplicationRepository.ACTIVE)
                .setParameter("now", now)
                .getSingleResult();
    }
}

package org.jobwright.services.applications.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.closing.CloseOut;
import org.jobwright.domain.applications.closing.CloseOutStep;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.jobs.FilledOpenings;
import org.jobwright.domain.jobs.JobPosting;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.applications.access.ReadableApplications;

/** Loads and stores close-outs, and who is left in a posting. */
@ApplicationScoped
class CloseOutRepository {

    /** Nobody is reminded of a posting that ended before that; Today shows it. */
    private static final Duration OLDEST = Duration.ofDays(60);

    private static final int MOST_TOLD_OF = 10;

    @PersistenceContext
    private EntityManager entityManager;

    void add(CloseOut closeOut) {
        entityManager.persist(closeOut);
    }

    void flush() {
        entityManager.flush();
    }

    /** The latest close-out of a posting. */
    Optional<CloseOut> latest(JobPostingId posting) {
        return entityManager
                .createQuery(
                        "select c from CloseOut c where c.posting = :posting order by c.changedAt desc, c.id desc",
                        CloseOut.class)
                .setParameter("posting", posting)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** What members did with the latest close-outs of a posting, newest first. */
    List<CloseOutStepLine> steps(JobPostingId posting) {
        List<CloseOutStep> steps = entityManager
                .createQuery(
                        "select c.steps from CloseOut c where c.posting = :posting order by c.changedAt desc, c.id desc",
                        Object.class) // not the plans, which say something for each person
                .setParameter("posting", posting)
                .setMaxResults(MOST_TOLD_OF)
                .getResultStream()
                .flatMap(some -> ((List<?>) some).reversed().stream())
                .map(CloseOutStep.class::cast)
                .sorted(Comparator.comparing(CloseOutStep::at).reversed())
                .toList();
        if (steps.isEmpty()) {
            return List.of();
        }
        Map<AccountId, String> names = entityManager
                .createQuery("select p.id, p.displayName from Account p where p.id in :members", Tuple.class)
                .setParameter("members", steps.stream().map(CloseOutStep::by).collect(Collectors.toSet()))
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get(0, AccountId.class), row -> row.get(1, String.class)));
        return steps.stream()
                .map(step -> new CloseOutStepLine(step.state(), names.getOrDefault(step.by(), ""), step.at()))
                .toList();
    }

    /** How many people would be left without an answer, also those whom the caller does not read. */
    long countUnanswered(JobPostingId posting, Instant now) {
        return (Long) entityManager
                .createNativeQuery("select job_posting_unanswered(:posting, :today)", Long.class)
                .setParameter("posting", posting.value())
                .setParameter("today", LocalDate.ofInstant(now, ZoneOffset.UTC))
                .getSingleResult();
    }

    /** The people without an answer whom the reader reads, in the order in which they applied. */
    List<CloseOutPerson> left(JobPostingId posting, ReadableApplications readable, Instant now) {
        return readable.bind(entityManager.createQuery(
                        "select a.id, a.reference, a.applicantName, a.candidateStatus, a.decision.outcome"
                                + " from JobApplication a where a.posting = :posting and "
                                + ApplicationRepository.UNANSWERED + " and " + readable.condition()
                                + " order by a.appliedAt, a.id.value",
                        Tuple.class))
                .setParameter("posting", posting)
                .setParameter("active", ApplicationRepository.ACTIVE)
                .setParameter("today", LocalDate.ofInstant(now, ZoneOffset.UTC))
                .getResultStream()
                .map(row -> CloseOutPerson.of(
                        row.get(0, JobApplicationId.class),
                        row.get(1, ApplicationReference.class),
                        row.get(2, String.class),
                        row.get(3, CandidateStatus.class),
                        row.get(4, CandidateStatus.class)))
                .toList();
    }

    /** How many people in a posting have not ended. */
    long countActive(JobPostingId posting, ReadableApplications readable) {
        return readable.bind(entityManager.createQuery(
                        "select count(a) from JobApplication a where a.posting = :posting"
                                + " and a.candidateStatus in :active and " + readable.condition(),
                        Long.class))
                .setParameter("posting", posting)
                .setParameter("active", ApplicationRepository.ACTIVE)
                .getSingleResult();
    }

    /** Whether a decision about someone in a posting waits to be told. */
    boolean isAnyToTell(JobPostingId posting, ReadableApplications readable, Instant now) {
        return !readable.bind(entityManager.createQuery(
                        "select 1 from JobApplication a where a.posting = :posting and a.decision.releaseAt > :now and "
                                + readable.condition(),
                        Integer.class))
                .setParameter("posting", posting)
                .setParameter("now", now)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Postings that stopped taking applications with the last hire or their last day, with people who have no answer. */
    List<JobPostingId> over(Instant before, Instant now, int limit) {
        return entityManager
                .createQuery(
                        "select distinct p.id from JobPosting p join JobApplication a on a.posting = p.id"
                                + " where (p.status = PAUSED and p.filledOpenings.openingsFilledAt <= :before"
                                + " or p.status in (LIVE, PAUSED) and p.validThrough between :oldest and :before)"
                                + " and p.filledOpenings.closeOutReminders < :reminders and "
                                + ApplicationRepository.UNANSWERED,
                        JobPostingId.class)
                .setParameter("before", before)
                .setParameter("oldest", now.minus(OLDEST))
                .setParameter("reminders", FilledOpenings.MOST_REMINDERS)
                .setParameter("active", ApplicationRepository.ACTIVE)
                .setParameter("today", LocalDate.ofInstant(now, ZoneOffset.UTC))
                .setMaxResults(limit)
                .getResultList();
    }

    /** The member who changed a posting last. */
    AccountId lastChangedBy(JobPostingId posting) {
        return entityManager.find(JobPosting.class, posting).getChangedBy();
    }

    JobPosting lock(JobPostingId posting) {
        return entityManager.find(JobPosting.class, posting, LockModeType.PESSIMISTIC_WRITE);
    }
}

package org.jobwright.services.applications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.applications.pipeline.PipelineStage;
import org.jobwright.domain.applications.pipeline.PipelineStageId;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.applications.access.ReadableApplications;
import org.jobwright.services.shared.RowLocks;

@ApplicationScoped
public class ApplicationRepository {

    /** The statuses of the partial unique index for one running application per posting. */
    public static final Set<CandidateStatus> ACTIVE = EnumSet.allOf(CandidateStatus.class).stream()
            .filter(CandidateStatus::isActive)
            .collect(Collectors.toUnmodifiableSet());

    /** The same rule as {@code AnswerPromise}; {@code :active} is {@link #ACTIVE}. */
    public static final String WAITING =
            "a.candidateStatus in :active and (a.answeredAt is null or a.waitsAgain = true)";

    public static final String OVERDUE = WAITING + " and a.answerDueAt < :now";

    /**
     * Would be left without an answer if the posting ended: neither decided, nor told by when they are answered. The same
     * as {@code job_posting_unanswered}; {@code :today} is the day in UTC.
     */
    public static final String UNANSWERED = """
            a.candidateStatus in :active and (a.keptOpenUntil is null or a.keptOpenUntil < :today)
            and (a.decision.releaseAt is null
              or a.decision.outcome not in (HIRED, NOT_SELECTED, POSITION_CLOSED) and a.decision.until is null)""";

    /** Nothing is sent in the name of a stopped employer: neither its decisions nor reminders of missing ones. */
    private static final String EMPLOYER_RUNS = " and exists (select 1 from HiringOrganization o"
            + " where o.id = a.organization and o.status not in (SUSPENDED, BLOCKED))";

    private static final String LATE = OVERDUE + " and a.lateNotifiedAt is null" + EMPLOYER_RUNS;

    @PersistenceContext
    private EntityManager entityManager;

    public void add(JobApplication application) {
        entityManager.persist(application);
    }

    public Optional<JobApplication> find(JobApplicationId id) {
        return Optional.ofNullable(entityManager.find(JobApplication.class, id));
    }

    /** Each of a selection; if one is missing, it is as if none existed. */
    public List<JobApplication> findAll(Collection<JobApplicationId> ids) {
        List<JobApplication> found = entityManager
                .createQuery("select a from JobApplication a where a.id in :ids order by a.id", JobApplication.class)
                .setParameter("ids", ids)
                .getResultList();
        if (found.size() != new HashSet<>(ids).size()) {
            throw new NotFound();
        }
        return found;
    }

    /** Reads them anew for a command: somebody else's waits, and then sees what this one did. */
    public List<JobApplication> lockAgain(List<JobApplication> read) {
        read.forEach(entityManager::detach);
        return entityManager
                .createQuery("select a from JobApplication a where a.id in :ids order by a.id", JobApplication.class)
                .setParameter("ids", read.stream().map(JobApplication::getId).toList())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Waits for a command about an application that this one changes; the next to lock it sees the change. */
    public void lock(JobApplication application) {
        entityManager.lock(application, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Flushes changes for the queries that follow. */
    public void flush() {
        entityManager.flush();
    }

    /** Reads the moves of many applications at once. */
    public void loadMoves(Collection<JobApplicationId> ids) {
        entityManager
                .createQuery(
                        "select distinct a from JobApplication a left join fetch a.stageChanges where a.id in :ids",
                        JobApplication.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    public Optional<JobApplication> find(ApplicationReference reference) {
        return entityManager
                .createQuery("select a from JobApplication a where a.reference = :reference", JobApplication.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    /** Whether an applicant of a posting is hired, even if they have not been told yet. */
    public boolean isAnyHired(JobPostingId posting) {
        return !entityManager
                .createQuery(
                        "select 1 from JobApplication a where a.posting = :posting"
                                + " and (a.candidateStatus = HIRED or a.decision.outcome = HIRED)",
                        Integer.class)
                .setParameter("posting", posting)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** The reference of an application, if it is visible to the caller. */
    public Optional<ApplicationReference> findReference(JobApplicationId id) {
        return find(id).map(JobApplication::getReference);
    }

    public ApplicationReference reference(JobApplicationId id) {
        return findReference(id).orElseThrow(NotFound::new);
    }

    public Optional<JobApplication> findActive(AccountId candidate, JobPostingId posting) {
        return entityManager
                .createQuery("""
                        select a from JobApplication a
                        where a.candidate = :candidate and a.posting = :posting and a.candidateStatus in :active""", JobApplication.class)
                .setParameter("candidate", candidate)
                .setParameter("posting", posting)
                .setParameter("active", ACTIVE)
                .getResultStream()
                .findFirst();
    }

    /** Whether the application for which another one ends, if any, has not ended, and is still of the same person. */
    public boolean isKept(JobApplication ending) {
        if (ending.getGoesOn() == null) {
            return true;
        }
        Set<AccountId> person = accountsOfPerson(ending);
        return find(ending.getGoesOn())
                .filter(kept -> !CandidateStatus.ENDED_WITHOUT_HIRE.contains(kept.getCandidateStatus()))
                .filter(kept -> person.contains(kept.getCandidate()))
                .isPresent();
    }

    /** Applications that ended, or are to end, for one of a person who is another one for the organization. */
    public List<JobApplication> findSeparated(OrganizationId organization) {
        return entityManager
                .createQuery("""
                        select a from JobApplication a join JobApplication k on k.reference = a.goesOn
                        where a.organization = :organization and k.candidate <> a.candidate
                          and not exists (select 1 from ApplicantPerson x join ApplicantPerson y on y.group = x.group
                            where x.organization = :organization and x.account = a.candidate and y.account = k.candidate)
                        order by a.id""", JobApplication.class)
                .setParameter("organization", organization)
                .getResultList();
    }

    /** The application of the same person for the same posting that runs now, after this one ended. */
    public Optional<JobApplication> findNewer(JobApplication ended) {
        return ended.getCandidateStatus().isActive()
                ? Optional.empty()
                : findActive(ended.getCandidate(), ended.getPosting());
    }

    /** How many people on the board are in each stage, as far as the caller reads them. */
    public Map<PipelineStageId, Long> countByStage(JobPostingId posting, ReadableApplications readable) {
        return readable.bind(entityManager.createQuery(
                        "select s.id, count(a) from JobApplication a join a.stage s"
                                + " where a.posting = :posting and a.candidateStatus not in :ended and "
                                + readable.condition() + " group by s.id",
                        Tuple.class))
                .setParameter("posting", posting)
                .setParameter("ended", CandidateStatus.ENDED_WITHOUT_HIRE)
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get(0, PipelineStageId.class), row -> row.get(1, Long.class)));
    }

    /**
     * How many were hired for a posting.
     *
     * @param since null for ever
     */
    public long countHired(JobPostingId posting, Instant since) {
        return entityManager
                .createQuery("""
                        select count(a) from JobApplication a
                        where a.posting = :posting and a.candidateStatus = HIRED and a.candidateStatusAt >= :since""", Long.class)
                .setParameter("posting", posting)
                .setParameter("since", since == null ? Instant.EPOCH : since)
                .getSingleResult();
    }

    /** Running applications for adverts that a moderator removed, or of an employer that is blocked for good. */
    public List<JobApplicationId> findRemoved(int limit) {
        return Stream.of(
                        "join JobPosting p on p.id = a.posting where p.status = BLOCKED",
                        "join HiringOrganization o on o.id = a.organization where o.status = BLOCKED")
                .flatMap(removed -> entityManager
                        .createQuery(
                                "select a.id from JobApplication a " + removed + " and a.candidateStatus in :active",
                                JobApplicationId.class)
                        .setParameter("active", ACTIVE)
                        .setMaxResults(limit)
                        .getResultStream())
                .distinct()
                .toList();
    }

    /** Open applications for postings that ended earlier, unless the candidate was promised a later answer. */
    public List<JobApplicationId> findNeverAnswered(Instant before, int limit) {
        return entityManager
                .createQuery("""
                        select a.id from JobApplication a join JobPosting p on p.id = a.posting
                        where a.candidateStatus in (SUBMITTED, VIEWED, IN_REVIEW) and a.decision.releaseAt is null
                          and (a.keptOpenUntil is null or a.keptOpenUntil < :day)
                          and (p.endedAt <= :before or p.endedAt is null and p.status in (LIVE, PAUSED)
                            and p.general = false and p.validThrough <= :before)
                        order by a.id""", JobApplicationId.class)
                .setParameter("before", before)
                .setParameter("day", LocalDate.ofInstant(before, ZoneOffset.UTC))
                .setMaxResults(limit)
                .getResultList();
    }

    /** Whether an advert was removed, or its employer blocked for good. */
    public boolean isRemoved(JobPostingId posting, OrganizationId organization) {
        return entityManager
                        .createQuery(
                                "select count(p) from JobPosting p join HiringOrganization o on o.id = :organization"
                                        + " where p.id = :posting and (p.status = BLOCKED or o.status = BLOCKED)",
                                Long.class)
                        .setParameter("posting", posting)
                        .setParameter("organization", organization)
                        .getSingleResult()
                > 0;
    }

    public Optional<PipelineStage> findStage(PipelineStageId id) {
        return Optional.ofNullable(entityManager.find(PipelineStage.class, id));
    }

    /** Applications with a due decision, oldest first. */
    public List<JobApplicationId> findDue(Instant now, int limit) {
        return entityManager
                .createQuery(
                        "select a.id from JobApplication a where a.decision.releaseAt <= :now" + EMPLOYER_RUNS
                                + " order by a.decision.releaseAt",
                        JobApplicationId.class)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Postings with applicants who have not been notified that their answer is late. */
    public List<JobPostingId> findPostingsWithLateAnswers(Instant now, int limit) {
        return entityManager
                .createQuery("select distinct a.posting from JobApplication a where " + LATE, JobPostingId.class)
                .setParameter("now", now)
                .setParameter("active", ACTIVE)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Those of a posting that no other node is processing, longest waiting first. */
    public List<JobApplication> lockLate(JobPostingId posting, Instant now, int limit) {
        return entityManager
                .createQuery(
                        "select a from JobApplication a where a.posting = :posting and " + LATE
                                + " order by a.answerDueAt",
                        JobApplication.class)
                .setParameter("posting", posting)
                .setParameter("now", now)
                .setParameter("active", ACTIVE)
                .setMaxResults(limit)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint(RowLocks.TIMEOUT, RowLocks.SKIP_LOCKED)
                .getResultList();
    }

    /** An application that no other node is processing. */
    public Optional<JobApplication> lockFree(JobApplicationId id) {
        return entityManager
                .createQuery("select a from JobApplication a where a.id = :id", JobApplication.class)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint(RowLocks.TIMEOUT, RowLocks.SKIP_LOCKED)
                .getResultStream()
                .findFirst();
    }

    /** How many of a selection read each language. */
    public Map<Language, Long> languages(Collection<JobApplicationId> selection) {
        return entityManager
                .createQuery("""
                        select p.language, count(a) from JobApplication a join Account p on p.id = a.candidate
                        where a.id in :selection group by p.language""", Tuple.class)
                .setParameter("selection", selection)
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get(0, Language.class), row -> row.get(1, Long.class)));
    }

    /** The accounts that are one person for the organization: at least the sender of the application. */
    public Set<AccountId> accountsOfPerson(JobApplication application) {
        Set<AccountId> accounts = new HashSet<>(entityManager
                .createQuery("""
                        select y.account from ApplicantPerson x join ApplicantPerson y on y.group = x.group
                        where x.organization = :organization and x.account = :account""", AccountId.class)
                .setParameter("organization", application.getOrganization())
                .setParameter("account", application.getCandidate())
                .getResultList());
        accounts.add(application.getCandidate());
        return accounts;
    }
}

package org.jobwright.services.scorecards;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.interviews.Interview;
import org.jobwright.domain.interviews.InterviewId;
import org.jobwright.domain.interviews.InterviewState;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.scorecards.ScorecardAssignment;
import org.jobwright.domain.scorecards.ScorecardAssignmentId;
import org.jobwright.domain.scorecards.ScorecardDraft;
import org.jobwright.domain.scorecards.SubmittedScorecard;
import org.jobwright.services.applications.access.BlindReaders;
import org.jobwright.services.applications.lists.AskedScorecards;
import org.jobwright.services.applications.lists.ScorecardCount;
import org.jobwright.services.shared.RowLocks;

/** Loads and stores scorecards. What others submitted is found by nobody who still has to submit one. */
@ApplicationScoped
class ScorecardRepository implements AskedScorecards, BlindReaders {

    private static final String BLIND = "o.author = :reader and o.state = OPEN and o.openedAt is null";

    /** Nothing is sent in the name of a stopped employer. */
    private static final String EMPLOYER_RUNS = " and exists (select 1 from HiringOrganization h"
            + " where h.id = s.organization and h.status not in (SUSPENDED, BLOCKED))";

    @PersistenceContext
    private EntityManager entityManager;

    void add(ScorecardAssignment assignment) {
        entityManager.persist(assignment);
    }

    void add(ScorecardDraft draft) {
        entityManager.persist(draft);
    }

    void add(SubmittedScorecard submitted) {
        entityManager.persist(submitted);
    }

    void flush() {
        entityManager.flush();
    }

    Optional<ScorecardAssignment> find(ScorecardAssignmentId id) {
        return Optional.ofNullable(entityManager.find(ScorecardAssignment.class, id));
    }

    /** What the author of an assignment typed; the caller is that author. */
    Optional<ScorecardDraft> draft(ScorecardAssignmentId id) {
        return Optional.ofNullable(entityManager.find(ScorecardDraft.class, id));
    }

    /** An interview that the caller reads. */
    Optional<Interview> interview(InterviewId id) {
        return Optional.ofNullable(entityManager.find(Interview.class, id));
    }

    /** Whether the candidate of an interview still has to choose its time. */
    boolean isProposed(InterviewId id) {
        return id != null && interview(id).orElseThrow().getState() == InterviewState.PROPOSED;
    }

    /** All of an application, in the order in which they were asked for. */
    List<ScorecardAssignment> of(JobApplicationId application) {
        return entityManager
                .createQuery(
                        "select s from ScorecardAssignment s where s.application = :application order by s.id.value",
                        ScorecardAssignment.class)
                .setParameter("application", application)
                .getResultList();
    }

    @Override
    public Set<JobApplicationId> blindOf(AccountId reader) {
        return new HashSet<>(entityManager
                .createQuery(
                        "select distinct o.application from ScorecardAssignment o where " + BLIND,
                        JobApplicationId.class)
                .setParameter("reader", reader)
                .getResultList());
    }

    @Override
    public Map<JobApplicationId, ScorecardCount> countsOf(List<JobApplicationId> applications) {
        if (applications.isEmpty()) {
            return Map.of();
        }
        return entityManager
                .createQuery("""
                        select s.application, sum(case when s.state = DONE then 1 else 0 end), count(s)
                        from ScorecardAssignment s where s.application in :applications and s.state in (OPEN, DONE)
                        group by s.application""", Tuple.class)
                .setParameter("applications", applications)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> row.get(0, JobApplicationId.class),
                        row -> new ScorecardCount(row.get(1, Number.class).longValue(), row.get(2, Long.class))));
    }

    /**
     * What a reader may read of what was submitted: their own, and those of others unless they are blind.
     *
     * @param others they may read those of others, if they are not blind
     */
    Map<ScorecardAssignmentId, List<SubmittedVersion>> submitted(
            JobApplicationId application, AccountId reader, boolean others) {
        return entityManager
                .createQuery("""
                        select d from SubmittedScorecard d join ScorecardAssignment s on s.id = d.key.assignment
                        where s.application = :application and (s.author = :reader or :others = true
                          and not exists (select o from ScorecardAssignment o where o.application = s.application and\s""" + BLIND + ")) order by d.key.number", SubmittedScorecard.class)
                .setParameter("application", application)
                .setParameter("reader", reader)
                .setParameter("others", others)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        submitted -> submitted.getKey().assignment(),
                        Collectors.mapping(ScorecardRepository::version, Collectors.toList())));
    }

    private static SubmittedVersion version(SubmittedScorecard submitted) {
        return new SubmittedVersion(submitted.getContent(), submitted.getSubmittedAt(), submitted.isAfterReading());
    }

    /** The titles of the interviews of an application. */
    Map<InterviewId, String> titles(JobApplicationId application) {
        return entityManager
                .createQuery(
                        "select i.id, i.appointment.title from Interview i where i.application = :application",
                        Tuple.class)
                .setParameter("application", application)
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get(0, InterviewId.class), row -> row.get(1, String.class)));
    }

    Map<AccountId, String> names(Collection<AccountId> accounts) {
        return entityManager
                .createQuery("select a.id, a.displayName from Account a where a.id in :accounts", Tuple.class)
                .setParameter("accounts", accounts)
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get(0, AccountId.class), row -> row.get(1, String.class)));
    }

    List<ScorecardAssignment> of(InterviewId interview) {
        return entityManager
                .createQuery(
                        "select s from ScorecardAssignment s where s.interview = :interview order by s.id.value",
                        ScorecardAssignment.class)
                .setParameter("interview", interview)
                .getResultList();
    }

    /** What is open ends with the application. The database does it: a candidate who withdraws sees none. */
    void excuse(JobApplicationId application, Instant now) {
        entityManager.flush();
        entityManager
                .createNativeQuery("select cast(jobwright_excuse_scorecards(:application, :now) as text)", String.class)
                .setParameter("application", application.value())
                .setParameter("now", now.atOffset(ZoneOffset.UTC))
                .getSingleResult();
    }

    /** What is open of a member who left an organization. The database does it: who leaves no longer sees them. */
    void excuse(OrganizationId organization, AccountId member, Instant now) {
        entityManager.flush();
        entityManager
                .createNativeQuery(
                        "select cast(jobwright_excuse_scorecards_of(:organization, :member, :now) as text)",
                        String.class)
                .setParameter("organization", organization.value())
                .setParameter("member", member.value())
                .setParameter("now", now.atOffset(ZoneOffset.UTC))
                .getSingleResult();
    }

    /** Those whose author is to be reminded, longest due first: none of an interview without an agreed time. */
    List<ScorecardAssignmentId> due(Instant now, int most) {
        return entityManager
                .createQuery(
                        "select s.id from ScorecardAssignment s where s.state = OPEN and s.remindAt <= :now"
                                + " and (s.interview is null or exists (select i from Interview i"
                                + " where i.id = s.interview and i.state not in (PLANNED, PROPOSED)))" + EMPLOYER_RUNS
                                + " order by s.remindAt",
                        ScorecardAssignmentId.class)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }

    /** Where none is waited for any more, and the deciders have not heard of all. */
    List<JobApplicationId> complete(int most) {
        return entityManager
                .createQuery(
                        "select distinct s.application from ScorecardAssignment s"
                                + " where s.state = DONE and s.completeAt is null"
                                + " and not exists (select o from ScorecardAssignment o"
                                + " where o.application = s.application and o.state = OPEN)" + EMPLOYER_RUNS,
                        JobApplicationId.class)
                .setMaxResults(most)
                .getResultList();
    }

    /** All of an application, locked. */
    List<ScorecardAssignment> lock(JobApplicationId application) {
        return entityManager
                .createQuery(
                        "select s from ScorecardAssignment s where s.application = :application order by s.id.value",
                        ScorecardAssignment.class)
                .setParameter("application", application)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** One that no other node is working on. */
    Optional<ScorecardAssignment> lockFree(ScorecardAssignmentId id) {
        return entityManager
                .createQuery("select s from ScorecardAssignment s where s.id = :id", ScorecardAssignment.class)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint(RowLocks.TIMEOUT, RowLocks.SKIP_LOCKED)
                .getResultStream()
                .findFirst();
    }
}

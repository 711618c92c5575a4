package org.jobwright.services.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jobwright.domain.accounts.Account;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.privacy.ErasureCause;
import org.jobwright.domain.privacy.ErasureRequest;
import org.jobwright.domain.privacy.ErasureRequestId;

/** Loads and stores wishes to be erased, and fulfils them; R__erasure.sql says how, table by table. */
@ApplicationScoped
public class ErasureRepository {

    private static final String HELD = "select jobwright_holds(a, :today) from job_application a where a.id = :id";

    private static final String KEPT_UNTIL = "select on_request from jobwright_retention(:asked, null, null, :id)";

    private static final String REPORTED = "select exists (select from message_report r"
            + " where r.author_id = :id and r.side = 'CANDIDATE' and r.state = 'OPEN')";

    private static final String APPEALED = "select exists (select from appeal a where a.lodged_by = :id"
            + " and a.appellant = 'PERSON' and a.decided_at is null and a.deadline > :since)";

    private static final String APPLICATION_REPORTED = "select exists (select from message_report r"
            + " join message m on m.id = r.message_id join conversation c on c.id = m.conversation_id"
            + " where c.application_id = :id and r.side = 'CANDIDATE' and r.state = 'OPEN')";

    private static final String ERASED = "select erased_on is not null from job_application where id = :id for update";

    @PersistenceContext
    private EntityManager entityManager;

    /** Notes what is erased by this transaction, for the other nodes. */
    void note(String what, UUID id, Instant at) {
        entityManager
                .createNativeQuery("insert into erased_id values (:id, :what, :at) on conflict do nothing")
                .setParameter("id", id)
                .setParameter("what", what)
                .setParameter("at", at.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /** What all nodes erased since a moment, each as it stands in the log. */
    Stream<ErasureLog.Line> noted(Instant since) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery(
                        "select id, what, erased_at from erased_id where erased_at >= :since order by erased_at, id",
                        Tuple.class)
                .setParameter("since", since, Instant.class)
                .addScalar("id", UUID.class)
                .addScalar("what", String.class)
                .addScalar("erased_at", Instant.class)
                .getResultStream()
                .map(row -> new ErasureLog.Line(
                        row.get(2, Instant.class), row.get(1, String.class), row.get(0, UUID.class)));
    }

    void add(ErasureRequest request) {
        entityManager.persist(request);
        entityManager.flush(); // its unique constraint refuses a second one
    }

    /** The person who changes their mind and each step of the erasure wait for each other. */
    Optional<ErasureRequest> lock(ErasureRequestId id) {
        return Optional.ofNullable(entityManager.find(ErasureRequest.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<ErasureRequest> waiting(AccountId account, LockModeType lock) {
        return entityManager
                .createQuery(
                        "select r from ErasureRequest r where r.account = :account and r.state = WAITING",
                        ErasureRequest.class)
                .setParameter("account", account)
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }

    /** Those of a cause whose day has come, the longest waiting first. */
    List<ErasureRequestId> due(ErasureCause cause, Instant now, int limit) {
        return entityManager
                .createQuery(
                        "select r.id from ErasureRequest r where r.state = WAITING and r.cause = :cause"
                                + " and r.eraseAt <= :now order by r.eraseAt, r.id.value",
                        ErasureRequestId.class)
                .setParameter("cause", cause)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The applications of a person. */
    List<JobApplicationId> applications(AccountId candidate) {
        return entityManager
                .createQuery(
                        "select a.id from JobApplication a where a.candidate = :candidate order by a.appliedAt",
                        JobApplicationId.class)
                .setParameter("candidate", candidate)
                .getResultList();
    }

    JobApplication application(JobApplicationId id) {
        return entityManager.find(JobApplication.class, id);
    }

    Account account(AccountId id) {
        return entityManager.find(Account.class, id);
    }

    /** Whether the person works for an employer. */
    boolean isMember(AccountId account) {
        return !entityManager
                .createQuery(
                        "select 1 from OrganizationMembership m where m.account = :account and m.endedAt is null",
                        Integer.class)
                .setParameter("account", account)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Whether a moderator still has to look at what the person wrote to an employer. */
    boolean isReported(AccountId account) {
        return ask(REPORTED, account.value());
    }

    /**
     * Whether the staff still have to answer an appeal against the suspension of the person.
     *
     * @param since those that were due before are not waited for
     */
    boolean isAppealed(AccountId account, Instant since) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery(APPEALED, Boolean.class)
                .setParameter("id", account.value())
                .setParameter("since", since, Instant.class)
                .getSingleResult();
    }

    /** Whether a moderator still has to look at what the candidate wrote about an application. */
    public boolean isReported(JobApplicationId application) {
        return ask(APPLICATION_REPORTED, application.value());
    }

    /** Whether an application is erased, once nothing else is at it. */
    boolean isErased(JobApplicationId application) {
        return ask(ERASED, application.value());
    }

    private boolean ask(String query, UUID id) {
        return (boolean) entityManager
                .createNativeQuery(query, Boolean.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    /** Whether the employer needs an application for a legal case. */
    boolean isHeld(JobApplicationId application, LocalDate today) {
        entityManager.flush();
        return (boolean) entityManager
                .createNativeQuery(HELD, Boolean.class)
                .setParameter("id", application.value())
                .setParameter("today", today)
                .getSingleResult();
    }

    /**
     * Until when an employer may keep an application that is over, if its candidate asked for its deletion on a day; empty
     * for those of people who were hired.
     */
    Optional<LocalDate> keptUntil(JobApplicationId application, LocalDate asked) {
        entityManager.flush();
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery(KEPT_UNTIL, LocalDate.class)
                .setParameter("id", application.value())
                .setParameter("asked", asked, LocalDate.class)
                .uniqueResultOptional();
    }

    /** Leaves of an application that is over only what counts; false if that was done before, or it is held. */
    public boolean erase(JobApplicationId application, LocalDate today) {
        entityManager.flush();
        boolean erased = (boolean) entityManager
                .createNativeQuery("select jobwright_erase_application(:id, :today)", Boolean.class)
                .setParameter("id", application.value())
                .setParameter("today", today)
                .getSingleResult();
        entityManager.clear();
        return erased;
    }

    /** The applications of a person that are to be deleted because they wanted that. */
    List<JobApplication> hiddenForDeletion(AccountId candidate) {
        return entityManager
                .createQuery(
                        "select a from JobApplication a where a.candidate = :candidate and a.deletionAskedOn is not null"
                                + " and a.erasedOn is null order by a.id.value",
                        JobApplication.class)
                .setParameter("candidate", candidate)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Deletes profile, saved things and drafts, and every permission to find or keep the person. */
    void eraseJobSearch(AccountId account) {
        call("select cast(jobwright_erase_job_search(:id) as text)", account.value(), String.class);
    }

    /** Deletes an account whose applications are erased, and all that is the person's own. */
    void erase(AccountId account) {
        call("select cast(jobwright_erase_account(:id) as text)", account.value(), String.class);
    }

    /** Nothing read before is true afterwards. */
    private <T> T call(String function, UUID id, Class<T> type) {
        entityManager.flush();
        T answer = type.cast(entityManager
                .createNativeQuery(function, type)
                .setParameter("id", id)
                .getSingleResult());
        entityManager.clear();
        return answer;
    }
}

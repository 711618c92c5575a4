package org.jobwright.services.papers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.papers.Referee;
import org.jobwright.domain.papers.RefereeAnswer;
import org.jobwright.domain.papers.RefereeId;
import org.jobwright.domain.papers.ReferenceAsk;
import org.jobwright.domain.shared.EmailAddress;
import org.jobwright.services.shared.KeyedHash;

/** Loads and stores references; the caller has already checked access. */
@ApplicationScoped
class ReferenceRepository {

    @PersistenceContext
    private EntityManager entityManager;

    void add(ReferenceAsk ask) {
        entityManager.persist(ask);
    }

    void add(Referee referee) {
        entityManager.persist(referee);
    }

    void add(RefereeAnswer answer) {
        entityManager.persist(answer);
    }

    Optional<ReferenceAsk> ask(JobApplicationId application) {
        return Optional.ofNullable(entityManager.find(ReferenceAsk.class, application));
    }

    /** Held until the end of the transaction. */
    Optional<Referee> lock(RefereeId id) {
        return Optional.ofNullable(entityManager.find(Referee.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<Referee> find(Secret secret) {
        return find(secret, LockModeType.NONE);
    }

    /** Held until the end of the transaction; empty if another one used the link meanwhile. */
    Optional<Referee> lock(Secret secret) {
        return find(secret, LockModeType.PESSIMISTIC_WRITE);
    }

    private Optional<Referee> find(Secret secret, LockModeType lock) {
        return entityManager
                .createQuery("select f from Referee f where f.secretHash = :hash", Referee.class)
                .setParameter("hash", secret.hash())
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }

    /** To whom a link was sent; nothing is held. */
    Optional<EmailAddress> address(Secret secret) {
        return entityManager
                .createQuery("select f.email from Referee f where f.secretHash = :hash", EmailAddress.class)
                .setParameter("hash", secret.hash())
                .getResultStream()
                .findFirst();
    }

    /** All who are asked at an address, by whomever; held until the end of the transaction. */
    List<Referee> lockAsked(EmailAddress address) {
        return entityManager
                .createQuery(
                        "select f from Referee f where f.email = :address and f.state = ASKED order by f.id",
                        Referee.class)
                .setParameter("address", address)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Those of an application as they are once other commands are through, which wait then. */
    List<Referee> lock(JobApplicationId application) {
        return entityManager
                .createQuery("select f from Referee f where f.application = :application order by f.id", Referee.class)
                .setParameter("application", application)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** In the order in which they were named. */
    List<Referee> of(JobApplicationId application) {
        return entityManager
                .createQuery(
                        "select f from Referee f where f.application = :application order by f.agreedAt, f.id.value",
                        Referee.class)
                .setParameter("application", application)
                .getResultList();
    }

    /** What the referees of an application wrote. */
    Map<RefereeId, String> answers(JobApplicationId application) {
        return entityManager
                .createQuery(
                        "select w from RefereeAnswer w join Referee f on f.id = w.referee"
                                + " where f.application = :application",
                        RefereeAnswer.class)
                .setParameter("application", application)
                .getResultStream()
                .collect(Collectors.toMap(RefereeAnswer::getReferee, RefereeAnswer::getWords));
    }

    /**
     * Whether the candidate accepted an offer of an employer that is neither suspended nor blocked, and neither side went
     * back on it.
     */
    boolean isAccepted(JobApplicationId application) {
        return !entityManager
                .createQuery(
                        "select 1 from OfferVersion v join HiringOrganization o on o.id = v.offer.organization"
                                + " join JobApplication a on a.id = v.offer.application"
                                + " where a.id = :application and v.state in (ACCEPTED, HIRED)"
                                + " and a.candidateStatus not in :ended and o.status not in (SUSPENDED, BLOCKED)",
                        Integer.class)
                .setParameter("application", application)
                .setParameter("ended", CandidateStatus.ENDED_WITHOUT_HIRE)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Referees who were asked before a moment and after another, and were not reminded. */
    List<RefereeId> toRemind(Instant after, Instant before, int most) {
        return entityManager
                .createQuery(
                        "select f.id from Referee f where f.state = ASKED and f.remindedAt is null"
                                + " and f.agreedAt between :after and :before order by f.agreedAt, f.id.value",
                        RefereeId.class)
                .setParameter("after", after)
                .setParameter("before", before)
                .setMaxResults(most)
                .getResultList();
    }

    /** Nobody asks this address again. */
    void neverAsk(EmailAddress address, Instant now) {
        entityManager
                .createNativeQuery(
                        "insert into unasked_address (hash, since) values (:hash, :now) on conflict do nothing")
                .setParameter("hash", KeyedHash.of(address.value()))
                .setParameter("now", now)
                .executeUpdate();
    }

    boolean isNeverAsked(EmailAddress address) {
        return !entityManager
                .createNativeQuery("select 1 from unasked_address where hash = :hash", Integer.class)
                .setParameter("hash", KeyedHash.of(address.value()))
                .getResultList()
                .isEmpty();
    }

    AskedReferee show(Referee referee) {
        Tuple about = entityManager
                .createQuery(
                        "select a.applicantName, o.displayName, a.postingTitle from JobApplication a"
                                + " join HiringOrganization o on o.id = a.organization where a.id = :application",
                        Tuple.class)
                .setParameter("application", referee.getApplication())
                .getSingleResult();
        return new AskedReferee(
                referee.getName(),
                about.get(0, String.class),
                about.get(1, String.class),
                about.get(2, String.class),
                referee.getRelation(),
                referee.getKeptUntil());
    }
}

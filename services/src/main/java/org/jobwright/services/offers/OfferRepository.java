package org.jobwright.services.offers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.offers.Offer;
import org.jobwright.domain.offers.OfferId;
import org.jobwright.domain.offers.OfferLetter;
import org.jobwright.domain.offers.OfferReference;
import org.jobwright.domain.offers.OfferVersion;
import org.jobwright.domain.offers.OfferVersionId;
import org.jobwright.services.shared.RowLocks;

/** Loads and stores offers and their letters. */
@ApplicationScoped
class OfferRepository {

    /** Nothing is sent in the name of a stopped employer. */
    private static final String EMPLOYER_RUNS = " and exists (select 1 from HiringOrganization o"
            + " where o.id = v.offer.organization and o.status not in (SUSPENDED, BLOCKED))";

    @PersistenceContext
    private EntityManager entityManager;

    void add(Offer offer) {
        entityManager.persist(offer);
    }

    Optional<Offer> find(OfferId id) {
        return Optional.ofNullable(entityManager.find(Offer.class, id));
    }

    Optional<Offer> find(OfferReference reference) {
        return entityManager
                .createQuery("select o from Offer o where o.reference = :reference", Offer.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    Optional<Offer> of(JobApplicationId application) {
        return entityManager
                .createQuery("select o from Offer o where o.application = :application", Offer.class)
                .setParameter("application", application)
                .getResultStream()
                .findFirst();
    }

    /** The offer of a version. */
    Optional<Offer> of(OfferVersionId version) {
        return entityManager
                .createQuery("select v.offer from OfferVersion v where v.id = :version", Offer.class)
                .setParameter("version", version)
                .getResultStream()
                .findFirst();
    }

    /** Without loading the offer: its application is locked first. */
    Optional<JobApplicationId> applicationOf(OfferId id) {
        return entityManager
                .createQuery("select o.application from Offer o where o.id = :id", JobApplicationId.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** The same by its reference. */
    Optional<JobApplicationId> applicationOf(OfferReference reference) {
        return entityManager
                .createQuery("select o.application from Offer o where o.reference = :reference", JobApplicationId.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    /** An offer that no other node is processing. */
    Optional<Offer> lockFree(OfferId id) {
        return entityManager
                .createQuery("select o from Offer o where o.id = :id", Offer.class)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint(RowLocks.TIMEOUT, RowLocks.SKIP_LOCKED)
                .getResultStream()
                .findFirst();
    }

    /** The versions of an application's offer that the candidate was told of. */
    List<OfferVersion> told(JobApplicationId application) {
        return entityManager
                .createQuery(
                        "select v from OfferVersion v where v.offer.application = :application and v.sentAt is not null",
                        OfferVersion.class)
                .setParameter("application", application)
                .getResultList();
    }

    /** How many other people have an offer for a posting that may still fill an opening. */
    long countOut(JobPostingId posting, JobApplicationId but, Instant now) {
        return entityManager
                .createQuery("""
                        select count(v) from OfferVersion v where v.offer.posting = :posting
                          and v.offer.application <> :but
                          and (v.state in (CHANGE_ASKED, ACCEPTED) or v.state = SENT and v.answerBy > :now)
                          and not exists (select 1 from Opening o where o.filledBy = v.offer.application.value)""", Long.class)
                .setParameter("posting", posting)
                .setParameter("but", but)
                .setParameter("now", now)
                .getSingleResult();
    }

    /** Offers with a version that is to be told, or whose candidate is to be reminded. */
    List<OfferId> due(Instant now, int limit) {
        return entityManager
                .createQuery(
                        "select v.offer.id from OfferVersion v where (v.tellAt <= :now or v.remindAt <= :now)"
                                + EMPLOYER_RUNS
                                + " group by v.offer.id order by min(coalesce(v.tellAt, v.remindAt))",
                        OfferId.class)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Ends what hangs on an application that has ended. */
    void end(JobApplicationId application, Instant now) {
        entityManager
                .createNativeQuery("select cast(jobwright_end_offers(:application, :now) as text)", String.class)
                .setParameter("application", application.value())
                .setParameter("now", now)
                .getSingleResult();
    }

    /** Gives up what was not sent, which its candidate, who accepted another version, does not see. */
    void dropUnsent(OfferId offer, Instant now) {
        entityManager
                .createNativeQuery("select cast(jobwright_drop_unsent_offer(:offer, :now) as text)", String.class)
                .setParameter("offer", offer.value())
                .setParameter("now", now)
                .getSingleResult();
    }

    /** Deletes the letter of a version that was given up. */
    void forget(OfferVersionId version) {
        letter(version).ifPresent(entityManager::remove);
    }

    /** Keeps the letter of a version; that of a sending that was undone is replaced. */
    void keep(OfferVersionId version, byte[] letter) {
        letter(version)
                .ifPresentOrElse(
                        former -> former.replace(letter),
                        () -> entityManager.persist(new OfferLetter(version, letter)));
    }

    Optional<OfferLetter> letter(OfferVersionId version) {
        return Optional.ofNullable(entityManager.find(OfferLetter.class, version));
    }
}

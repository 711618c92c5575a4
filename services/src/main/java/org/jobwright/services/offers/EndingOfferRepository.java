package org.jobwright.services.offers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.offers.OfferState;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.applications.access.ReadableApplications;
import org.jobwright.services.applications.closing.AlsoEnding;
import org.jobwright.services.applications.closing.AlsoEndingKind;
import org.jobwright.services.applications.closing.AlsoEndingSource;

/** The offers that end with applications. One whose last day has passed is still the employer's to extend. */
@ApplicationScoped
class EndingOfferRepository implements AlsoEndingSource {

    @PersistenceContext
    private EntityManager entityManager;

    @Override
    public List<AlsoEnding> of(JobPostingId posting, ReadableApplications readable, Instant now) {
        return readable.bind(entityManager.createQuery("""
                                select a.id, v.state, v.answerBy, v.stagedAt from JobApplication a
                                join Offer o on o.application = a.id join OfferVersion v on v.offer = o
                                where a.posting = :posting and a.candidateStatus in :active
                                  and v.state in (DRAFT, IN_APPROVAL, APPROVED, REFUSED, SENT, CHANGE_ASKED, ACCEPTED)
            """ + " and " + readable.condition(), Tuple.class))
                .setParameter("posting", posting)
                .setParameter("active", ApplicationRepository.ACTIVE)
                .getResultStream()
                .map(row -> new AlsoEnding(
                        row.get(0, JobApplicationId.class),
                        kind(row.get(1, OfferState.class), row.get(3, Instant.class) != null),
                        row.get(2, Instant.class)))
                .toList();
    }

    @Override
    public List<AlsoEnding> first(JobPostingId posting, ReadableApplications readable, Instant now) {
        return of(posting, readable, now).stream()
                .filter(one -> one.kind().comesFirst())
                .toList();
    }

    private static AlsoEndingKind kind(OfferState state, boolean staged) {
        if (staged) {
            return AlsoEndingKind.OFFER_ON_ITS_WAY;
        }
        if (state == OfferState.ACCEPTED) {
            return AlsoEndingKind.ACCEPTED_OFFER;
        }
        return state.isUnsent() ? AlsoEndingKind.UNSENT_OFFER : AlsoEndingKind.OFFER;
    }
}

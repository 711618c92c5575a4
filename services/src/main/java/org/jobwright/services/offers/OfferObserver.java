package org.jobwright.services.offers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.JobApplicationEvent.DecisionReleased;
import org.jobwright.domain.applications.JobApplicationEvent.DecisionUndone;
import org.jobwright.domain.applications.JobApplicationEvent.JobApplicationEnded;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.approvals.ApprovalEvent.ApprovalDecided;
import org.jobwright.domain.approvals.ApprovalSubject;
import org.jobwright.domain.approvals.FlowState;
import org.jobwright.domain.offers.AfterWithdrawal;
import org.jobwright.domain.offers.Offer;
import org.jobwright.domain.offers.OfferVersion;
import org.jobwright.domain.offers.OfferVersionId;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.services.applications.ApplicationRepository;

/** The first version is told with the decision to offer, and taken back with it; what hangs on an application ends with it. */
@ApplicationScoped
class OfferObserver {

    @Inject
    private OfferRepository offers;

    @Inject
    private ApplicationRepository applications;

    @Inject
    private Event<DomainEvent> events;

    void decided(@Observes ApprovalDecided event) {
        if (event.about().kind() == ApprovalSubject.Kind.OFFER) {
            OfferVersionId version = new OfferVersionId(event.about().id());
            Offer offer = offers.of(version).orElseThrow();
            events.fire(offer.decided(version, event.state() == FlowState.APPROVED, event.by(), event.at()));
        }
    }

    /** Many may be told at once: offers are looked for only where one was told. */
    void told(@Observes DecisionReleased event) {
        if (status(event.application()) == CandidateStatus.OFFER) {
            offers.of(event.application())
                    .filter(OfferObserver::waitsForDecision)
                    .ifPresent(offer -> events.fire(offer.tell(event.at())));
        }
    }

    private CandidateStatus status(JobApplicationId application) {
        return applications
                .find(application)
                .map(JobApplication::getCandidateStatus)
                .orElse(null);
    }

    void undone(@Observes DecisionUndone event) {
        if (event.outcome() == CandidateStatus.OFFER) {
            offers.of(event.application())
                    .filter(OfferObserver::waitsForDecision)
                    .ifPresent(offer -> events.fire(offer.unstage(offer.getChangedBy(), event.at())));
        }
    }

    private static boolean waitsForDecision(Offer offer) {
        return offer.unsent()
                .filter(OfferVersion::isStaged)
                .filter(version -> version.getTellAt() == null)
                .isPresent();
    }

    void ended(@Observes JobApplicationEnded event) {
        switch (status(event.application())) {
            case NOT_SELECTED -> withdraw(event, AfterWithdrawal.NOT_SELECTED);
            case POSITION_CLOSED -> withdraw(event, AfterWithdrawal.POSITION_CLOSED);
            case null, default -> {}
        }
        offers.end(event.application(), event.at());
    }

    /** What a program proposed to withdraw; that of a person was withdrawn before. */
    private void withdraw(JobApplicationEnded event, AfterWithdrawal next) {
        offers.of(event.application())
                .filter(offer -> offer.isWithdrawable(event.at()))
                .ifPresent(offer -> events.fire(offer.withdraw(next, "", offer.getChangedBy(), event.at())));
    }
}

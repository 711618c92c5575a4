package org.jobwright.services.offers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.approvals.ApprovalQuestion;
import org.jobwright.domain.approvals.ApprovalSubject;
import org.jobwright.domain.offers.Offer;
import org.jobwright.domain.offers.OfferTerms;
import org.jobwright.domain.offers.OfferVersion;
import org.jobwright.domain.requisitions.FlowPlan;
import org.jobwright.services.approvals.Approvals;
import org.jobwright.services.requisitions.FlowPlans;
import org.jobwright.services.shared.caller.Caller;

/** Whether an offer needs permission, and whom it is asked. */
@ApplicationScoped
class OfferApproval {

    @Inject
    private FlowPlans flows;

    @Inject
    private Approvals approvals;

    @Inject
    private Caller caller;

    /** Empty if it can be sent without permission. */
    Optional<FlowPlan> plan(JobApplication application, OfferTerms terms) {
        return flows.forOffer(
                application.getOrganization(), application.getPosting(), terms.comparedPay(), terms.workplace());
    }

    /** A member who is the candidate does not decide about their own offer, and never reads it before it is sent. */
    void ask(Offer offer, OfferVersion version, FlowPlan plan, Instant now) {
        approvals.ask(
                new ApprovalQuestion(
                        subject(version),
                        version.getTerms().digest(),
                        offer.getOrganization(),
                        caller.author(),
                        caller.author(),
                        offer.getCandidate()),
                plan.mode(),
                plan.groups(),
                now);
    }

    static ApprovalSubject subject(OfferVersion version) {
        return new ApprovalSubject(ApprovalSubject.Kind.OFFER, version.getId().value());
    }
}

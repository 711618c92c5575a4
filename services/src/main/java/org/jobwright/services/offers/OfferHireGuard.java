package org.jobwright.services.offers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.offers.Offer;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.applications.HireGuard;

/**
 * A candidate with an offer here is hired once they accepted it, and no longer turned down without a word about the
 * offer, on every page where a hire is made. An employer that makes its offers elsewhere has none here, and hires as
 * before.
 */
@ApplicationScoped
class OfferHireGuard implements HireGuard {

    @Inject
    private OfferRepository offers;

    @Inject
    private Clock clock;

    @Override
    public void requireHireable(JobApplication application) {
        offers.of(application.getId()).filter(Offer::isKnown).ifPresent(Offer::requireHireable);
    }

    @Override
    public void requireEndable(JobApplication application) {
        if (application.getCandidateStatus() == CandidateStatus.OFFER) { // only then can one be accepted
            offers.of(application.getId()).ifPresent(Offer::requireEndable);
        }
    }

    @Override
    public void requireWithdrawable(JobApplication application) {
        offers.of(application.getId())
                .orElseThrow(() -> new RuleViolation("offers.none-sent"))
                .requireWithdrawable(clock.instant());
    }

    @Override
    public void requireWithdrawn(JobApplication application) {
        if (offers.of(application.getId()).filter(Offer::isWithdrawn).isEmpty()) {
            throw new RuleViolation("applications.decision.reason-reserved");
        }
    }
}

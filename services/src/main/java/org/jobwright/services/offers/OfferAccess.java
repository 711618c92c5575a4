package org.jobwright.services.offers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.offers.Offer;
import org.jobwright.domain.offers.OfferId;
import org.jobwright.domain.offers.OfferReference;
import org.jobwright.domain.offers.OfferState;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.applications.access.ApplicationGuard;
import org.jobwright.services.approvals.Approvals;
import org.jobwright.services.organizations.OrganizationGuard;
import org.jobwright.services.shared.caller.Caller;

/**
 * Who does what with offers, which name pay. Those who tell decisions write and send them; a hiring manager of the team
 * reads them; an approver reads what waits for them; others who read the application never see pay. Commands about an offer
 * wait for each other at its application, which is locked first: so do decisions about it.
 */
@ApplicationScoped
class OfferAccess {

    @Inject
    private OfferRepository offers;

    @Inject
    private ApplicationRepository applications;

    @Inject
    private ApplicationGuard guard;

    @Inject
    private OrganizationGuard organizations;

    @Inject
    private Approvals approvals;

    @Inject
    private Caller caller;

    /** The application that the caller may make an offer to, locked; none after a withdrawal. */
    JobApplication writable(JobApplicationId id) {
        JobApplication application = applications.find(id).orElseThrow(NotFound::new);
        guard.requireReleaser(List.of(application));
        JobApplication locked = applications.lockAgain(List.of(application)).getFirst();
        if (locked.isWithdrawn()) {
            throw new NotFound();
        }
        if (locked.isBlind()) {
            throw new RuleViolation("offers.blind"); // the letter would name the alias
        }
        return locked;
    }

    /** The application of an offer that the caller changes, locked. */
    JobApplication writable(OfferId id) {
        return writable(offers.applicationOf(id).orElseThrow(NotFound::new));
    }

    /**
     * The offer of an application, as the caller saw it.
     *
     * @param seenVersion refused if somebody changed it since, with the name
     */
    Offer seen(OfferId id, Long seenVersion) {
        Offer offer = offers.find(id).orElseThrow(NotFound::new);
        requireSeen(offer, seenVersion);
        return offer;
    }

    void requireSeen(Offer offer, Long seenVersion) {
        if (!Objects.equals(offer.getVersion(), seenVersion)) {
            throw meanwhile(offer);
        }
    }

    /** The candidate is not named: the application may have another name than the account. */
    private RuleViolation meanwhile(Offer offer) {
        AccountId by = offer.getChangedBy();
        if (by == null) {
            return new RuleViolation(
                    offer.wasJustTold() ? "offers.told-meanwhile" : "offers.state-changed", offer.changedOn());
        }
        return by.equals(offer.getCandidate())
                ? new RuleViolation("offers.answered-meanwhile", offer.changedOn())
                : new RuleViolation(
                        "offers.changed-meanwhile",
                        approvals.names(List.of(by)).getOrDefault(by, ""),
                        offer.changedOn());
    }

    /** The caller reads the offers of an application. */
    void requireReader(JobApplication application) {
        guard.requireProposer(List.of(application));
        if (application.isWithdrawn()) {
            throw new NotFound();
        }
    }

    /** Whether the caller also writes and sends them. */
    boolean mayWrite(JobApplication application) {
        return guard.rights(application).mayRelease();
    }

    /** An offer whose approval waits for the caller; to everyone else, the candidate included, there is none. */
    Offer waiting(OfferReference reference) {
        Offer offer = offers.find(reference).orElseThrow(NotFound::new);
        organizations.requireWorking(offer.getOrganization());
        boolean isDue = offer.unsent()
                .filter(version -> version.getState(offer.getChangedAt()) == OfferState.IN_APPROVAL)
                .filter(version -> approvals.isDue(version.getId().value()))
                .isPresent();
        if (!isDue || offer.getCandidate().equals(caller.person())) {
            throw new NotFound();
        }
        return offer;
    }

    /** The caller's own application with an offer they were told of, locked. */
    JobApplication own(OfferReference reference) {
        JobApplication application = offers.applicationOf(reference)
                .flatMap(applications::find)
                .filter(found -> found.getCandidate().equals(caller.person()))
                .orElseThrow(NotFound::new);
        return applications.lockAgain(List.of(application)).getFirst();
    }

    /** The caller's own offer, once they were told of it. */
    Offer told(OfferReference reference) {
        return offers.find(reference)
                .filter(found -> found.getCandidate().equals(caller.person()) && found.isKnown())
                .orElseThrow(NotFound::new);
    }
}

package org.jobwright.services.offers;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.offers.ConditionState;
import org.jobwright.domain.offers.OfferId;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.applications.bulk.ApplicationReviewService;
import org.jobwright.services.applications.bulk.BulkOutcome;
import org.jobwright.services.applications.bulk.ProposeDecision;
import org.jobwright.services.shared.caller.Caller;

/** What lies between an acceptance and the hire. */
@Stateless
@RolesAllowed(Role.PERSON)
public class OfferHireService {

    @Inject
    private OfferAccess access;

    @Inject
    private ApplicationReviewService reviews;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /**
     * Says that a condition is met, waived, or open after all.
     *
     * @param index of the condition in the terms, from 0
     */
    public void closeCondition(
            @NotNull OfferId id, @NotNull Long seenVersion, int index, @NotNull ConditionState state) {
        access.writable(id);
        events.fire(access.seen(id, seenVersion).closeCondition(index, state, caller.person(), clock.instant()));
    }

    /** The signature on paper has arrived. */
    public void receivePaper(@NotNull OfferId id, @NotNull Long seenVersion) {
        access.writable(id);
        events.fire(access.seen(id, seenVersion).receivePaper(caller.person(), clock.instant()));
    }

    /**
     * Confirms the hire of a candidate who accepted: a decision that fills an opening and can be undone until it is told.
     *
     * @return by which it can be undone
     * @throws RuleViolation {@code offers.not-accepted}, {@code offers.conditions.open}, {@code offers.paper.awaited}, or
     *     {@code requisitions.openings.exhausted}
     */
    public BulkOutcome hire(@NotNull OfferId id, @NotNull Long seenVersion) {
        JobApplication application = access.writable(id);
        access.seen(id, seenVersion).requireHireable();
        BulkOutcome outcome = reviews.proposeDecision(
                ProposeDecision.advance(List.of(application.getId()), CandidateStatus.HIRED, null, false));
        outcome.refused().stream().findFirst().ifPresent(refusal -> {
            throw refusal.reason();
        });
        return outcome;
    }
}

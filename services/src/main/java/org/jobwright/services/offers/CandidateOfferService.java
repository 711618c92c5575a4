package org.jobwright.services.offers;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.offers.DeclineReason;
import org.jobwright.domain.offers.Offer;
import org.jobwright.domain.offers.OfferEvent.OfferAnswered;
import org.jobwright.domain.offers.OfferReference;
import org.jobwright.domain.offers.SeenOffer;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.shared.caller.OwnSide;

/**
 * Candidates answer the offers they were told of. Each answer names the version and the letter that were read; it is refused
 * with {@code offers.version.replaced}, {@code offers.withdrawn}, {@code offers.lapsed} or {@code offers.document.changed}.
 */
@Stateless
@OwnSide
@RolesAllowed(Role.PERSON)
public class CandidateOfferService {

    @Inject
    private OfferAccess access;

    @Inject
    private OfferRepository offers;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /**
     * Accepts it: a simple electronic signature, kept with account, time, version and hash. What the employer has not told
     * yet, another version or a no, it no longer tells.
     *
     * @param name typed by the candidate, 1 to 200 characters
     */
    public void accept(@NotNull OfferReference reference, @NotNull SeenOffer seen, String name) {
        JobApplication application = access.own(reference);
        application.requireActive();
        Instant now = clock.instant();
        Offer offer = access.told(reference);
        OfferAnswered accepted = offer.accept(seen, name, now);
        offers.dropUnsent(offer.getId(), now);
        application.dropProposedEnd(now).ifPresent(events::fire);
        events.fire(accepted);
    }

    /**
     * Declines it, which ends the application.
     *
     * @param reason null if the candidate does not say
     * @param words at most 2,000 characters; null for none
     */
    public void decline(
            @NotNull OfferReference reference, @NotNull SeenOffer seen, DeclineReason reason, String words) {
        JobApplication application = access.own(reference);
        Instant now = clock.instant();
        events.fire(access.told(reference).decline(seen, reason, words, now));
        events.fire(application.decline(now));
    }

    /**
     * Asks for a change; the offer can still be accepted as it is.
     *
     * @param words at most 2,000 characters; may be empty if there is a date
     * @param wantedStart null for none
     */
    public void askChange(
            @NotNull OfferReference reference, @NotNull SeenOffer seen, String words, LocalDate wantedStart) {
        access.own(reference).requireActive();
        events.fire(access.told(reference).askChange(seen, words, wantedStart, clock.instant()));
    }

    /**
     * Takes an acceptance back until the day of the start, which ends the application. An opening that a proposed hire had
     * filled is open again.
     *
     * @throws RuleViolation {@code offers.started} after that day
     */
    public void backOut(@NotNull OfferReference reference, @NotNull SeenOffer seen, String words) {
        JobApplication application = access.own(reference);
        Instant now = clock.instant();
        events.fire(access.told(reference).backOut(seen, words, now));
        events.fire(application.decline(now));
    }
}

package org.jobwright.services.offers;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.approvals.ApprovalSubject;
import org.jobwright.domain.offers.AdvertComparison;
import org.jobwright.domain.offers.Offer;
import org.jobwright.domain.offers.OfferEvent.OfferChanged;
import org.jobwright.domain.offers.OfferId;
import org.jobwright.domain.offers.OfferVersion;
import org.jobwright.domain.requisitions.FlowPlan;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.approvals.Approvals;
import org.jobwright.services.shared.caller.Caller;

/** Members write offers and ask for their approval. The candidate learns nothing of it. */
@Stateless
@RolesAllowed(Role.PERSON)
public class OfferService {

    @Inject
    private OfferRepository offers;

    @Inject
    private OfferAccess access;

    @Inject
    private OfferApproval approval;

    @Inject
    private AdvertPayRepository adverts;

    @Inject
    private Approvals approvals;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /**
     * Begins an offer, changes the version that is not sent, or begins the next one. A material change makes votes void:
     * pay, dates, contract, hours, place, conditions, or the text of the letter.
     *
     * @throws RuleViolation {@code offers.changed-meanwhile} if somebody changed it since it was read, {@code
     *     applications.over}, or {@code offers.live-exists} once the candidate accepted
     */
    @RolesAllowed({Role.PERSON, Role.OFFERS_WRITE})
    public OfferId save(@Valid @NotNull SaveOffer command) {
        JobApplication application = access.writable(command.application());
        application.requireActive();
        Instant now = clock.instant();
        AdvertComparison comparison = adverts.compare(application, command.terms());
        Optional<Offer> found = offers.of(application.getId());
        if (found.isEmpty()) {
            Offer offer = begin(application, command, comparison, now);
            changed(offer, now);
            return offer.getId();
        }
        Offer offer = found.get();
        access.requireSeen(offer, command.seenVersion());
        boolean voids = offer.write(command.terms(), comparison, caller.author(), now);
        ApprovalSubject subject = OfferApproval.subject(offer.unsent().orElseThrow());
        if (voids) {
            approvals.takeBack(subject, now);
        } else {
            approvals.amend(subject, command.terms().digest());
        }
        changed(offer, now);
        return offer.getId();
    }

    /**
     * Keeps what is being typed, so that it survives a closed window: in a draft, or as the beginning of one. Only the
     * beginning is an event.
     *
     * @throws RuleViolation {@code offers.changed-meanwhile} if somebody changed it since it was read, {@code
     *     offers.not-editable} once approvers were asked, {@code applications.over}, or {@code offers.live-exists}
     */
    public void keep(@Valid @NotNull SaveOffer command) {
        JobApplication application = access.writable(command.application());
        application.requireActive();
        Instant now = clock.instant();
        AdvertComparison comparison = adverts.compare(application, command.terms());
        Optional<Offer> found = offers.of(application.getId());
        found.ifPresent(offer -> access.requireSeen(offer, command.seenVersion()));
        boolean begins = found.flatMap(Offer::unsent).isEmpty();
        Offer offer = found.orElseGet(() -> begin(application, command, comparison, now));
        if (found.isPresent()) {
            offer.keep(command.terms(), comparison, caller.author(), now);
        }
        if (begins) {
            changed(offer, now);
        }
    }

    private Offer begin(JobApplication application, SaveOffer command, AdvertComparison comparison, Instant now) {
        Offer offer = new Offer(application, command.terms(), comparison, caller.author(), now);
        offers.add(offer);
        return offer;
    }

    /**
     * Asks those whom the organization's flows name; the candidate is none of them.
     *
     * @throws RuleViolation {@code offers.approval.not-needed} if no flow is meant for it
     */
    @RolesAllowed({Role.PERSON, Role.OFFERS_WRITE})
    public void submit(@NotNull OfferId id, @NotNull Long seenVersion) {
        JobApplication application = access.writable(id);
        application.requireActive();
        Offer offer = access.seen(id, seenVersion);
        Instant now = clock.instant();
        OfferChanged event = offer.submit(caller.author(), now);
        OfferVersion version = offer.unsent().orElseThrow();
        FlowPlan plan = approval.plan(application, version.getTerms())
                .orElseThrow(() -> new RuleViolation("offers.approval.not-needed"));
        approval.ask(offer, version, plan, now);
        events.fire(event);
    }

    /** Takes the question to approvers back to go on writing; votes no longer count. */
    public void takeBack(@NotNull OfferId id, @NotNull Long seenVersion) {
        access.writable(id);
        Offer offer = access.seen(id, seenVersion);
        Instant now = clock.instant();
        events.fire(offer.takeBack(caller.author(), now));
        approvals.takeBack(OfferApproval.subject(offer.unsent().orElseThrow()), now);
    }

    /** Gives up the version that is not sent. */
    @RolesAllowed({Role.PERSON, Role.OFFERS_WRITE})
    public void discard(@NotNull OfferId id, @NotNull Long seenVersion) {
        access.writable(id);
        Offer offer = access.seen(id, seenVersion);
        Instant now = clock.instant();
        offer.unsent().map(OfferApproval::subject).ifPresent(subject -> approvals.takeBack(subject, now));
        offer.unsent().map(OfferVersion::getId).ifPresent(offers::forget);
        events.fire(offer.discard(caller.author(), now));
    }

    private void changed(Offer offer, Instant now) {
        events.fire(new OfferChanged(offer.getId(), offer.getApplication(), offer.getOrganization(), now));
    }
}

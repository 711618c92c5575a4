package org.jobwright.services.offers;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.applications.decisions.RejectionReason;
import org.jobwright.domain.offers.AfterWithdrawal;
import org.jobwright.domain.offers.LetterFile;
import org.jobwright.domain.offers.Offer;
import org.jobwright.domain.offers.OfferEvent.OfferChanged;
import org.jobwright.domain.offers.OfferId;
import org.jobwright.domain.offers.OfferState;
import org.jobwright.domain.offers.OfferVersion;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.Sha256;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.applications.bulk.ApplicationReviewService;
import org.jobwright.services.applications.bulk.BulkOutcome;
import org.jobwright.services.applications.bulk.ProposeDecision;
import org.jobwright.services.applications.bulk.SeenDecision;
import org.jobwright.services.applications.postings.PostingRepository;
import org.jobwright.services.approvals.Approvals;
import org.jobwright.services.organizations.OrganizationGuard;
import org.jobwright.services.requisitions.RequisitionOpenings;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.RateLimit;

/** Members send offers, give more time, and withdraw them. */
@Stateless
@RolesAllowed(Role.PERSON)
public class OfferSendingService {

    @Inject
    private OfferRepository offers;

    @Inject
    private OfferAccess access;

    @Inject
    private OfferApproval approval;

    @Inject
    private AdvertPayRepository adverts;

    @Inject
    private ApplicationReviewService reviews;

    @Inject
    private RequisitionOpenings openings;

    @Inject
    private Approvals approvals;

    @Inject
    private RateLimit limit;

    @Inject
    private PostingRepository postings;

    @Inject
    private OrganizationGuard organizations;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /**
     * Sends it. The first version is told with the decision to offer, a later one after the same delay; both can be
     * undone until then. The decision of a program waits for a person, so it sends no later version.
     *
     * @throws RuleViolation {@code offers.approval.missing}, {@code applications.decision.pending} while another decision
     *     waits to be told, or {@code offers.more-than-openings} unless the command says that this is meant
     */
    @RolesAllowed({Role.PERSON, Role.OFFERS_WRITE})
    public void send(@Valid @NotNull SendOffer command) {
        JobApplication application = access.writable(command.offer());
        application.requireActive();
        Offer offer = access.seen(command.offer(), command.seenVersion());
        OfferVersion version = offer.unsent().orElseThrow(() -> new RuleViolation("offers.no-draft"));
        if (!version.getTerms().digest().equals(command.digest())) {
            throw new RuleViolation("offers.document.changed");
        }
        Instant now = clock.instant();
        if (version.getState(now) != OfferState.APPROVED
                && approval.plan(application, version.getTerms()).isPresent()) {
            throw new RuleViolation("offers.approval.missing");
        }
        boolean isFirst = application.getCandidateStatus() != CandidateStatus.OFFER;
        if (!isFirst) {
            if (caller.program().isPresent()) {
                throw new RuleViolation("offers.program.next-version");
            }
            requireNothingPending(application);
            requireRoom(application);
        }
        offers.keep(version.getId(), command.letter());
        Duration delay =
                postings.organization(application.getOrganization()).getTerms().decisionDelay();
        OfferChanged staged = offer.stage(
                adverts.compare(application, version.getTerms()),
                new LetterFile(Sha256.hex(command.letter()), command.dated()),
                now.plus(delay),
                isFirst,
                caller.author(),
                now);
        requireOpening(application, command.beyondOpenings(), now); // asked only about an offer that can be sent
        events.fire(staged);
        if (isFirst) {
            propose(ProposeDecision.advance(
                    List.of(application.getId()),
                    CandidateStatus.OFFER,
                    version.getTerms().message(),
                    false));
        } else if (delay.isZero()) {
            events.fire(offer.tell(now));
        }
    }

    /** Else the candidate would be told of an offer, and soon after of the end. */
    private static void requireNothingPending(JobApplication application) {
        application.obstacleToKeepingOpen().ifPresent(pending -> {
            throw pending;
        });
    }

    /** Each is a mail to the candidate. */
    private void requireRoom(JobApplication application) {
        limit.require(Limit.TOLD, application.getOrganization(), 1, "applications.told.too-many");
    }

    private void requireOpening(JobApplication application, boolean beyond, Instant now) {
        OptionalLong open = openings.countOpen(application.getPosting());
        long out = offers.countOut(application.getPosting(), application.getId(), now) + 1;
        if (open.isPresent() && out > open.getAsLong() && !beyond) {
            throw new RuleViolation(SendOffer.MORE_THAN_OPENINGS, out, open.getAsLong());
        }
    }

    private void propose(ProposeDecision decision) {
        requireDone(
                caller.program().isPresent() ? reviews.proposeByProgram(decision) : reviews.proposeDecision(decision));
    }

    private static void requireDone(BulkOutcome outcome) {
        outcome.refused().stream().findFirst().ifPresent(refusal -> {
            throw refusal.reason();
        });
    }

    /** Takes a sending back of which the candidate was not told. */
    public void undo(@NotNull OfferId id, @NotNull Long seenVersion) {
        JobApplication application = access.writable(id);
        Offer offer = access.seen(id, seenVersion);
        if (application.getDecision() != null && application.getDecision().outcome() == CandidateStatus.OFFER) {
            undoDecision(application); // takes the sending back, too
        } else {
            events.fire(offer.unstage(caller.person(), clock.instant()));
        }
    }

    private void undoDecision(JobApplication application) {
        requireDone(reviews.undoDecision(List.of(
                new SeenDecision(application.getId(), application.getDecision().at()))));
    }

    /**
     * Gives more time after the last day has passed, or after the candidate asked for a change.
     *
     * @param until when the new time ends, at most two years ahead
     * @throws RuleViolation {@code applications.decision.pending} while a decision waits to be told
     */
    public void extend(@NotNull OfferId id, @NotNull Long seenVersion, @NotNull Instant until) {
        JobApplication application = access.writable(id);
        requireNothingPending(application);
        requireRoom(application);
        Offer offer = access.seen(id, seenVersion);
        events.fire(offer.extend(until, caller.person(), clock.instant()));
    }

    /**
     * Withdraws what was sent, at once; the answer that follows can be undone like any decision. Owners and recruiters
     * do it; once the candidate accepted, only an owner.
     */
    public void withdraw(@Valid @NotNull WithdrawOffer command) {
        JobApplication application = access.writable(command.offer());
        Offer offer = access.seen(command.offer(), command.seenVersion());
        Instant now = clock.instant();
        if (offer.isAccepted()) {
            organizations.requireOwner(application.getOrganization());
        } else {
            organizations.requireRecruiter(application.getOrganization());
        }
        requireRoom(application);
        if (application.getDecision() != null && application.getDecision().outcome() == CandidateStatus.HIRED) {
            undoDecision(application);
        }
        Optional<OfferVersion> unsent = offer.unsent();
        events.fire(offer.withdraw(command.next(), command.reason(), caller.person(), now));
        if (command.next() != AfterWithdrawal.REVISE) {
            unsent.ifPresent(version -> {
                approvals.takeBack(OfferApproval.subject(version), now);
                offers.forget(version.getId());
            });
            RejectionReason reason = command.next() == AfterWithdrawal.NOT_SELECTED
                    ? RejectionReason.OFFER_WITHDRAWN
                    : RejectionReason.POSITION_CLOSED;
            propose(ProposeDecision.reject(List.of(application.getId()), reason, command.reason(), false));
        }
    }

    /**
     * The same for a program: it proposes the answer that follows, and the offer is withdrawn with it once a person releases
     * that. Until then it counts.
     *
     * @throws RuleViolation {@code offers.program.revise} if nothing is to follow, {@code offers.none-sent}, or {@code
     *     offers.program.accepted}
     */
    @RolesAllowed(Role.OFFERS_WRITE)
    public void proposeWithdrawal(@Valid @NotNull WithdrawOffer command) {
        JobApplication application = access.writable(command.offer());
        Offer offer = access.seen(command.offer(), command.seenVersion());
        if (command.next() == AfterWithdrawal.REVISE) {
            throw new RuleViolation("offers.program.revise");
        }
        if (offer.isAccepted()) { // the refusal for people names who signed
            throw new RuleViolation("offers.program.accepted");
        }
        offer.requireWithdrawable(clock.instant());
        RejectionReason reason = command.next() == AfterWithdrawal.NOT_SELECTED
                ? RejectionReason.OFFER_WITHDRAWN
                : RejectionReason.POSITION_CLOSED;
        propose(ProposeDecision.reject(List.of(application.getId()), reason, command.reason(), false));
    }
}

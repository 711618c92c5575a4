package org.jobwright.container.offers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jobwright.container.AppearsAndVanishes;
import org.jobwright.container.Callers;
import org.jobwright.container.Candidacy;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Offers;
import org.jobwright.container.OneRole;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.decisions.RejectionReason;
import org.jobwright.domain.offers.AfterWithdrawal;
import org.jobwright.domain.offers.OfferState;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.today.Signal;
import org.jobwright.services.applications.activity.ActivityEntry;
import org.jobwright.services.applications.activity.ActivityKind;
import org.jobwright.services.applications.activity.ActivityQueries;
import org.jobwright.services.applications.bulk.ApplicationReviewService;
import org.jobwright.services.applications.bulk.BulkOutcome;
import org.jobwright.services.applications.bulk.ProposeDecision;
import org.jobwright.services.offers.CandidateOfferService;
import org.jobwright.services.offers.MyOffer;
import org.jobwright.services.offers.OfferDetails;
import org.jobwright.services.offers.OfferHireService;
import org.jobwright.services.offers.OfferSendingService;
import org.jobwright.services.offers.WithdrawOffer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an offer leaves its employer to do is on Today until it is done. */
@ContainerTest
class OfferSignalsIT {

    @Inject
    private Candidacy ada;

    @Inject
    private Harbour harbour;

    @Inject
    private Offers made;

    @Inject
    private OfferSendingService sending;

    @Inject
    private OfferHireService hires;

    @Inject
    private CandidateOfferService answers;

    @Inject
    private ApplicationReviewService reviews;

    @Inject
    private ActivityQueries stream;

    @Inject
    private OneRole oneRole;

    @Inject
    private Rows rows;

    private AccountId owner;
    private OfferDetails told;

    @BeforeEach
    void anOfferIsOut() throws Exception {
        ada.begin();
        owner = ada.opening().recruiter();
        told = made.told(owner, ada.reference(), Offers.terms());
    }

    @Test
    @AppearsAndVanishes(Signal.OFFER_UNANSWERED)
    void anOfferIsNamedThreeDaysBeforeItsLastDayEndsUntilItIsAnswered() throws Exception {
        assertFalse(waits(Signal.OFFER_UNANSWERED), "ten days are left");
        lastDayEnds("+ interval '71 hours'");
        assertTrue(waits(Signal.OFFER_UNANSWERED));
        ada.assertCanBePutOff(Signal.OFFER_UNANSWERED);
        AccountId manager = ada.member(OrganizationRole.HIRING_MANAGER, "Owen Tate");
        oneRole.during(() -> assertFalse(ada.signals(manager).contains(Signal.OFFER_UNANSWERED)));

        lastDayEnds("- interval '1 hour'");
        assertTrue(waits(Signal.OFFER_UNANSWERED), "it is extended or withdrawn");
        OfferDetails lapsed = made.details(owner, ada.reference());
        Instant later = Instant.now().plus(Duration.ofDays(5));
        Callers.asPerson(owner, () -> sending.extend(lapsed.id(), lapsed.version(), later));
        assertFalse(waits(Signal.OFFER_UNANSWERED));
        lastDayEnds("+ interval '1 hour'");
        assertTrue(waits(Signal.OFFER_UNANSWERED));
        accept();
        assertFalse(waits(Signal.OFFER_UNANSWERED));
    }

    @Test
    @AppearsAndVanishes(Signal.OFFER_ACCEPTED)
    void anAcceptedOfferIsNamedAfterThreeDaysUntilTheHireIsConfirmed() throws Exception {
        accept();
        assertFalse(waits(Signal.OFFER_ACCEPTED));
        rows.change(
                "update offer_version set answered_at = now() - interval '73 hours' where offer_id = ?",
                told.id().value());
        assertTrue(waits(Signal.OFFER_ACCEPTED));
        ada.assertCanBePutOff(Signal.OFFER_ACCEPTED);
        AccountId manager = ada.member(OrganizationRole.HIRING_MANAGER, "Owen Tate");
        oneRole.during(() -> assertFalse(ada.signals(manager).contains(Signal.OFFER_ACCEPTED)));

        OfferDetails accepted = made.details(owner, ada.reference());
        BulkOutcome hired = Callers.asPerson(owner, () -> hires.hire(accepted.id(), accepted.version()));
        assertFalse(waits(Signal.OFFER_ACCEPTED), "the hire is on its way");
        Callers.asPerson(owner, () -> reviews.undo(hired.operation()));
        assertTrue(waits(Signal.OFFER_ACCEPTED));
        Callers.asPerson(owner, () -> hires.hire(accepted.id(), accepted.version()));
        made.tell(accepted);
        assertEquals(
                OfferState.HIRED, made.mine(ada.candidate(), ada.reference()).state());
        assertFalse(waits(Signal.OFFER_ACCEPTED));
    }

    @Test
    @AppearsAndVanishes(Signal.OFFER_CHANGE_ASKED)
    void whoAsksForAChangeIsNamedUntilTheOfferIsChanged() throws Exception {
        assertFalse(waits(Signal.OFFER_CHANGE_ASKED));
        MyOffer read = made.mine(ada.candidate(), ada.reference());
        Callers.asPerson(
                ada.candidate(), () -> answers.askChange(read.reference(), read.seen(), "More days at home?", null));
        assertTrue(waits(Signal.OFFER_CHANGE_ASKED));
        assertEquals(List.of("CHANGE_ASKED", "SENT"), activity());
        ada.assertCanBePutOff(Signal.OFFER_CHANGE_ASKED);
        AccountId manager = ada.member(OrganizationRole.HIRING_MANAGER, "Owen Tate");
        oneRole.during(() -> assertFalse(ada.signals(manager).contains(Signal.OFFER_CHANGE_ASKED)));
        made.told(owner, ada.reference(), Offers.terms(44_000));
        assertFalse(waits(Signal.OFFER_CHANGE_ASKED));
        assertEquals(List.of("SENT", "CHANGE_ASKED", "SENT"), activity());
    }

    @Test
    void whatBecameOfAnOfferStaysInItsActivity() throws Exception {
        accept();
        OfferDetails accepted = made.details(owner, ada.reference());
        Callers.asPerson(
                owner,
                () -> sending.withdraw(new WithdrawOffer(
                        accepted.id(), accepted.version(), AfterWithdrawal.REVISE, "The site moves.")));
        assertEquals(List.of("WITHDRAWN", "ACCEPTED", "SENT"), activity());
        made.told(owner, ada.reference(), Offers.terms(44_000));
        accept();
        MyOffer read = made.mine(ada.candidate(), ada.reference());
        Callers.asPerson(ada.candidate(), () -> answers.backOut(read.reference(), read.seen(), ""));
        List<String> both = List.of("BACKED_OUT", "ACCEPTED", "SENT", "WITHDRAWN", "ACCEPTED", "SENT");
        assertEquals(both, activity());
        AccountId sol = ada.member(OrganizationRole.INTERVIEWER, "Sol Greaves");
        harbour.assign(ada.id(), sol);
        oneRole.during(() -> {
            assertEquals(List.of(), activity(sol), "an interviewer learns nothing of offers");
            assertEquals(both, activity());
        });
    }

    @Test
    void aRejectionWithdrawsWhatTheCandidateAskedToChange() throws Exception {
        MyOffer read = made.mine(ada.candidate(), ada.reference());
        Callers.asPerson(
                ada.candidate(), () -> answers.askChange(read.reference(), read.seen(), "More days at home?", null));
        ada.asOwner(() -> reviews.proposeDecision(
                ProposeDecision.reject(List.of(ada.id()), RejectionReason.MORE_EXPERIENCE_NEEDED, null, true)));
        assertEquals(List.of("WITHDRAWN", "CHANGE_ASKED", "SENT"), activity());
    }

    private List<String> activity() throws Exception {
        return activity(owner);
    }

    private List<String> activity(AccountId reader) throws Exception {
        return Callers.asPerson(reader, () -> stream.of(ada.id(), ActivityKind.OFFERED, 10)).entries().stream()
                .map(ActivityEntry::what)
                .toList();
    }

    private void lastDayEnds(String when) throws Exception {
        rows.change(
                "update offer_version set answer_by = now() " + when + " where offer_id = ?",
                told.id().value());
    }

    private void accept() throws Exception {
        MyOffer read = made.mine(ada.candidate(), ada.reference());
        Callers.asPerson(ada.candidate(), () -> answers.accept(read.reference(), read.seen(), "Ada Carvalho"));
    }

    private boolean waits(Signal signal) throws Exception {
        return ada.signals(owner).contains(signal);
    }
}

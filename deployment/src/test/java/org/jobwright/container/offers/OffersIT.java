package org.jobwright.container.offers;

import static org.jobwright.container.Refusals.NOT_ALLOWED;
import static org.jobwright.container.Refusals.NOT_FOUND;
import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Offers;
import org.jobwright.container.OneRole;
import org.jobwright.container.Opening;
import org.jobwright.container.Race;
import org.jobwright.container.Requisitions;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.applications.decisions.RejectionReason;
import org.jobwright.domain.applications.team.HiringTeamPart;
import org.jobwright.domain.approvals.ApprovalFlowId;
import org.jobwright.domain.approvals.FlowMode;
import org.jobwright.domain.approvals.PlannedGroup;
import org.jobwright.domain.approvals.Verdict;
import org.jobwright.domain.offers.AfterWithdrawal;
import org.jobwright.domain.offers.DeclineReason;
import org.jobwright.domain.offers.OfferReference;
import org.jobwright.domain.offers.OfferState;
import org.jobwright.domain.offers.OfferTerms;
import org.jobwright.domain.offers.SeenOffer;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.organizations.RequisitionUse;
import org.jobwright.domain.requisitions.FlowCondition;
import org.jobwright.domain.requisitions.FlowPlan;
import org.jobwright.domain.requisitions.RequisitionState;
import org.jobwright.services.applications.bulk.ApplicationReviewService;
import org.jobwright.services.applications.bulk.BulkOutcome;
import org.jobwright.services.applications.bulk.ProposeDecision;
import org.jobwright.services.applications.mine.CandidateApplicationService;
import org.jobwright.services.approvals.ApprovalService;
import org.jobwright.services.offers.CandidateOfferQueries;
import org.jobwright.services.offers.CandidateOfferService;
import org.jobwright.services.offers.MyOffer;
import org.jobwright.services.offers.OfferDetails;
import org.jobwright.services.offers.OfferForApproval;
import org.jobwright.services.offers.OfferHireService;
import org.jobwright.services.offers.OfferQueries;
import org.jobwright.services.offers.OfferSendingService;
import org.jobwright.services.offers.OfferService;
import org.jobwright.services.offers.OfferTellingService;
import org.jobwright.services.offers.SaveOffer;
import org.jobwright.services.offers.WithdrawOffer;
import org.jobwright.services.organizations.members.MembershipService;
import org.jobwright.services.requisitions.FlowTemplateService;
import org.jobwright.services.requisitions.RequisitionDetails;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Offers are approved, sent, and answered; each side reads only what it may. */
@ContainerTest
class OffersIT {

    private static final int ROUNDS = 100;

    @Inject
    private Harbour harbour;

    @Inject
    private Offers made;

    @Inject
    private Requisitions requests;

    @Inject
    private OfferService offers;

    @Inject
    private OfferSendingService sending;

    @Inject
    private OfferHireService hires;

    @Inject
    private OfferTellingService telling;

    @Inject
    private OfferQueries queries;

    @Inject
    private CandidateOfferService answers;

    @Inject
    private CandidateOfferQueries own;

    @Inject
    private CandidateApplicationService applications;

    @Inject
    private ApplicationReviewService reviews;

    @Inject
    private ApprovalService approvals;

    @Inject
    private MembershipService members;

    @Inject
    private FlowTemplateService flows;

    @Inject
    private Race race;

    @Inject
    private Rows rows;

    @Inject
    private OneRole oneRole;

    private Opening opening;
    private AccountId owner;
    private AccountId zoe;
    private ApplicationReference application;

    @BeforeEach
    void somebodyApplied() throws Exception {
        opening = harbour.opening();
        owner = opening.recruiter();
        zoe = harbour.person();
        application = harbour.apply(opening, zoe, "Zoë");
    }

    @Test
    void theCandidateLearnsOfAnOfferWhenItIsTold() throws Exception {
        OfferDetails written = made.saved(owner, application, Offers.terms());
        made.send(owner, written);
        assertEquals(Optional.empty(), Callers.asPerson(zoe, () -> own.of(application)));
        assertEquals(0, mails("OFFER_SENT"));

        made.tell(written);

        MyOffer told = made.mine(zoe, application);
        assertEquals(OfferState.SENT, told.state());
        assertEquals(1, told.seen().version());
        assertEquals(38_400, told.advert().min().intValue());
        assertEquals("OFFER", status());
        assertEquals(1, mails("OFFER_SENT"));
        assertEquals(0, mails("DECISION_RELEASED"), "one mail for one event");
        assertEquals(
                0,
                rows.count("from outbox_message where kind like 'OFFER%' and facts::text like '%42000%'"),
                "pay is in no mail");
        assertEquals(8, Callers.asPerson(zoe, () -> own.letter(told.reference(), 1)).length);
    }

    @Test
    void aSendingIsUndoneUntilItIsTold() throws Exception {
        OfferDetails written = made.saved(owner, application, Offers.terms());
        made.send(owner, written);
        OfferDetails staged = made.details(owner, application);
        assertTrue(staged.unsent().orElseThrow().staged());

        Callers.asPerson(owner, () -> sending.undo(staged.id(), staged.version()));

        OfferDetails undone = made.details(owner, application);
        assertFalse(undone.unsent().orElseThrow().staged());
        assertNull(undone.tellAt());
        assertEquals("SUBMITTED", status());
    }

    @Test
    void whoIsTooLateReadsWhoChangedTheOffer() throws Exception {
        OfferDetails seen = made.saved(owner, application, Offers.terms());
        made.saved(owner, application, Offers.terms(43_000));
        assertRefused(
                "offers.changed-meanwhile",
                () -> Callers.asPerson(
                        owner,
                        () -> offers.save(new SaveOffer(seen.application(), seen.version(), Offers.terms(44_000)))));
    }

    @Test
    void whatIsTypedIsKeptUntilApproversAreAsked() throws Exception {
        OfferDetails before = made.details(owner, application);
        keep(before, before.start());
        OfferDetails begun = made.details(owner, application);
        assertEquals(OfferState.DRAFT, begun.unsent().orElseThrow().state());
        assertRefused("offers.changed-meanwhile", () -> keep(before, Offers.terms(44_000)));
        keep(begun, Offers.terms(44_000));
        OfferDetails typed = made.details(owner, application);
        assertEquals(44_000, typed.unsent().orElseThrow().terms().pay().min().intValue());
        assertEquals(
                1,
                rows.count(
                        "from audit_log where action = 'OfferChanged' and subject_id = ?",
                        typed.id().value()),
                "a pause in typing is no event");
        assertEquals(Optional.empty(), Callers.asPerson(zoe, () -> own.of(application)));

        rows.change(
                "update offer_version set state = 'APPROVED' where offer_id = ?",
                typed.id().value());
        assertRefused("offers.not-editable", () -> keep(typed, Offers.terms(45_000)));
    }

    private void keep(OfferDetails seen, OfferTerms terms) throws Exception {
        Callers.asPerson(owner, () -> offers.keep(new SaveOffer(seen.application(), seen.version(), terms)));
    }

    @Test
    void acceptingAndWithdrawingInTheSameSecondHasOneWinner() throws Exception {
        OfferDetails told = made.told(owner, application, Offers.terms());
        MyOffer read = made.mine(zoe, application);
        int accepted = 0;
        for (int round = 0; round < ROUNDS; round++) {
            rows.change(
                    "update offer_version set state = 'SENT', answered_at = null, signed_name = null, ended_at = null,"
                            + " after_withdrawal = null, end_reason = null where offer_id = ?",
                    told.id().value());
            Long version = made.details(owner, application).version();
            AtomicInteger turn = new AtomicInteger(round);
            var outcomes = race.many(2, () -> {
                if (turn.getAndIncrement() % 2 == 0) {
                    Callers.asPerson(zoe, () -> answers.accept(read.reference(), read.seen(), "Zoë Łukasz"));
                    return OfferState.ACCEPTED;
                }
                WithdrawOffer command = new WithdrawOffer(told.id(), version, AfterWithdrawal.REVISE, null);
                Callers.asPerson(owner, () -> sending.withdraw(command));
                return OfferState.WITHDRAWN;
            });
            assertEquals(1, outcomes.answers().size(), () -> "both won, or both lost: " + outcomes.refusals());
            OfferState winner = outcomes.answers().getFirst();
            assertEquals(winner, made.mine(zoe, application).state());
            assertEquals(
                    winner,
                    made.details(owner, application).versions().getFirst().state());
            accepted += winner == OfferState.ACCEPTED ? 1 : 0;
        }
        assertTrue(accepted > 0 && accepted < ROUNDS, "accepted " + accepted + " of " + ROUNDS);
    }

    @Test
    void aNewerVersionReplacesTheOneThatWasSent() throws Exception {
        made.told(owner, application, Offers.terms());
        MyOffer first = made.mine(zoe, application);
        made.told(owner, application, Offers.terms(44_000));

        assertRefused("offers.version.replaced", () -> accept(first.reference(), first.seen()));
        MyOffer second = made.mine(zoe, application);
        assertEquals(2, second.seen().version());
        accept(second.reference(), second.seen());
        assertEquals(
                List.of("1 REPLACED", "2 ACCEPTED"),
                rows.texts(
                        "select v.number || ' ' || v.state from offer_version v join offer o on o.id = v.offer_id"
                                + " where o.reference = ? order by v.number",
                        second.reference().value()));
        assertEquals(2, mails("OFFER_SENT"));
        assertEquals(
                1,
                rows.count(
                        "from outbox_message where kind = 'OFFER_ANSWERED' and recipient ="
                                + " (select email from account where id = ?)",
                        owner.value()));
    }

    @Test
    void anAcceptedOfferFillsAnOpeningAndUndoingTheHireOpensItAgain() throws Exception {
        RequisitionDetails request = requests.approved(opening);
        rows.change(
                "insert into requisition_posting (posting_id, requisition_id) values (?, ?)",
                opening.posting().value(),
                request.id().value());
        OfferDetails sent = made.told(owner, application, Offers.terms());
        assertRefused(
                "offers.not-accepted", () -> Callers.asPerson(owner, () -> hires.hire(sent.id(), sent.version())));
        BulkOutcome elsewhere = Callers.asPerson(
                owner,
                () -> reviews.proposeDecision(
                        ProposeDecision.advance(List.of(sent.application()), CandidateStatus.HIRED, null, false)));
        assertEquals(
                "offers.not-accepted", elsewhere.refused().getFirst().reason().getCode());
        MyOffer read = made.mine(zoe, application);
        accept(read.reference(), read.seen());

        OfferDetails accepted = made.details(owner, application);
        BulkOutcome hired = Callers.asPerson(owner, () -> hires.hire(accepted.id(), accepted.version()));
        assertEquals(1, requests.details(owner, request.reference()).filled());
        OfferDetails other = made.saved(owner, harbour.apply(opening), Offers.terms());
        made.send(owner, other); // one of two openings is filled, so this is the only offer for the other one

        Callers.asPerson(owner, () -> reviews.undo(hired.operation()));
        assertEquals(0, requests.details(owner, request.reference()).filled());

        OfferDetails again = made.details(owner, application);
        Callers.asPerson(owner, () -> hires.hire(again.id(), again.version()));
        made.tell(again);
        assertEquals("HIRED", status());
        assertEquals(OfferState.HIRED, made.mine(zoe, application).state());
        assertRefused(
                "offers.state-changed",
                () -> Callers.asPerson(owner, () -> hires.receivePaper(again.id(), again.version())));
        assertEquals(1, requests.details(owner, request.reference()).filled());
        assertEquals(
                RequisitionState.APPROVED,
                requests.details(owner, request.reference()).state());
    }

    @Test
    void whoBacksOutOpensTheOpeningAgain() throws Exception {
        RequisitionDetails request = requests.approved(opening);
        rows.change(
                "insert into requisition_posting (posting_id, requisition_id) values (?, ?)",
                opening.posting().value(),
                request.id().value());
        made.told(owner, application, Offers.terms());
        MyOffer read = made.mine(zoe, application);
        accept(read.reference(), read.seen());
        OfferDetails accepted = made.details(owner, application);
        Callers.asPerson(owner, () -> hires.hire(accepted.id(), accepted.version()));

        Callers.asPerson(zoe, () -> answers.backOut(read.reference(), read.seen(), "I stay where I am."));

        assertEquals(0, requests.details(owner, request.reference()).filled());
        assertEquals("DECLINED", status());
        assertEquals(OfferState.BACKED_OUT, made.mine(zoe, application).state());
    }

    @Test
    void whoDeclinesIsNotTurnedDown() throws Exception {
        made.told(owner, application, Offers.terms());
        MyOffer read = made.mine(zoe, application);
        Callers.asPerson(zoe, () -> answers.decline(read.reference(), read.seen(), DeclineReason.PLACE, "Too far."));
        assertEquals("DECLINED", status());
        assertEquals(0, mails("DECISION_RELEASED"));
        assertEquals(
                "Too far.",
                made.details(owner, application).sent().orElseThrow().words());
        assertRefused("applications.over", () -> made.saved(owner, application, Offers.terms()));
    }

    @Test
    void aChangeIsAskedForAndMoreTimeIsGiven() throws Exception {
        made.told(owner, application, Offers.terms());
        MyOffer read = made.mine(zoe, application);
        Callers.asPerson(zoe, () -> answers.askChange(read.reference(), read.seen(), "Could I start later?", null));
        OfferDetails asked = made.details(owner, application);
        assertEquals(OfferState.CHANGE_ASKED, asked.sent().orElseThrow().state());
        Callers.asPerson(
                owner,
                () -> sending.extend(
                        asked.id(), asked.version(), read.answerBy().plusSeconds(86_400)));
        assertEquals(OfferState.SENT, made.mine(zoe, application).state());
    }

    @Test
    void theLastDayPassesAndNobodyIsTurnedDownByThat() throws Exception {
        OfferDetails told = made.told(owner, application, Offers.terms());
        MyOffer read = made.mine(zoe, application);
        rows.change(
                "update offer_version set answer_by = now() + interval '2 days', remind_at = now() where offer_id = ?",
                told.id().value());
        Callers.asSystem(() -> telling.tell(told.id()));
        Callers.asSystem(() -> telling.tell(told.id()));
        assertEquals(1, mails("OFFER_REMINDER"));
        rows.change(
                "update offer_version set answer_by = now(), remind_at = now() where offer_id = ?",
                told.id().value());
        Callers.asSystem(() -> telling.tell(told.id()));
        assertEquals(1, mails("OFFER_ENDED"));
        assertEquals(OfferState.LAPSED, made.mine(zoe, application).state());
        assertEquals("OFFER", status());
        assertRefused("offers.lapsed", () -> accept(read.reference(), read.seen()));
    }

    @Test
    void aWithdrawnOfferSaysWhatComesNext() throws Exception {
        OfferDetails told = made.told(owner, application, Offers.terms());
        Callers.asPerson(
                owner,
                () -> sending.withdraw(new WithdrawOffer(
                        told.id(), told.version(), AfterWithdrawal.NOT_SELECTED, "The budget was cut.")));
        MyOffer read = made.mine(zoe, application);
        assertEquals("The budget was cut.", read.endReason());
        assertFalse(read.revised(), "the answer that waits is told by itself");
        assertEquals("OFFER", status(), "the answer can still be undone");
        assertEquals(
                List.of("OFFER_WITHDRAWN"),
                rows.texts("select decision_reason from job_application where reference = ?", application.value()));
        made.tell(told);
        assertEquals("NOT_SELECTED", status());
        assertRefused("applications.over", () -> accept(read.reference(), read.seen()));
    }

    @Test
    void onlyAnOwnerWithdrawsWhatWasAccepted() throws Exception {
        AccountId recruiter = harbour.member(opening.organization(), OrganizationRole.RECRUITER);
        made.told(owner, application, Offers.terms());
        MyOffer read = made.mine(zoe, application);
        accept(read.reference(), read.seen());
        OfferDetails accepted = made.details(recruiter, application);
        WithdrawOffer command = new WithdrawOffer(
                accepted.id(), accepted.version(), AfterWithdrawal.REVISE, "We cannot keep our word.");
        assertRefused(NOT_ALLOWED, () -> Callers.asPerson(recruiter, () -> sending.withdraw(command)));
        Callers.asPerson(owner, () -> sending.withdraw(command));
        assertEquals(OfferState.WITHDRAWN, made.mine(zoe, application).state());
    }

    @Test
    void anApproverReadsTheOfferUntilTheyHaveVoted() throws Exception {
        AccountId approver = flow();
        OfferDetails draft = made.saved(owner, application, Offers.terms());
        assertRefused("offers.approval.missing", () -> made.send(owner, draft));
        Callers.asPerson(owner, () -> offers.submit(draft.id(), draft.version()));
        OfferReference reference = draft.reference();
        OfferForApproval asked = Callers.asPerson(approver, () -> queries.forApprover(reference));
        assertEquals(42_000, asked.version().terms().pay().bottom().intValue());
        assertEquals(
                1,
                rows.count("from access_entry where actor_id = ? and part = 'APPLICATION'", approver.value()),
                "the candidate sees who read it");

        vote(approver, asked);

        assertRefused(NOT_FOUND, () -> Callers.asPerson(approver, () -> queries.forApprover(reference)));
        OfferDetails approved = made.details(owner, application);
        assertEquals(OfferState.APPROVED, approved.unsent().orElseThrow().state());

        OfferDetails raised = made.saved(owner, application, Offers.terms(45_000));
        assertEquals(OfferState.DRAFT, raised.unsent().orElseThrow().state());
        assertRefused("offers.approval.missing", () -> made.send(owner, raised));
    }

    @Test
    void aMaterialChangeTakesTheQuestionBack() throws Exception {
        AccountId approver = flow();
        OfferDetails draft = made.saved(owner, application, Offers.terms());
        Callers.asPerson(owner, () -> offers.submit(draft.id(), draft.version()));
        OfferForApproval asked = Callers.asPerson(approver, () -> queries.forApprover(draft.reference()));
        made.saved(owner, application, Offers.terms(45_000));
        assertRefused("approvals.taken-back", () -> vote(approver, asked));
    }

    @Test
    void anOfferInApprovalEndsWithTheApplication() throws Exception {
        AccountId approver = flow();
        OfferDetails draft = made.saved(owner, application, Offers.terms());
        Callers.asPerson(owner, () -> offers.submit(draft.id(), draft.version()));
        OfferForApproval asked = Callers.asPerson(approver, () -> queries.forApprover(draft.reference()));

        Callers.asPerson(zoe, () -> applications.withdraw(application));

        assertEquals(
                List.of("DISCARDED"),
                rows.texts(
                        "select state from offer_version where offer_id = ?",
                        draft.id().value()));
        assertRefused("approvals.taken-back", () -> vote(approver, asked));
        assertRefused(NOT_FOUND, () -> made.details(owner, application));
    }

    @Test
    void interviewersAndViewersNeverSeePay() throws Exception {
        AccountId interviewer = harbour.member(opening.organization(), OrganizationRole.INTERVIEWER);
        AccountId viewer = harbour.member(opening.organization(), OrganizationRole.VIEWER);
        AccountId manager = harbour.member(opening.organization(), OrganizationRole.HIRING_MANAGER);
        AccountId leading = harbour.member(opening.organization(), OrganizationRole.HIRING_MANAGER);
        OfferDetails told = made.told(owner, application, Offers.terms());
        harbour.assign(told.application(), interviewer);
        harbour.place(opening, leading, HiringTeamPart.HIRING_MANAGER);
        for (AccountId reader : List.of(interviewer, viewer, manager)) {
            assertRefused(NOT_ALLOWED, () -> made.details(reader, application));
            assertRefused(NOT_FOUND, () -> Callers.asPerson(reader, () -> queries.forApprover(told.reference())));
        }
        assertFalse(made.details(leading, application).changeable());
        assertRefused(
                NOT_ALLOWED,
                () -> Callers.asPerson(
                        leading, () -> offers.save(new SaveOffer(told.application(), told.version(), Offers.terms()))));
        oneRole.during(() -> {
            for (AccountId reader : List.of(interviewer, viewer, manager)) {
                assertRefused(NOT_ALLOWED, () -> made.details(reader, application));
            }
            assertEquals(
                    Optional.empty(),
                    Callers.asPerson(zoe, () -> own.of(application))
                            .filter(mine -> !mine.terms().flagReason().isEmpty()));
        });
    }

    @Test
    void moreOffersThanOpeningsAreConfirmed() throws Exception {
        RequisitionDetails request = requests.approved(opening);
        rows.change(
                "insert into requisition_posting (posting_id, requisition_id) values (?, ?)",
                opening.posting().value(),
                request.id().value());
        rows.change(
                "update requisition_opening set state = 'CANCELLED', closed_at = now() where number = 2"
                        + " and requisition_id = ?",
                request.id().value());
        made.told(owner, application, Offers.terms());
        ApplicationReference other = harbour.apply(opening);
        OfferDetails unfinished = made.saved(owner, other, Offers.terms(1_000));
        assertRefused("shared.invalid-input", () -> made.send(owner, unfinished)); // said first: the pay needs a reason
        OfferDetails second = made.saved(owner, other, Offers.terms());
        assertRefused("offers.more-than-openings", () -> made.send(owner, second));
    }

    @Test
    void aDraftKeepsNoDecisionFromTheCandidate() throws Exception {
        OfferDetails draft = made.saved(owner, application, Offers.terms());
        Callers.asPerson(
                owner,
                () -> reviews.proposeDecision(
                        ProposeDecision.advance(List.of(draft.application()), CandidateStatus.OFFER, null, false)));
        made.tell(draft);
        assertEquals("OFFER", status());
        assertEquals(1, mails("DECISION_RELEASED"), "the offer itself is not out");
        assertEquals(Optional.empty(), Callers.asPerson(zoe, () -> own.of(application)));

        OfferDetails told = made.told(owner, application, Offers.terms());
        assertEquals(1, mails("OFFER_SENT"));
        Callers.asPerson(
                owner,
                () -> reviews.proposeDecision(ProposeDecision.keepOpen(
                        List.of(told.application()),
                        LocalDate.now(ZoneOffset.UTC).plusDays(5),
                        null)));
        made.tell(told);
        assertEquals(2, mails("DECISION_RELEASED"), "that the employer needs longer is no offer");
    }

    @Test
    void anAcceptanceEndsWhatWasNotToldYet() throws Exception {
        made.told(owner, application, Offers.terms());
        made.send(owner, made.saved(owner, application, Offers.terms(43_000)));
        MyOffer read = made.mine(zoe, application);
        accept(read.reference(), read.seen());
        OfferDetails accepted = made.details(owner, application);
        assertEquals(Optional.empty(), accepted.unsent());
        made.tell(accepted);
        assertEquals(OfferState.ACCEPTED, made.mine(zoe, application).state());
        assertEquals(1, mails("OFFER_SENT"));
    }

    @Test
    void aNoThatWaitedIsNotToldToWhoAcceptsAndNoneFollows() throws Exception {
        OfferDetails told = made.told(owner, application, Offers.terms());
        Callers.asPerson(owner, () -> reviews.proposeDecision(no(told)));
        assertRefused(
                "applications.decision.pending",
                () -> made.send(owner, made.saved(owner, application, Offers.terms())));
        MyOffer read = made.mine(zoe, application);
        accept(read.reference(), read.seen());
        made.tell(told);
        assertEquals("OFFER", status());

        BulkOutcome refused = Callers.asPerson(owner, () -> reviews.proposeDecision(no(told)));
        assertEquals("offers.accepted", refused.refused().getFirst().reason().getCode());
    }

    @Test
    void thatTheEmployerNeedsLongerIsNotToldToWhoAccepts() throws Exception {
        OfferDetails told = made.told(owner, application, Offers.terms());
        Callers.asPerson(
                owner,
                () -> reviews.proposeDecision(ProposeDecision.keepOpen(
                        List.of(told.application()),
                        LocalDate.now(ZoneOffset.UTC).plusDays(5),
                        null)));
        MyOffer read = made.mine(zoe, application);
        accept(read.reference(), read.seen());
        made.tell(told);
        assertEquals(0, mails("DECISION_RELEASED"));
    }

    @Test
    void aNewVersionAndANoAreNotToldOneAfterTheOther() throws Exception {
        made.told(owner, application, Offers.terms());
        OfferDetails next = made.saved(owner, application, Offers.terms(43_000));
        made.send(owner, next);
        BulkOutcome refused = Callers.asPerson(owner, () -> reviews.proposeDecision(no(next)));
        assertEquals("offers.staged", refused.refused().getFirst().reason().getCode());

        OfferDetails staged = made.details(owner, application);
        Callers.asPerson(owner, () -> sending.undo(staged.id(), staged.version()));
        Callers.asPerson(owner, () -> reviews.proposeDecision(no(next)));
        OfferDetails ending = made.details(owner, application);
        Instant later = made.mine(zoe, application).answerBy().plusSeconds(86_400);
        assertRefused(
                "applications.decision.pending",
                () -> Callers.asPerson(owner, () -> sending.extend(ending.id(), ending.version(), later)));
    }

    @Test
    void aNumberIsUsedOnce() throws Exception {
        OfferDetails told = made.told(owner, application, Offers.terms());
        rows.change( // as it was while versions that were given up still counted
                "update offer_version set number = 2 where offer_id = ?",
                told.id().value());
        OfferDetails next = made.saved(owner, application, Offers.terms(43_000));
        assertEquals(3, next.unsent().orElseThrow().number());
    }

    @Test
    void whoIsAloneButForTheCandidateApproves() throws Exception {
        requests.use(owner, opening.organization(), RequisitionUse.OPTIONAL);
        harbour.join(opening.organization(), zoe, OrganizationRole.VIEWER);
        requests.flow(owner, opening.organization(), zoe);
        OfferDetails draft = made.saved(owner, application, Offers.terms());
        Callers.asPerson(owner, () -> offers.submit(draft.id(), draft.version()));
        assertRefused(NOT_FOUND, () -> Callers.asPerson(zoe, () -> queries.forApprover(draft.reference())));
        vote(owner, Callers.asPerson(owner, () -> queries.forApprover(draft.reference())));
        assertEquals(
                OfferState.APPROVED,
                made.details(owner, application).unsent().orElseThrow().state());
    }

    @Test
    void anOfferThatStandsWasNotWithdrawn() throws Exception {
        OfferDetails told = made.told(owner, application, Offers.terms());
        ProposeDecision withdrawn =
                ProposeDecision.reject(List.of(told.application()), RejectionReason.OFFER_WITHDRAWN, null, false);
        BulkOutcome refused = Callers.asPerson(owner, () -> reviews.proposeDecision(withdrawn));
        assertEquals(
                "applications.decision.reason-reserved",
                refused.refused().getFirst().reason().getCode());
    }

    private static ProposeDecision no(OfferDetails offer) {
        return ProposeDecision.reject(List.of(offer.application()), RejectionReason.SOMEONE_ELSE_CHOSEN, null, false);
    }

    @Test
    void aHireOnWhichThePostingEndedIsNotUndoneByAWithdrawal() throws Exception {
        made.told(owner, application, Offers.terms());
        MyOffer read = made.mine(zoe, application);
        accept(read.reference(), read.seen());
        OfferDetails accepted = made.details(owner, application);
        Callers.asPerson(owner, () -> hires.hire(accepted.id(), accepted.version()));
        rows.change(
                "update job_posting set ended_at = now(), status = 'CLOSED' where id = ?",
                opening.posting().value());
        OfferDetails ended = made.details(owner, application);
        assertRefused(
                "applications.closing.relied-on",
                () -> Callers.asPerson(
                        owner,
                        () -> sending.withdraw(new WithdrawOffer(
                                ended.id(), ended.version(), AfterWithdrawal.REVISE, "We want to change it."))));
        assertEquals(OfferState.ACCEPTED, made.mine(zoe, application).state());
    }

    @Test
    void whoWithdrawsTheApplicationIsNotTakenForAnEmployerWhoDoes() throws Exception {
        made.told(owner, application, Offers.terms());
        Callers.asPerson(zoe, () -> applications.withdraw(application));
        assertEquals(OfferState.DECLINED, made.mine(zoe, application).state());
    }

    @Test
    void whoWithdrawsAfterAnAcceptanceBacksOutAndWasNeverHired() throws Exception {
        made.told(owner, application, Offers.terms());
        MyOffer read = made.mine(zoe, application);
        accept(read.reference(), read.seen());
        OfferDetails accepted = made.details(owner, application);
        Callers.asPerson(owner, () -> hires.hire(accepted.id(), accepted.version()));
        assertEquals(List.of("HIRED"), stage());

        Callers.asPerson(zoe, () -> applications.withdraw(application));

        assertEquals(OfferState.BACKED_OUT, made.mine(zoe, application).state());
        assertEquals(List.of("OFFER"), stage(), "the move of a hire that nobody was told of is taken back");
    }

    private List<String> stage() throws Exception {
        return rows.texts(
                "select s.kind from job_application a join pipeline_stage s on s.id = a.stage_id where a.reference = ?",
                application.value());
    }

    @Test
    void aMemberWhoAppliedLearnsNothingOfTheQuestion() throws Exception {
        AccountId approver = flow();
        harbour.join(opening.organization(), zoe, OrganizationRole.OWNER);
        OfferDetails draft = made.saved(owner, application, Offers.terms());
        Callers.asPerson(owner, () -> offers.submit(draft.id(), draft.version()));
        ApprovalFlowId asked = made.details(owner, application).asked().id();

        assertRefused(
                "approvals.approver.concerned",
                () -> Callers.asPerson(owner, () -> approvals.replace(asked, 1, approver, zoe)));
        assertRefused(NOT_FOUND, () -> Callers.asPerson(zoe, () -> approvals.skip(asked, 1, "It is for me.")));
        Callers.asPerson(zoe, () -> members.remove(opening.organization(), approver));
        assertEquals(0, mails("APPROVER_MISSING"));
        assertEquals(
                1,
                rows.count(
                        "from outbox_message m join account a on a.email = m.recipient"
                                + " where m.kind = 'APPROVER_MISSING' and a.id = ?",
                        owner.value()));
    }

    @Test
    void anApproverReadsTheOfferWhenItIsTheirTurn() throws Exception {
        requests.use(owner, opening.organization(), RequisitionUse.OPTIONAL);
        AccountId first = harbour.member(opening.organization(), OrganizationRole.VIEWER);
        AccountId second = harbour.member(opening.organization(), OrganizationRole.VIEWER);
        FlowPlan plan = new FlowPlan(
                "Two",
                FlowCondition.ANY,
                FlowMode.ORDERED,
                List.of(new PlannedGroup(List.of(first), 1), new PlannedGroup(List.of(second), 1)));
        Callers.asPerson(owner, () -> flows.add(opening.organization(), plan));
        OfferDetails draft = made.saved(owner, application, Offers.terms());
        Callers.asPerson(owner, () -> offers.submit(draft.id(), draft.version()));

        assertRefused(NOT_FOUND, () -> Callers.asPerson(second, () -> queries.forApprover(draft.reference())));
        oneRole.during(() ->
                assertRefused(NOT_FOUND, () -> Callers.asPerson(second, () -> queries.forApprover(draft.reference()))));
        OfferForApproval asked = Callers.asPerson(first, () -> queries.forApprover(draft.reference()));
        vote(first, asked);
        assertRefused(NOT_FOUND, () -> Callers.asPerson(first, () -> queries.forApprover(draft.reference())));
        vote(second, Callers.asPerson(second, () -> queries.forApprover(draft.reference())));
        assertEquals(
                OfferState.APPROVED,
                made.details(owner, application).unsent().orElseThrow().state());
    }

    @Test
    void whoIsTooLateReadsWhetherTheCandidateAnsweredOrWasTold() throws Exception {
        OfferDetails written = made.saved(owner, application, Offers.terms());
        made.send(owner, written);
        OfferDetails staged = made.details(owner, application);
        made.tell(staged);
        assertRefused(
                "offers.told-meanwhile",
                () -> Callers.asPerson(owner, () -> sending.undo(staged.id(), staged.version())));
        OfferDetails told = made.details(owner, application);
        MyOffer read = made.mine(zoe, application);
        accept(read.reference(), read.seen());
        assertRefused(
                "offers.answered-meanwhile",
                () -> Callers.asPerson(
                        owner,
                        () -> sending.withdraw(
                                new WithdrawOffer(told.id(), told.version(), AfterWithdrawal.REVISE, null))));
    }

    @Test
    void aLeadWhoIsNoRecruiterWithdrawsNothing() throws Exception {
        AccountId lead = harbour.member(opening.organization(), OrganizationRole.HIRING_MANAGER);
        rows.change(
                "update hiring_team_member set until = now() where part = 'LEAD' and posting_id = ?",
                opening.posting().value());
        harbour.place(opening, lead, HiringTeamPart.LEAD);
        OfferDetails told = made.told(lead, application, Offers.terms());
        WithdrawOffer command = new WithdrawOffer(told.id(), told.version(), AfterWithdrawal.REVISE, null);
        assertRefused(NOT_ALLOWED, () -> Callers.asPerson(lead, () -> sending.withdraw(command)));
        Callers.asPerson(owner, () -> sending.withdraw(command));
        assertTrue(made.mine(zoe, application).revised());
    }

    private void accept(OfferReference reference, SeenOffer seen) throws Exception {
        Callers.asPerson(zoe, () -> answers.accept(reference, seen, "Zoë Łukasz"));
    }

    /** Another owner approves all offers. */
    private AccountId flow() throws Exception {
        requests.use(owner, opening.organization(), RequisitionUse.OPTIONAL);
        AccountId approver = harbour.member(opening.organization(), OrganizationRole.VIEWER);
        requests.flow(owner, opening.organization(), approver);
        return approver;
    }

    private void vote(AccountId approver, OfferForApproval asked) throws Exception {
        Callers.asPerson(
                approver, () -> approvals.vote(asked.asked().id(), asked.asked().digest(), Verdict.APPROVE, null));
    }

    private String status() throws Exception {
        return rows.texts("select candidate_status from job_application where reference = ?", application.value())
                .getFirst();
    }

    private long mails(String kind) throws Exception {
        return rows.count(
                "from outbox_message m join account a on a.email = m.recipient where m.kind = ? and a.id = ?",
                kind,
                zoe.value());
    }
}

package org.jobwright.container.interviews;

import static org.jobwright.container.Refusals.NOT_ALLOWED;
import static org.jobwright.container.Refusals.NOT_FOUND;
import static org.jobwright.container.Refusals.STALE;
import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jobwright.container.AppearsAndVanishes;
import org.jobwright.container.Callers;
import org.jobwright.container.Candidacy;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.OneRole;
import org.jobwright.container.Opening;
import org.jobwright.container.Race;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.access.OwnApplication;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.applications.decisions.RejectionReason;
import org.jobwright.domain.applications.team.HiringTeamPart;
import org.jobwright.domain.interviews.CancelCause;
import org.jobwright.domain.interviews.InterviewId;
import org.jobwright.domain.interviews.InterviewState;
import org.jobwright.domain.interviews.PanelPart;
import org.jobwright.domain.interviews.PanelResponse;
import org.jobwright.domain.interviews.PanelSeat;
import org.jobwright.domain.interviews.ReminderKind;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.today.Signal;
import org.jobwright.services.applications.bulk.ApplicationReviewService;
import org.jobwright.services.applications.bulk.ProposeDecision;
import org.jobwright.services.applications.bulk.SeenDecision;
import org.jobwright.services.applications.lists.ApplicantCard;
import org.jobwright.services.applications.lists.ApplicantFilter;
import org.jobwright.services.applications.lists.ApplicantListQueries;
import org.jobwright.services.applications.lists.ApplicantSort;
import org.jobwright.services.applications.mine.CandidateApplicationService;
import org.jobwright.services.interviews.CandidateInterviewService;
import org.jobwright.services.interviews.InterviewQueries;
import org.jobwright.services.interviews.InterviewService;
import org.jobwright.services.interviews.InterviewTellingService;
import org.jobwright.services.interviews.MyInterview;
import org.jobwright.services.organizations.members.MembershipService;
import org.jobwright.services.shared.PageRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is planned is private until it is told; what ends an application ends its interviews. */
@ContainerTest
class InterviewsIT {

    @Inject
    private InterviewFixture fixture;

    @Inject
    private Harbour harbour;

    @Inject
    private InterviewService interviews;

    @Inject
    private InterviewQueries queries;

    @Inject
    private InterviewTellingService telling;

    @Inject
    private CandidateInterviewService own;

    @Inject
    private ApplicationReviewService reviews;

    @Inject
    private ApplicantListQueries applicants;

    @Inject
    private CandidateApplicationService candidates;

    @Inject
    private MembershipService memberships;

    @Inject
    private Race race;

    @Inject
    private Rows rows;

    @Inject
    private OneRole oneRole;

    private Candidacy ada;
    private Opening opening;
    private AccountId candidate;
    private AccountId owen;
    private AccountId sol;
    private JobApplicationId id;
    private LocalDateTime soon;

    @BeforeEach
    void someoneAppliedToATeam() throws Exception {
        ada = fixture.begin();
        opening = ada.opening();
        candidate = ada.candidate();
        id = ada.id();
        soon = fixture.soon();
        owen = ada.member(OrganizationRole.HIRING_MANAGER, "Owen Tate");
        sol = ada.member(OrganizationRole.INTERVIEWER, "Sol Greaves");
    }

    @Test
    void whatIsPlannedIsPrivateAndIsToldWithTheDecisionToInvite() throws Exception {
        InterviewId interview = fixture.plan(soon, owen);
        assertNull(card().interviewAt());
        oneRole.during(() -> assertEquals(List.of(), fixture.mine()));
        assertEquals(0, fixture.mails(interview));
        assertRefused(
                "interviews.not-invited",
                () -> ada.asOwner(() -> {
                    interviews.tell(interview, fixture.one(interview).version());
                    return null;
                }));
        assertEquals(0, fixture.mails(interview));
        ada.invite(id);
        oneRole.during(() -> {
            MyInterview told = fixture.mine().getFirst();
            assertEquals(soon, told.appointment().time().local());
            assertEquals(0, told.sequence());
            assertNull(told.cause());
        });
        assertEquals(InterviewState.SCHEDULED, fixture.one(interview).state());
        assertEquals(fixture.one(interview).appointment().time().startsAt(), card().interviewAt());
        assertEquals(List.of("INTERVIEW_SET", "PANEL_SET"), fixture.kinds(interview));
        assertEquals(
                0,
                rows.count(
                        "from outbox_message where subject_id = ? and kind = 'INTERVIEW_SET' and facts::text like ?",
                        interview.value(),
                        "%Owen%"),
                "the candidate's copy names no member");
    }

    @Test
    void aLaterRoundIsToldAfterTwoMinutesUnlessItIsTakenBack() throws Exception {
        ada.invite(id);
        InterviewId interview = ada.asOwner(() -> interviews.plan(id, fixture.command(soon, owen), true));
        fixture.tellDue(interview);
        assertEquals(List.of(), fixture.mine(), "not before two minutes");
        ada.asOwner(() -> {
            interviews.takeBack(interview, fixture.one(interview).version());
            return null;
        });
        fixture.passTwoMinutes(interview);
        assertEquals(0, fixture.mails(interview));
        ada.asOwner(() -> {
            interviews.tell(interview, fixture.one(interview).version());
            return null;
        });
        fixture.passTwoMinutes(interview);
        assertEquals(1, fixture.mine().size());
        fixture.passTwoMinutes(interview);
        assertEquals(List.of("INTERVIEW_SET", "PANEL_SET"), fixture.kinds(interview), "once");
    }

    @Test
    void aChangeReachesThoseItConcernsAndUntilThenTheCandidateReadsTheOldTime() throws Exception {
        ada.invite(id);
        InterviewId interview = fixture.told(soon, owen);
        fixture.change(interview, fixture.command(soon, sol));
        fixture.passTwoMinutes(interview);
        assertEquals(
                List.of("INTERVIEW_SET", "PANEL_LEFT", "PANEL_SET", "PANEL_SET"),
                fixture.kinds(interview),
                "another panel is nothing to the candidate");
        assertEquals(
                1,
                rows.count(
                        "from application_assignment where application_id = ? and account_id = ?",
                        id.value(),
                        sol.value()),
                "an interviewer in the panel reads the application");
        fixture.change(interview, fixture.command(soon.plusDays(1), sol));
        oneRole.during(() -> assertEquals(
                soon, fixture.mine().getFirst().appointment().time().local()));
        fixture.passTwoMinutes(interview);
        MyInterview now = fixture.mine().getFirst();
        assertEquals(soon.plusDays(1), now.appointment().time().local());
        assertEquals(1, now.sequence());
        assertEquals(
                List.of("INTERVIEW_CHANGED", "INTERVIEW_SET", "PANEL_CHANGED", "PANEL_LEFT", "PANEL_SET", "PANEL_SET"),
                fixture.kinds(interview));
    }

    @Test
    void aDraftStaysOneWhenSomethingElseThanTheInvitationIsTold() throws Exception {
        ada.invite(id);
        InterviewId draft = fixture.plan(soon, owen);
        var keptOpen = ProposeDecision.keepOpen(
                List.of(id), LocalDate.now(ZoneOffset.UTC).plusDays(10), "We need longer.");
        var proposed = ada.asOwner(() -> reviews.proposeDecision(keptOpen));
        ada.asOwner(() -> reviews.releaseNow(List.of(new SeenDecision(id, proposed.at())), null));
        assertEquals(List.of(), fixture.mine());
        assertEquals(InterviewState.PLANNED, fixture.one(draft).state());
        ada.asOwner(
                () -> reviews.proposeDecision(ProposeDecision.advance(List.of(id), CandidateStatus.OFFER, null, true)));
        assertEquals(List.of(), fixture.mine());
        assertEquals(0, fixture.mails(draft));
    }

    @Test
    void whileAChangeWaitsThePanelIsHeldAtBothTimes() throws Exception {
        ada.invite(id);
        JobApplicationId other = ada.another("Ben");
        InterviewId interview = fixture.told(soon, owen);
        fixture.change(interview, fixture.command(soon.plusHours(3), owen));
        for (LocalDateTime held : List.of(soon, soon.plusHours(3))) {
            assertRefused(
                    "interviews.panel.busy",
                    () -> ada.asOwner(() -> interviews.plan(other, fixture.command(held, owen), false)));
        }
        fixture.passTwoMinutes(interview);
        ada.asOwner(() -> interviews.plan(other, fixture.command(soon, owen), false));
    }

    @Test
    void whoLeavesTheOrganizationIsTakenOutOfThePanelWithoutTheNewTime() throws Exception {
        ada.invite(id);
        InterviewId interview = fixture.told(soon, owen);
        Callers.asPerson(opening.recruiter(), () -> memberships.remove(opening.organization(), owen));
        fixture.tellDue(interview);
        assertEquals(List.of("INTERVIEW_SET", "PANEL_LEFT", "PANEL_SET"), fixture.kinds(interview));
        assertEquals(
                0,
                rows.count(
                        "from outbox_message where subject_id = ? and kind = 'PANEL_LEFT' and facts::text like '%meet.example.org%'",
                        interview.value()));
        assertTrue(ada.signals(opening.recruiter()).contains(Signal.INTERVIEW_WITHOUT_PANEL));
    }

    @Test
    void anInterviewWhosePanelIsSuspendedHasNoPanel() throws Exception {
        ada.invite(id);
        fixture.told(soon, owen);
        assertFalse(ada.signals(opening.recruiter()).contains(Signal.INTERVIEW_WITHOUT_PANEL));
        rows.change("update account set status = 'SUSPENDED' where id = ?", owen.value());
        assertTrue(ada.signals(opening.recruiter()).contains(Signal.INTERVIEW_WITHOUT_PANEL));
    }

    @Test
    void nobodyIsInTwoInterviewsAtOnceUnlessTheyListenOnPurpose() throws Exception {
        JobApplicationId other = ada.another("Ben");
        fixture.plan(soon, owen);
        assertRefused(
                "interviews.panel.busy",
                () -> ada.asOwner(() -> interviews.plan(other, fixture.command(soon.plusMinutes(30), owen), false)));
        ada.asOwner(() -> interviews.plan(other, fixture.command(soon.plusMinutes(45), owen), false));
        ada.asOwner(() -> interviews.plan(
                other,
                fixture.command("First talk", soon, List.of(new PanelSeat(owen, PanelPart.SHADOW, true))),
                false));
        LocalDateTime later = soon.plusDays(2);
        assertRefused(
                "constraint.ex_interview_panel_member_busy",
                () -> race.second(
                        () -> ada.asOwner(() -> interviews.plan(id, fixture.command(later, owen), false)),
                        () -> ada.asOwner(() -> interviews.plan(other, fixture.command(later, owen), false))));
    }

    @Test
    void aToldEndCancelsWhatIsToComeInTheSameTransaction() throws Exception {
        ada.invite(id);
        InterviewId told = fixture.told(soon, owen);
        InterviewId draft = fixture.plan(soon.plusDays(1), owen);
        var proposed = ProposeDecision.reject(List.of(id), RejectionReason.SOMEONE_ELSE_CHOSEN, "", true);
        ada.asOwner(() -> reviews.proposeDecision(proposed));
        assertEquals(
                List.of("INTERVIEW_CANCELLED", "INTERVIEW_SET", "PANEL_CANCELLED", "PANEL_SET"), fixture.kinds(told));
        assertEquals(CancelCause.APPLICATION_ENDED, fixture.mine().getFirst().cause());
        assertEquals(1, fixture.mine().getFirst().sequence());
        assertEquals(0, fixture.mails(draft));
        assertEquals(InterviewState.CANCELLED, fixture.one(draft).state());
        assertEquals(
                0,
                rows.count("from interview_panel_member where account_id = ? and busy_from is not null", owen.value()));
        assertRefused("applications.over", () -> fixture.plan(soon, owen));
    }

    @Test
    void aWithdrawalCancelsWhatIsToComeAndTheEmployerReadsNothingAnyMore() throws Exception {
        ada.invite(id);
        InterviewId told = fixture.told(soon, owen);
        InterviewId draft = fixture.plan(soon.plusDays(1), owen);
        Callers.asPerson(candidate, () -> candidates.withdraw(ada.reference()));
        assertEquals(
                List.of("INTERVIEW_CANCELLED", "INTERVIEW_SET", "PANEL_CANCELLED", "PANEL_SET"), fixture.kinds(told));
        assertEquals(0, fixture.mails(draft));
        assertEquals(2, rows.count("from interview where application_id = ? and state = 'CANCELLED'", id.value()));
        assertEquals(
                0,
                rows.count("from interview_panel_member where account_id = ? and busy_from is not null", owen.value()));
        oneRole.during(
                () -> assertEquals(List.of(), ada.asOwner(() -> queries.of(id)).interviews()));
    }

    @Test
    void theCandidateCancelsOrAsksForAnotherTime() throws Exception {
        ada.invite(id);
        InterviewId interview = fixture.told(soon, owen);
        var told = fixture.mine().getFirst().reference();
        assertRefused(NOT_FOUND, () -> Callers.asPerson(harbour.person(), () -> own.cancel(told, 0)));
        Callers.asPerson(candidate, () -> own.askOtherTime(told, 0, "Only in the morning."));
        assertEquals(
                fixture.one(interview).appointment().time().startsAt(), card().interviewAt(), "the old time stands");
        assertEquals(InterviewState.RESCHEDULING, fixture.one(interview).state());
        assertEquals("Only in the morning.", fixture.one(interview).wish().words());
        assertTrue(ada.signals(opening.recruiter()).contains(Signal.INTERVIEW_ASKED));
        Callers.asPerson(candidate, () -> own.cancel(told, 0));
        assertEquals(CancelCause.CANDIDATE, fixture.mine().getFirst().cause());
        assertEquals(
                List.of(
                        "INTERVIEW_CANCELLED",
                        "INTERVIEW_RESPONSE",
                        "INTERVIEW_RESPONSE",
                        "INTERVIEW_SET",
                        "PANEL_CANCELLED",
                        "PANEL_SET"),
                fixture.kinds(interview));
        assertRefused("interviews.over", () -> Callers.asPerson(candidate, () -> own.cancel(told, 0)));
    }

    @Test
    void thePanelAnswersAndTheOrganizerHearsIt() throws Exception {
        ada.invite(id);
        InterviewId interview = fixture.told(soon, owen);
        Callers.asPerson(owen, () -> interviews.answer(interview, 0, PanelResponse.DECLINED, "I am in Rotterdam."));
        assertEquals(
                PanelResponse.DECLINED,
                fixture.one(interview).panel().getFirst().response());
        assertEquals(
                1,
                rows.count(
                        "from outbox_message where subject_id = ? and kind = 'INTERVIEW_RESPONSE'", interview.value()));
        for (String words : Arrays.asList("", null)) {
            Callers.asPerson(owen, () -> interviews.answer(interview, 0, PanelResponse.ACCEPTED, words));
        }
        assertEquals(
                PanelResponse.ACCEPTED,
                fixture.one(interview).panel().getFirst().response());
        assertEquals(1, fixture.mine().size(), "nothing to the candidate");
        assertRefused(
                "interviews.panel.not-in",
                () -> ada.asOwner(() -> {
                    interviews.answer(interview, 0, PanelResponse.ACCEPTED, null);
                    return null;
                }));
    }

    @Test
    void eachIsRemindedOnceOfEachAgreedTime() throws Exception {
        ada.invite(id);
        InterviewId interview = fixture.told(soon, owen);
        assertFalse(Callers.asSystem(() -> telling.unreminded(ReminderKind.CANDIDATE_DAY))
                .contains(interview));
        fixture.begins(interview, "110 minutes");
        for (ReminderKind kind :
                List.of(ReminderKind.CANDIDATE_DAY, ReminderKind.CANDIDATE_HOURS, ReminderKind.PANEL_HOUR)) {
            for (int i = 0; i < 2; i++) {
                Callers.asSystem(() -> {
                    if (telling.unreminded(kind).contains(interview)) {
                        telling.remind(interview, kind);
                    }
                    return null;
                });
            }
        }
        assertEquals(
                List.of("INTERVIEW_REMINDER", "INTERVIEW_SET", "PANEL_SET"),
                fixture.kinds(interview),
                "too late for the day before, too early for the panel");
    }

    @Test
    @AppearsAndVanishes(Signal.INTERVIEW_UNRECORDED)
    void whatCameOfItIsAskedOnTodayAndRecorded() throws Exception {
        ada.invite(id);
        InterviewId interview = fixture.told(soon, owen);
        assertRefused("interviews.not-over", () -> attend(owen, interview));
        rows.change(
                "update interview set starts_at = now() - interval '2 hours', ends_at = now() - interval '1 hour' where id = ?",
                interview.value());
        assertTrue(ada.signals(owen).contains(Signal.INTERVIEW_UNRECORDED));
        AccountId uninvolved = ada.member(OrganizationRole.HIRING_MANAGER, "Mia Lund");
        assertRefused(NOT_ALLOWED, () -> attend(uninvolved, interview));
        attend(owen, interview);
        assertEquals(InterviewState.HELD, fixture.one(interview).state());
        assertFalse(ada.signals(owen).contains(Signal.INTERVIEW_UNRECORDED));
    }

    @Test
    void whoTellsDecisionsPlansAllAndAHiringManagerOfTheTeamWhatTheySitIn() throws Exception {
        assertRefused(
                NOT_ALLOWED,
                () -> Callers.asPerson(owen, () -> interviews.plan(id, fixture.command(soon, owen), false)));
        harbour.place(opening, owen, HiringTeamPart.HIRING_MANAGER);
        InterviewId ofOwen = as(owen, () -> interviews.plan(id, fixture.command(soon, owen), false));
        assertRefused(
                NOT_ALLOWED, () -> as(owen, () -> interviews.plan(id, fixture.command(soon.plusDays(1), sol), false)));
        assertRefused(
                NOT_ALLOWED,
                () -> as(owen, () -> {
                    interviews.change(ofOwen, fixture.one(ofOwen).version(), fixture.command(soon, sol));
                    return null;
                }));
        AccountId viewer = ada.member(OrganizationRole.VIEWER, "Fiona Petrie");
        assertRefused(NOT_ALLOWED, () -> as(viewer, () -> interviews.plan(id, fixture.command(soon, viewer), false)));
        assertRefused(
                "applications.assign.not-interviewer",
                () -> ada.asOwner(() -> interviews.plan(id, fixture.command(soon.plusDays(2), viewer), false)));
        oneRole.during(() -> {
            assertRefused(NOT_FOUND, () -> as(harbour.person(), () -> queries.of(id)));
            assertRefused(NOT_FOUND, () -> as(candidate, () -> queries.of(id)));
        });
    }

    @Test
    void aMemberWhoAppliedIsNotInThePanelAndReadsNothingOfIt() throws Exception {
        harbour.join(opening.organization(), candidate, OrganizationRole.RECRUITER);
        assertRefused("interviews.panel.is-candidate", () -> fixture.plan(soon, candidate));
        fixture.plan(soon, owen);
        oneRole.during(() -> assertTrue(isRefused(() -> as(candidate, () -> queries.of(id)))));
        assertEquals(List.of(), fixture.mine());
    }

    @Test
    void ofTwoWhoChangeAtOnceTheSecondLooksAgain() throws Exception {
        InterviewId interview = fixture.plan(soon, owen);
        Long seen = fixture.one(interview).version();
        fixture.change(interview, fixture.command(soon.plusHours(1), owen));
        assertRefused(
                STALE,
                () -> ada.asOwner(() -> {
                    interviews.change(interview, seen, fixture.command(soon.plusHours(2), owen));
                    return null;
                }));
    }

    @Test
    void nothingIsToldInTheNameOfAStoppedOrganization() throws Exception {
        ada.invite(id);
        InterviewId interview = ada.asOwner(() -> interviews.plan(id, fixture.command(soon, owen), true));
        rows.change(
                "update hiring_organization set status = 'SUSPENDED' where id = ?",
                opening.organization().value());
        rows.change("update interview set tell_at = now() - interval '1 second' where id = ?", interview.value());
        assertFalse(Callers.asSystem(() -> telling.due()).contains(interview));
    }

    private static boolean isRefused(Callable<?> query) throws Exception {
        try {
            query.call();
            return false;
        } catch (OwnApplication own) {
            return true;
        }
    }

    private Void attend(AccountId member, InterviewId interview) throws Exception {
        return as(member, () -> {
            interviews.attend(interview, fixture.one(interview).version(), InterviewState.HELD);
            return null;
        });
    }

    private ApplicantCard card() throws Exception {
        return ada.asOwner(() -> applicants.list(
                        opening.posting(), ApplicantFilter.ALL, ApplicantSort.NAME, new PageRequest(1, 10)))
                .items()
                .getFirst();
    }

    private static <T> T as(AccountId person, Callable<T> query) throws Exception {
        return Callers.asPerson(person, query);
    }
}

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
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.OneRole;
import org.jobwright.container.Opening;
import org.jobwright.container.Race;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.access.OwnApplication;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.applications.decisions.RejectionReason;
import org.jobwright.domain.applications.team.HiringTeamPart;
import org.jobwright.domain.interviews.CancelCause;
import org.jobwright.domain.interviews.InterviewId;
import org.jobwright.domain.interviews.InterviewKind;
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
import org.jobwright.services.applications.pipeline.ApplicationReviewQueries;
import org.jobwright.services.interviews.CandidateInterviewQueries;
import org.jobwright.services.interviews.CandidateInterviewService;
import org.jobwright.services.interviews.InterviewDetails;
import org.jobwright.services.interviews.InterviewQueries;
import org.jobwright.services.interviews.InterviewService;
import org.jobwright.services.interviews.InterviewTellingService;
import org.jobwright.services.interviews.MyInterview;
import org.jobwright.services.interviews.PlanInterview;
import org.jobwright.services.organizations.members.MembershipService;
import org.jobwright.services.shared.PageRequest;
import org.jobwright.services.today.TodayLine;
import org.jobwright.services.today.TodayQueries;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is planned is private until it is told; what ends an application ends its interviews. */
@ContainerTest
class InterviewsIT {

    private final LocalDateTime soon = LocalDateTime.now(ZoneOffset.UTC)
            .plusDays(20)
            .truncatedTo(ChronoUnit.DAYS)
            .withHour(14);

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
    private CandidateInterviewQueries mine;

    @Inject
    private ApplicationReviewService reviews;

    @Inject
    private ApplicationReviewQueries reviewQueries;

    @Inject
    private ApplicantListQueries applicants;

    @Inject
    private CandidateApplicationService candidates;

    @Inject
    private TodayQueries today;

    @Inject
    private MembershipService memberships;

    @Inject
    private Race race;

    @Inject
    private Rows rows;

    @Inject
    private OneRole oneRole;

    private Opening opening;
    private AccountId candidate;
    private AccountId owen;
    private AccountId sol;
    private ApplicationReference reference;
    private JobApplicationId id;

    @BeforeEach
    void someoneAppliedToATeam() throws Exception {
        opening = harbour.opening();
        candidate = harbour.person();
        reference = harbour.apply(opening, candidate, "Ada");
        owen = member(OrganizationRole.HIRING_MANAGER, "Owen Tate");
        sol = member(OrganizationRole.INTERVIEWER, "Sol Greaves");
        id = idOf(reference);
    }

    @Test
    void whatIsPlannedIsPrivateAndIsToldWithTheDecisionToInvite() throws Exception {
        InterviewId interview = plan(soon, owen);
        assertNull(card().interviewAt());
        oneRole.during(() -> assertEquals(List.of(), mine()));
        assertEquals(0, mails(interview));
        assertRefused(
                "interviews.not-invited",
                () -> asOwner(() -> {
                    interviews.tell(interview, one(interview).version());
                    return null;
                }));
        assertEquals(0, mails(interview));
        invite(id);
        oneRole.during(() -> {
            MyInterview told = mine().getFirst();
            assertEquals(soon, told.appointment().time().local());
            assertEquals(0, told.sequence());
            assertNull(told.cause());
        });
        assertEquals(InterviewState.SCHEDULED, one(interview).state());
        assertEquals(one(interview).appointment().time().startsAt(), card().interviewAt());
        assertEquals(List.of("INTERVIEW_SET", "PANEL_SET"), kinds(interview));
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
        invite(id);
        InterviewId interview = asOwner(() -> interviews.plan(id, command(soon, owen), true));
        tellDue(interview);
        assertEquals(List.of(), mine(), "not before two minutes");
        asOwner(() -> {
            interviews.takeBack(interview, one(interview).version());
            return null;
        });
        passTwoMinutes(interview);
        assertEquals(0, mails(interview));
        asOwner(() -> {
            interviews.tell(interview, one(interview).version());
            return null;
        });
        passTwoMinutes(interview);
        assertEquals(1, mine().size());
        passTwoMinutes(interview);
        assertEquals(List.of("INTERVIEW_SET", "PANEL_SET"), kinds(interview), "once");
    }

    @Test
    void aChangeReachesThoseItConcernsAndUntilThenTheCandidateReadsTheOldTime() throws Exception {
        invite(id);
        InterviewId interview = told(soon, owen);
        change(interview, soon, sol);
        passTwoMinutes(interview);
        assertEquals(
                List.of("INTERVIEW_SET", "PANEL_LEFT", "PANEL_SET", "PANEL_SET"),
                kinds(interview),
                "another panel is nothing to the candidate");
        assertEquals(
                1,
                rows.count(
                        "from application_assignment where application_id = ? and account_id = ?",
                        id.value(),
                        sol.value()),
                "an interviewer in the panel reads the application");
        change(interview, soon.plusDays(1), sol);
        oneRole.during(
                () -> assertEquals(soon, mine().getFirst().appointment().time().local()));
        passTwoMinutes(interview);
        MyInterview now = mine().getFirst();
        assertEquals(soon.plusDays(1), now.appointment().time().local());
        assertEquals(1, now.sequence());
        assertEquals(
                List.of("INTERVIEW_CHANGED", "INTERVIEW_SET", "PANEL_CHANGED", "PANEL_LEFT", "PANEL_SET", "PANEL_SET"),
                kinds(interview));
    }

    @Test
    void aDraftStaysOneWhenSomethingElseThanTheInvitationIsTold() throws Exception {
        invite(id);
        InterviewId draft = plan(soon, owen);
        var keptOpen = ProposeDecision.keepOpen(
                List.of(id), LocalDate.now(ZoneOffset.UTC).plusDays(10), "We need longer.");
        var proposed = asOwner(() -> reviews.proposeDecision(keptOpen));
        asOwner(() -> reviews.releaseNow(List.of(new SeenDecision(id, proposed.at())), null));
        assertEquals(List.of(), mine());
        assertEquals(InterviewState.PLANNED, one(draft).state());
        asOwner(() -> reviews.proposeDecision(ProposeDecision.advance(List.of(id), CandidateStatus.OFFER, null, true)));
        assertEquals(List.of(), mine());
        assertEquals(0, mails(draft));
    }

    @Test
    void whileAChangeWaitsThePanelIsHeldAtBothTimes() throws Exception {
        invite(id);
        JobApplicationId other = idOf(harbour.apply(opening, harbour.person(), "Ben"));
        InterviewId interview = told(soon, owen);
        change(interview, soon.plusHours(3), owen);
        for (LocalDateTime held : List.of(soon, soon.plusHours(3))) {
            assertRefused(
                    "interviews.panel.busy", () -> asOwner(() -> interviews.plan(other, command(held, owen), false)));
        }
        passTwoMinutes(interview);
        asOwner(() -> interviews.plan(other, command(soon, owen), false));
    }

    @Test
    void whoLeavesTheOrganizationIsTakenOutOfThePanelWithoutTheNewTime() throws Exception {
        invite(id);
        InterviewId interview = told(soon, owen);
        Callers.asPerson(opening.recruiter(), () -> memberships.remove(opening.organization(), owen));
        tellDue(interview);
        assertEquals(List.of("INTERVIEW_SET", "PANEL_LEFT", "PANEL_SET"), kinds(interview));
        assertEquals(
                0,
                rows.count(
                        "from outbox_message where subject_id = ? and kind = 'PANEL_LEFT' and facts::text like '%meet.example.org%'",
                        interview.value()));
        assertTrue(signals(opening.recruiter()).contains(Signal.INTERVIEW_WITHOUT_PANEL));
    }

    @Test
    void anInterviewWhosePanelIsSuspendedHasNoPanel() throws Exception {
        invite(id);
        told(soon, owen);
        assertFalse(signals(opening.recruiter()).contains(Signal.INTERVIEW_WITHOUT_PANEL));
        rows.change("update account set status = 'SUSPENDED' where id = ?", owen.value());
        assertTrue(signals(opening.recruiter()).contains(Signal.INTERVIEW_WITHOUT_PANEL));
    }

    @Test
    void nobodyIsInTwoInterviewsAtOnceUnlessTheyListenOnPurpose() throws Exception {
        JobApplicationId other = idOf(harbour.apply(opening, harbour.person(), "Ben"));
        plan(soon, owen);
        assertRefused(
                "interviews.panel.busy",
                () -> asOwner(() -> interviews.plan(other, command(soon.plusMinutes(30), owen), false)));
        asOwner(() -> interviews.plan(other, command(soon.plusMinutes(45), owen), false));
        asOwner(() ->
                interviews.plan(other, command(soon, List.of(new PanelSeat(owen, PanelPart.SHADOW, true))), false));
        LocalDateTime later = soon.plusDays(2);
        assertRefused(
                "constraint.ex_interview_panel_member_busy",
                () -> race.second(
                        () -> asOwner(() -> interviews.plan(id, command(later, owen), false)),
                        () -> asOwner(() -> interviews.plan(other, command(later, owen), false))));
    }

    @Test
    void aToldEndCancelsWhatIsToComeInTheSameTransaction() throws Exception {
        invite(id);
        InterviewId told = told(soon, owen);
        InterviewId draft = plan(soon.plusDays(1), owen);
        var proposed = ProposeDecision.reject(List.of(id), RejectionReason.SOMEONE_ELSE_CHOSEN, "", true);
        asOwner(() -> reviews.proposeDecision(proposed));
        assertEquals(List.of("INTERVIEW_CANCELLED", "INTERVIEW_SET", "PANEL_CANCELLED", "PANEL_SET"), kinds(told));
        assertEquals(CancelCause.APPLICATION_ENDED, mine().getFirst().cause());
        assertEquals(1, mine().getFirst().sequence());
        assertEquals(0, mails(draft));
        assertEquals(InterviewState.CANCELLED, one(draft).state());
        assertEquals(
                0,
                rows.count("from interview_panel_member where account_id = ? and busy_from is not null", owen.value()));
        assertRefused("applications.over", () -> plan(soon, owen));
    }

    @Test
    void aWithdrawalCancelsWhatIsToComeAndTheEmployerReadsNothingAnyMore() throws Exception {
        invite(id);
        InterviewId told = told(soon, owen);
        InterviewId draft = plan(soon.plusDays(1), owen);
        Callers.asPerson(candidate, () -> candidates.withdraw(reference));
        assertEquals(List.of("INTERVIEW_CANCELLED", "INTERVIEW_SET", "PANEL_CANCELLED", "PANEL_SET"), kinds(told));
        assertEquals(0, mails(draft));
        assertEquals(2, rows.count("from interview where application_id = ? and state = 'CANCELLED'", id.value()));
        assertEquals(
                0,
                rows.count("from interview_panel_member where account_id = ? and busy_from is not null", owen.value()));
        oneRole.during(
                () -> assertEquals(List.of(), asOwner(() -> queries.of(id)).interviews()));
    }

    @Test
    void theCandidateCancelsOrAsksForAnotherTime() throws Exception {
        invite(id);
        InterviewId interview = told(soon, owen);
        var told = mine().getFirst().reference();
        assertRefused(NOT_FOUND, () -> Callers.asPerson(harbour.person(), () -> own.cancel(told, 0)));
        Callers.asPerson(candidate, () -> own.askOtherTime(told, 0, "Only in the morning."));
        assertEquals(one(interview).appointment().time().startsAt(), card().interviewAt(), "the old time stands");
        assertEquals(InterviewState.RESCHEDULING, one(interview).state());
        assertEquals("Only in the morning.", one(interview).wish());
        assertTrue(signals(opening.recruiter()).contains(Signal.INTERVIEW_ASKED));
        Callers.asPerson(candidate, () -> own.cancel(told, 0));
        assertEquals(CancelCause.CANDIDATE, mine().getFirst().cause());
        assertEquals(
                List.of(
                        "INTERVIEW_CANCELLED",
                        "INTERVIEW_RESPONSE",
                        "INTERVIEW_RESPONSE",
                        "INTERVIEW_SET",
                        "PANEL_CANCELLED",
                        "PANEL_SET"),
                kinds(interview));
        assertRefused("interviews.over", () -> Callers.asPerson(candidate, () -> own.cancel(told, 0)));
    }

    @Test
    void thePanelAnswersAndTheOrganizerHearsIt() throws Exception {
        invite(id);
        InterviewId interview = told(soon, owen);
        Callers.asPerson(owen, () -> interviews.answer(interview, 0, PanelResponse.DECLINED, "I am in Rotterdam."));
        assertEquals(PanelResponse.DECLINED, one(interview).panel().getFirst().response());
        assertEquals(
                1,
                rows.count(
                        "from outbox_message where subject_id = ? and kind = 'INTERVIEW_RESPONSE'", interview.value()));
        for (String words : Arrays.asList("", null)) {
            Callers.asPerson(owen, () -> interviews.answer(interview, 0, PanelResponse.ACCEPTED, words));
        }
        assertEquals(PanelResponse.ACCEPTED, one(interview).panel().getFirst().response());
        assertEquals(1, mine().size(), "nothing to the candidate");
        assertRefused(
                "interviews.panel.not-in",
                () -> asOwner(() -> {
                    interviews.answer(interview, 0, PanelResponse.ACCEPTED, null);
                    return null;
                }));
    }

    @Test
    void eachIsRemindedOnceOfEachAgreedTime() throws Exception {
        invite(id);
        InterviewId interview = told(soon, owen);
        assertFalse(Callers.asSystem(() -> telling.unreminded(ReminderKind.CANDIDATE_DAY))
                .contains(interview));
        beginsIn(interview, "110 minutes");
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
                kinds(interview),
                "too late for the day before, too early for the panel");
    }

    @Test
    void whatCameOfItIsAskedOnTodayAndRecorded() throws Exception {
        invite(id);
        InterviewId interview = told(soon, owen);
        assertRefused("interviews.not-over", () -> attend(owen, interview));
        rows.change(
                "update interview set starts_at = now() - interval '2 hours', ends_at = now() - interval '1 hour' where id = ?",
                interview.value());
        assertTrue(signals(owen).contains(Signal.INTERVIEW_UNRECORDED));
        AccountId uninvolved = member(OrganizationRole.HIRING_MANAGER, "Mia Lund");
        assertRefused(NOT_ALLOWED, () -> attend(uninvolved, interview));
        attend(owen, interview);
        assertEquals(InterviewState.HELD, one(interview).state());
        assertFalse(signals(owen).contains(Signal.INTERVIEW_UNRECORDED));
    }

    @Test
    void whoTellsDecisionsPlansAllAndAHiringManagerOfTheTeamWhatTheySitIn() throws Exception {
        assertRefused(NOT_ALLOWED, () -> Callers.asPerson(owen, () -> interviews.plan(id, command(soon, owen), false)));
        harbour.place(opening, owen, HiringTeamPart.HIRING_MANAGER);
        InterviewId ofOwen = as(owen, () -> interviews.plan(id, command(soon, owen), false));
        assertRefused(NOT_ALLOWED, () -> as(owen, () -> interviews.plan(id, command(soon.plusDays(1), sol), false)));
        assertRefused(
                NOT_ALLOWED,
                () -> as(owen, () -> {
                    interviews.change(ofOwen, one(ofOwen).version(), command(soon, sol));
                    return null;
                }));
        AccountId viewer = member(OrganizationRole.VIEWER, "Fiona Petrie");
        assertRefused(NOT_ALLOWED, () -> as(viewer, () -> interviews.plan(id, command(soon, viewer), false)));
        assertRefused(
                "applications.assign.not-interviewer",
                () -> asOwner(() -> interviews.plan(id, command(soon.plusDays(2), viewer), false)));
        oneRole.during(() -> {
            assertRefused(NOT_FOUND, () -> as(harbour.person(), () -> queries.of(id)));
            assertRefused(NOT_FOUND, () -> as(candidate, () -> queries.of(id)));
        });
    }

    @Test
    void aMemberWhoAppliedIsNotInThePanelAndReadsNothingOfIt() throws Exception {
        harbour.join(opening.organization(), candidate, OrganizationRole.RECRUITER);
        assertRefused("interviews.panel.is-candidate", () -> plan(soon, candidate));
        plan(soon, owen);
        oneRole.during(() -> assertTrue(isRefused(() -> as(candidate, () -> queries.of(id)))));
        assertEquals(List.of(), mine());
    }

    @Test
    void ofTwoWhoChangeAtOnceTheSecondLooksAgain() throws Exception {
        InterviewId interview = plan(soon, owen);
        Long seen = one(interview).version();
        change(interview, soon.plusHours(1), owen);
        assertRefused(
                STALE,
                () -> asOwner(() -> {
                    interviews.change(interview, seen, command(soon.plusHours(2), owen));
                    return null;
                }));
    }

    @Test
    void nothingIsToldInTheNameOfAStoppedOrganization() throws Exception {
        invite(id);
        InterviewId interview = asOwner(() -> interviews.plan(id, command(soon, owen), true));
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

    private InterviewId plan(LocalDateTime start, AccountId... panel) throws Exception {
        return asOwner(() -> interviews.plan(id, command(start, panel), false));
    }

    private InterviewId told(LocalDateTime start, AccountId... panel) throws Exception {
        InterviewId interview = asOwner(() -> interviews.plan(id, command(start, panel), true));
        passTwoMinutes(interview);
        return interview;
    }

    private void change(InterviewId interview, LocalDateTime start, AccountId... panel) throws Exception {
        Long version = one(interview).version();
        asOwner(() -> {
            interviews.change(interview, version, command(start, panel));
            return null;
        });
    }

    private void passTwoMinutes(InterviewId interview) throws Exception {
        rows.change(
                "update interview set tell_at = now() - interval '1 second' where id = ? and tell_at is not null",
                interview.value());
        tellDue(interview);
    }

    private void tellDue(InterviewId interview) throws Exception {
        Callers.asSystem(() -> {
            telling.tell(interview);
            return null;
        });
    }

    private void beginsIn(InterviewId interview, String when) throws Exception {
        rows.change(
                "update interview set starts_at = now() + cast(? as interval), ends_at = now() + cast(? as interval)"
                        + " + interval '45 minutes', agreed_at = now() - interval '3 days', announced = jsonb_set(jsonb_set("
                        + "announced, '{appointment,time,startsAt}', to_jsonb(now() + cast(? as interval))),"
                        + " '{appointment,time,endsAt}', to_jsonb(now() + cast(? as interval) + interval '45 minutes'))"
                        + " where id = ?",
                when,
                when,
                when,
                when,
                interview.value());
    }

    private void invite(JobApplicationId application) throws Exception {
        asOwner(() -> reviews.proposeDecision(
                ProposeDecision.advance(List.of(application), CandidateStatus.INTERVIEW, null, true)));
    }

    private Void attend(AccountId member, InterviewId interview) throws Exception {
        return as(member, () -> {
            interviews.attend(interview, one(interview).version(), InterviewState.HELD);
            return null;
        });
    }

    private static PlanInterview command(LocalDateTime start, AccountId... panel) {
        return command(
                start,
                Stream.of(panel)
                        .map(account -> PanelSeat.of(account, PanelPart.INTERVIEWER))
                        .toList());
    }

    private static PlanInterview command(LocalDateTime start, List<PanelSeat> panel) {
        return new PlanInterview(
                InterviewKind.ON_SITE,
                "First talk",
                start,
                "Etc/UTC",
                null,
                45,
                "Pier 4",
                "https://meet.example.org/x",
                "Hello.",
                "Note",
                null,
                panel);
    }

    private InterviewDetails one(InterviewId interview) throws Exception {
        return asOwner(() -> queries.of(id)).interviews().stream()
                .filter(one -> one.id().equals(interview))
                .findFirst()
                .orElseThrow();
    }

    private List<MyInterview> mine() throws Exception {
        return as(candidate, () -> mine.of(reference));
    }

    private long mails(InterviewId interview) throws Exception {
        return rows.count("from outbox_message where subject_id = ?", interview.value());
    }

    private List<String> kinds(InterviewId interview) throws Exception {
        return rows.texts("select kind from outbox_message where subject_id = ? order by kind", interview.value());
    }

    private List<Signal> signals(AccountId member) throws Exception {
        return as(member, () -> today.mine()).lines().stream()
                .map(TodayLine::signal)
                .toList();
    }

    private AccountId member(OrganizationRole role, String name) throws Exception {
        AccountId member = harbour.member(opening.organization(), role);
        rows.change("update account set display_name = ? where id = ?", name, member.value());
        return member;
    }

    private JobApplicationId idOf(ApplicationReference application) throws Exception {
        return asOwner(() -> reviewQueries.details(application)).applicant().id();
    }

    private ApplicantCard card() throws Exception {
        return asOwner(() -> applicants.list(
                        opening.posting(), ApplicantFilter.ALL, ApplicantSort.NAME, new PageRequest(1, 10)))
                .items()
                .getFirst();
    }

    private <T> T asOwner(Callable<T> query) throws Exception {
        return as(opening.recruiter(), query);
    }

    private static <T> T as(AccountId person, Callable<T> query) throws Exception {
        return Callers.asPerson(person, query);
    }
}

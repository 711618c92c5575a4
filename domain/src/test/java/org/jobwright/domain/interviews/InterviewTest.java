package org.jobwright.domain.interviews;

import static org.jobwright.domain.applications.JobApplications.NOW;
import static org.jobwright.domain.applications.JobApplications.inStatus;
import static org.jobwright.domain.applications.JobApplications.submitted;
import static org.jobwright.domain.interviews.replies.CalendarResponse.Answer.ACCEPTED;
import static org.jobwright.domain.interviews.replies.CalendarResponse.Answer.DECLINED;
import static org.jobwright.domain.interviews.replies.CalendarResponse.Answer.TENTATIVE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.interviews.InterviewEvent.InterviewAnnounced;
import org.jobwright.domain.interviews.InterviewEvent.InterviewCancelled;
import org.jobwright.domain.interviews.replies.CalendarResponse;
import org.jobwright.domain.shared.Json;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InterviewTest {

    private static final AccountId RACHEL = AccountId.next();
    private static final AccountId OWEN = AccountId.next();
    private static final AccountId MIA = AccountId.next();
    private static final LocalDateTime TUESDAY = LocalDateTime.parse("2026-12-08T14:00");
    private static final Instant AFTERWARDS = Instant.parse("2026-12-08T13:45:00Z");

    /** What may follow each state; everything else is refused. */
    private static final Map<InterviewState, Set<InterviewState>> ALLOWED = Map.of(
            InterviewState.PLANNED,
                    EnumSet.of(InterviewState.PROPOSED, InterviewState.SCHEDULED, InterviewState.CANCELLED),
            InterviewState.PROPOSED, EnumSet.of(InterviewState.SCHEDULED, InterviewState.CANCELLED),
            InterviewState.SCHEDULED,
                    EnumSet.of(
                            InterviewState.RESCHEDULING,
                            InterviewState.HELD,
                            InterviewState.MISSED_BY_CANDIDATE,
                            InterviewState.MISSED_BY_US,
                            InterviewState.CANCELLED),
            InterviewState.RESCHEDULING, EnumSet.of(InterviewState.SCHEDULED, InterviewState.CANCELLED),
            InterviewState.HELD, Set.of(),
            InterviewState.MISSED_BY_CANDIDATE, Set.of(),
            InterviewState.MISSED_BY_US, Set.of(),
            InterviewState.CANCELLED, Set.of());

    static Stream<InterviewState[]> pairs() {
        return Stream.of(InterviewState.values())
                .flatMap(from -> Stream.of(InterviewState.values()).map(to -> new InterviewState[] {from, to}));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void onlyTheStepsOfTheTableAreAllowed(InterviewState from, InterviewState to) {
        assertEquals(ALLOWED.get(from).contains(to), from.canBecome(to));
    }

    @Test
    void whatIsPlannedIsPrivateUntilItIsTold() {
        Interview interview = planned();
        assertNull(interview.getAnnounced());
        InterviewAnnounced told = told(interview);
        assertNull(told.former());
        assertEquals(0, told.told().sequence());
        assertEquals(InterviewState.SCHEDULED, interview.getState());
        assertEquals(told.told(), Json.read(Json.write(told.told()), Announcement.class));
    }

    @Test
    void aDraftThatWasNeverToldEndsWithoutAMail() {
        Interview interview = planned();
        InterviewCancelled cancelled = (InterviewCancelled) interview.cancel(NOW);
        assertNull(cancelled.told());
        assertRefused("interviews.over", () -> revise(interview, appointment(TUESDAY, "Pier 5")));
    }

    @Test
    void theNumberForCalendarsGrowsWithTimeAndPlaceOnly() {
        Interview interview = scheduled();
        revise(interview, new Appointment(InterviewKind.ON_SITE, "Second talk", time(TUESDAY), "Pier 4", "", "Hello."));
        assertEquals(0, told(interview).told().sequence());
        revise(interview, appointment(TUESDAY, "Pier 5"));
        assertEquals(1, told(interview).told().sequence());
        revise(interview, appointment(TUESDAY.plusHours(1), "Pier 5"));
        assertEquals(2, told(interview).told().sequence());
        assertEquals(3, interview.end(CancelCause.EMPLOYER, NOW).told().sequence());
    }

    @Test
    void aChangeCanBeTakenBackForTwoMinutes() {
        Interview interview = scheduled();
        revise(interview, appointment(TUESDAY.plusDays(1), "Pier 4"));
        assertEquals(NOW.plus(Duration.ofMinutes(2)), interview.getTellAt());
        assertEquals(
                TUESDAY, interview.getAnnounced().appointment().time().local(), "the candidate reads the old time");
        interview.takeBack(any -> true, NOW);
        assertEquals(TUESDAY, interview.getAppointment().time().local());
        assertRefused("interviews.told-already", () -> interview.takeBack(any -> true, NOW));

        interview.cancel(NOW);
        assertTrue(interview.isCancelling());
        assertRefused("interviews.over", () -> revise(interview, appointment(TUESDAY, "Pier 5")));
        interview.takeBack(any -> true, NOW);
        assertEquals(InterviewState.SCHEDULED, interview.getState());
        assertNull(interview.getTellAt());
    }

    @Test
    void aChangeThatWaitedBeforeACancellationIsToldAfterThatIsTakenBack() {
        Interview interview = scheduled();
        revise(interview, appointment(TUESDAY.plusDays(1), "Pier 4"));
        interview.cancel(NOW);
        interview.takeBack(any -> true, NOW);
        assertEquals(TUESDAY.plusDays(1), interview.getAppointment().time().local());
        assertEquals(NOW.plus(Interview.WAITS), interview.getTellAt());
    }

    @Test
    void aChangeWhoseTimePassedIsNotTold() {
        Interview interview = scheduled();
        revise(interview, appointment(TUESDAY.minusDays(1), "Pier 4"));
        assertEquals(Optional.empty(), interview.tell(AFTERWARDS));
        assertNull(interview.getTellAt());
    }

    @Test
    void whatWasToldStandsWhenTheTimeOfAChangePassed() {
        Interview interview = scheduled();
        Appointment told = interview.getAppointment();
        revise(interview, appointment(TUESDAY.minusDays(1), "Pier 4"));
        Instant between = told.time().startsAt().minus(Duration.ofHours(5));
        assertEquals(Optional.empty(), interview.tell(between));
        assertEquals(told, interview.getAppointment());
    }

    @Test
    void aChangeBackToWhatWasToldTellsNobody() {
        Interview interview = scheduled();
        revise(interview, appointment(TUESDAY.plusDays(1), "Pier 4"));
        revise(interview, appointment(TUESDAY, "Pier 4"));
        assertNull(interview.getTellAt());
    }

    @Test
    void anInternalNoteTellsNobody() {
        Interview interview = scheduled();
        interview.revise(interview.getAppointment(), "Ask about the forklift.", interview.getSeats(), NOW);
        assertNull(interview.getTellAt());
    }

    @Test
    void untilThereIsAnotherTimeTheAgreedOneStands() {
        Interview interview = scheduled();
        interview.askOtherTime(0, "Only in the morning.", NOW);
        assertEquals(InterviewState.RESCHEDULING, interview.getState());
        assertRefused("interviews.asked-already", () -> interview.askOtherTime(0, "", NOW));
        revise(interview, appointment(TUESDAY, "Pier 5"));
        told(interview);
        assertEquals(InterviewState.RESCHEDULING, interview.getState(), "another place is no answer");
        revise(interview, appointment(TUESDAY.minusHours(4), "Pier 5"));
        told(interview);
        assertEquals(InterviewState.SCHEDULED, interview.getState());
        assertNull(interview.getWish());
    }

    @Test
    void theCandidateCancelsOnlyWhatIsToCome() {
        Interview interview = planned();
        assertRefused("interviews.over", () -> interview.cancelByCandidate(0, NOW));
        told(interview);
        Instant begun = interview.getAppointment().time().startsAt();
        assertRefused("interviews.over", () -> interview.cancelByCandidate(0, begun));
        assertRefused("interviews.over", () -> interview.askOtherTime(0, "", begun));
        assertEquals(CancelCause.CANDIDATE, interview.cancelByCandidate(0, NOW).cause());
        assertRefused("interviews.over", () -> interview.cancelByCandidate(0, NOW));
    }

    @Test
    void whatCameOfItIsRecordedOnceItIsOver() {
        Interview interview = scheduled();
        assertRefused("interviews.not-over", () -> interview.attend(InterviewState.HELD, AFTERWARDS.minusSeconds(1)));
        assertRefused("interviews.transition-refused", () -> interview.attend(InterviewState.CANCELLED, AFTERWARDS));
        interview.attend(InterviewState.MISSED_BY_US, AFTERWARDS);
        assertRefused("interviews.over", () -> interview.attend(InterviewState.HELD, AFTERWARDS));
    }

    @Test
    void aWishThatNobodyAnsweredIsVoidOnceItIsOver() {
        Interview interview = scheduled();
        interview.askOtherTime(0, "Later, please.", NOW);
        interview.attend(InterviewState.HELD, AFTERWARDS);
        assertEquals(InterviewState.HELD, interview.getState());
    }

    @Test
    void anotherTimeIsAnotherQuestionToThePanel() {
        Interview interview = scheduled();
        interview.answer(0, OWEN, PanelResponse.DECLINED, "I am in Rotterdam.", NOW);
        assertRefused("interviews.panel.not-in", () -> interview.answer(0, MIA, PanelResponse.ACCEPTED, null, NOW));
        revise(interview, appointment(TUESDAY, "Pier 5"));
        assertEquals(PanelResponse.DECLINED, interview.getPanel().getFirst().getResponse());
        told(interview);
        revise(interview, appointment(TUESDAY.plusHours(2), "Pier 5"));
        assertEquals(
                PanelResponse.DECLINED, interview.getPanel().getFirst().getResponse(), "the change may be taken back");
        told(interview);
        assertEquals(PanelResponse.NONE, interview.getPanel().getFirst().getResponse());
    }

    @Test
    void aCandidatesCalendarAnswersAndNothingElseChanges() {
        Interview interview = scheduled();
        assertTrue(respond(interview, 0, DECLINED, 10).orElseThrow().declined());
        assertEquals(Optional.empty(), respond(interview, 0, ACCEPTED, 9), "an older one that came late");
        assertEquals(Optional.empty(), respond(interview, 0, DECLINED, 10), "the same mail twice");
        assertEquals(DECLINED, interview.getCandidateResponse().said());
        assertFalse(respond(interview, 0, TENTATIVE, 11).orElseThrow().declined());
        assertFalse(respond(interview, 0, DECLINED, 12).orElseThrow().declined(), "they are told once");
        assertEquals(InterviewState.SCHEDULED, interview.getState());
        assertEquals(0, interview.getSeen());
        assertEquals(null, interview.getTellAt());
        for (int other : new int[] {-1, 1}) {
            assertRefused("interviews.changed-meanwhile", () -> respond(interview, other, ACCEPTED, 13));
        }
        revise(interview, appointment(TUESDAY.plusHours(2), "Pier 5"));
        assertEquals(DECLINED, interview.getCandidateResponse().said(), "the change may be taken back");
        told(interview);
        assertEquals(null, interview.getCandidateResponse(), "another time is another question");
        assertTrue(respond(interview, 1, DECLINED, 14).orElseThrow().declined());
    }

    @Test
    void aStampOfTheFutureDoesNotShutOutLaterAnswers() {
        Interview interview = scheduled();
        interview.respondByCalendar(0, DECLINED, NOW.plus(Duration.ofDays(900)), NOW);
        assertTrue(interview
                .respondByCalendar(0, ACCEPTED, NOW.plusSeconds(60), NOW.plusSeconds(60))
                .isPresent());
        interview.respondByCalendar(0, OWEN, PanelResponse.DECLINED, "", NOW.plus(Duration.ofDays(900)), NOW);
        interview.answer(0, OWEN, PanelResponse.ACCEPTED, null, NOW.plusSeconds(60));
        assertEquals(PanelResponse.ACCEPTED, interview.getPanel().getFirst().getResponse());
    }

    private static Optional<InterviewEvent.CandidateResponded> respond(
            Interview interview, int seen, CalendarResponse.Answer said, int second) {
        return interview.respondByCalendar(
                seen, said, NOW.minus(Duration.ofHours(1)).plusSeconds(second), NOW);
    }

    @Test
    void aMembersCalendarAnswersForThem() {
        Interview interview = scheduled();
        Instant seen = NOW.minusSeconds(60);
        assertTrue(interview
                .respondByCalendar(0, OWEN, PanelResponse.TENTATIVE, "", seen, NOW)
                .isPresent());
        assertEquals(PanelResponse.TENTATIVE, interview.getPanel().getFirst().getResponse());
        interview.answer(0, OWEN, PanelResponse.ACCEPTED, "Gladly.", NOW);
        assertEquals(
                Optional.empty(),
                interview.respondByCalendar(0, OWEN, PanelResponse.DECLINED, "", seen.plusSeconds(1), NOW),
                "the page was later");
        assertEquals(
                Optional.empty(),
                interview.respondByCalendar(
                        0, OWEN, PanelResponse.ACCEPTED, "", NOW.plusSeconds(9), NOW.plusSeconds(9)),
                "nothing new");
        assertEquals("Gladly.", interview.getPanel().getFirst().getComment());
        assertRefused(
                "interviews.panel.not-in",
                () -> interview.respondByCalendar(0, MIA, PanelResponse.ACCEPTED, "", NOW, NOW));
        assertRefused(
                "interviews.changed-meanwhile",
                () -> interview.respondByCalendar(1, OWEN, PanelResponse.DECLINED, "", NOW, NOW));
    }

    @Test
    void nobodyAnswersToATimeThatTheyDidNotSee() {
        Interview interview = scheduled();
        revise(interview, appointment(TUESDAY.plusHours(2), "Pier 5"));
        told(interview);
        assertRefused("interviews.changed-meanwhile", () -> interview.cancelByCandidate(0, NOW));
        assertRefused("interviews.changed-meanwhile", () -> interview.askOtherTime(0, "", NOW));
        assertRefused(
                "interviews.changed-meanwhile", () -> interview.answer(0, OWEN, PanelResponse.ACCEPTED, null, NOW));
        interview.answer(1, OWEN, PanelResponse.ACCEPTED, null, NOW);
    }

    @Test
    void whoLeavesTheOrganizationLeavesThePanelEvenAsTheLast() {
        Interview interview = scheduled();
        interview.leave(OWEN, NOW);
        assertEquals(List.of(), interview.getPanel());
        assertTrue(interview.isDue(NOW), "they are told at once");
        InterviewAnnounced told = told(interview);
        assertTrue(told.former().includes(OWEN));
        assertFalse(told.told().includes(OWEN));
        assertEquals(InterviewState.SCHEDULED, interview.getState());
    }

    @Test
    void whoLeavesThePanelRaisesTheNumberOfItsCalendarsOnly() {
        Interview interview = scheduled();
        Appointment same = interview.getAppointment();
        interview.revise(same, "", List.of(PanelSeat.of(MIA, PanelPart.LEAD)), NOW);
        InterviewAnnounced left = told(interview);
        assertEquals(1, left.former().left().panelSequence(), "more than the entry that they have");
        assertEquals(1, left.told().panelSequence());
        assertEquals(0, interview.getSeen(), "the candidate is told nothing");

        interview.revise(same, "", List.of(PanelSeat.of(MIA, PanelPart.LEAD), PanelSeat.of(OWEN, PanelPart.LEAD)), NOW);
        assertEquals(2, told(interview).told().panelSequence(), "who comes back is asked with a higher number");
        assertEquals(3, interview.end(CancelCause.EMPLOYER, NOW).told().panelSequence());
    }

    @Test
    void anotherMemberAnswersForItAndNothingIsTold() {
        Interview interview = scheduled();
        interview.handOver(MIA, NOW);
        assertEquals(MIA, interview.getOrganizer());
        assertNull(interview.getTellAt());
    }

    @Test
    void whoLeftMeanwhileDoesNotComeBackWithAChangeThatIsTakenBack() {
        Interview interview = scheduled();
        revise(interview, appointment(TUESDAY.plusHours(2), "Pier 5"));
        interview.leave(OWEN, NOW);
        interview.takeBack(OWEN::equals, NOW);
        assertEquals(1, interview.getPanel().size());
        assertNull(interview.getTellAt());

        revise(interview, appointment(TUESDAY.plusHours(2), "Pier 5"));
        interview.takeBack(MIA::equals, NOW);
        assertEquals(List.of(), interview.getPanel());
        assertTrue(interview.isDue(NOW), "the leaver is told");
    }

    @Test
    void aPanelHasOneToTenPeopleAndNotTheCandidate() {
        JobApplication application = submitted();
        assertRefused("interviews.panel.required", () -> planned(application, List.of()));
        assertRefused(
                "interviews.panel.is-candidate",
                () -> planned(application, List.of(PanelSeat.of(application.getCandidate(), PanelPart.LEAD))));
        assertRefused(
                "interviews.panel.twice",
                () -> planned(
                        application,
                        List.of(PanelSeat.of(OWEN, PanelPart.LEAD), PanelSeat.of(OWEN, PanelPart.SHADOW))));
        List<PanelSeat> eleven = Stream.generate(() -> PanelSeat.of(AccountId.next(), PanelPart.INTERVIEWER))
                .limit(11)
                .toList();
        assertRefused("interviews.panel.too-many", () -> planned(application, eleven));
        assertRefused("shared.refused", () -> new PanelSeat(OWEN, PanelPart.LEAD, true));
    }

    @Test
    void anInterviewIsToComeAndAtMostHalfAYearAhead() {
        LocalDateTime now = LocalDateTime.parse("2026-11-24T11:00");
        assertRefused("interviews.time.past", () -> revise(planned(), appointment(now, "Pier 4")));
        assertRefused("interviews.time.too-far", () -> revise(planned(), appointment(now.plusDays(181), "Pier 4")));
    }

    @Test
    void nothingIsPlannedForAnApplicationThatEnded() {
        JobApplication over = inStatus(CandidateStatus.NOT_SELECTED);
        assertRefused("applications.over", () -> planned(over, List.of(PanelSeat.of(OWEN, PanelPart.LEAD))));
    }

    @Test
    void aDraftWhoseTimePassedIsNotTold() {
        Interview interview = planned();
        assertTrue(interview.tell(AFTERWARDS).isEmpty());
        assertEquals(InterviewState.PLANNED, interview.getState());
    }

    @Test
    void eachIsRemindedOnceOfATimeThatWasAgreedEarlier() {
        Instant start = Instant.parse("2026-12-08T13:00:00Z");
        Interview interview = scheduled();
        assertFalse(interview.isDue(ReminderKind.CANDIDATE_DAY, start.minus(Duration.ofHours(25))));
        assertTrue(interview.isDue(ReminderKind.CANDIDATE_DAY, start.minus(Duration.ofHours(24))));
        assertFalse(interview.isDue(ReminderKind.CANDIDATE_DAY, start.minus(Duration.ofHours(2))), "too late for it");
        assertTrue(interview.isDue(ReminderKind.CANDIDATE_HOURS, start.minus(Duration.ofHours(2))));
        assertFalse(interview.isDue(ReminderKind.CANDIDATE_HOURS, start));
        assertTrue(interview.isDue(ReminderKind.PANEL_HOUR, start.minus(Duration.ofMinutes(59))));

        Interview late = planned();
        late.tell(start.minus(Duration.ofHours(5)));
        assertFalse(late.isDue(ReminderKind.CANDIDATE_DAY, start.minus(Duration.ofHours(4))), "told only now");
        assertTrue(late.isDue(ReminderKind.CANDIDATE_HOURS, start.minus(Duration.ofHours(2))));
        late.cancelByCandidate(0, start.minus(Duration.ofHours(2)));
        assertFalse(late.isDue(ReminderKind.PANEL_HOUR, start.minus(Duration.ofMinutes(30))));
    }

    @Test
    void theNameOfTheCalendarEntryStaysTheSame() {
        Interview interview = scheduled();
        String uid = interview.getUid();
        assertEquals(interview.getId() + "@jobs.example.org", uid);
        revise(interview, appointment(TUESDAY.plusDays(3), "Pier 5"));
        assertEquals(uid, interview.getUid());
        assertNotNull(InterviewReference.read(interview.getReference().value()).orElseThrow());
    }

    private static Interview planned() {
        return planned(submitted(), List.of(PanelSeat.of(OWEN, PanelPart.LEAD)));
    }

    private static Interview planned(JobApplication application, List<PanelSeat> panel) {
        return new Interview(application, appointment(TUESDAY, "Pier 4"), "", panel, RACHEL, "jobs.example.org", NOW);
    }

    private static Interview scheduled() {
        Interview interview = planned();
        told(interview);
        return interview;
    }

    private static InterviewAnnounced told(Interview interview) {
        return (InterviewAnnounced) interview.tell(NOW).orElseThrow();
    }

    private static void revise(Interview interview, Appointment appointment) {
        interview.revise(appointment, "", interview.getSeats(), NOW);
    }

    private static Appointment appointment(LocalDateTime local, String place) {
        return new Appointment(InterviewKind.ON_SITE, "First talk", time(local), place, "", "");
    }

    private static InterviewTime time(LocalDateTime local) {
        return InterviewTime.at(local, "Europe/Berlin", null, 45);
    }

    private static void assertRefused(String code, Executable action) {
        assertEquals(code, assertThrows(RuleViolation.class, action).getCode());
    }
}

package org.jobwright.container.interviews;

import static org.jobwright.container.Refusals.NOT_FOUND;
import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.OneRole;
import org.jobwright.container.Opening;
import org.jobwright.container.Race;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.applications.decisions.RejectionReason;
import org.jobwright.domain.interviews.InterviewId;
import org.jobwright.domain.interviews.InterviewKind;
import org.jobwright.domain.interviews.InterviewState;
import org.jobwright.domain.interviews.InterviewTime;
import org.jobwright.domain.interviews.PanelPart;
import org.jobwright.domain.interviews.PanelSeat;
import org.jobwright.domain.interviews.SlotId;
import org.jobwright.domain.interviews.SlotSetId;
import org.jobwright.domain.interviews.WishedWindow;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.applications.bulk.ApplicationReviewService;
import org.jobwright.services.applications.bulk.ProposeDecision;
import org.jobwright.services.applications.pipeline.ApplicationReviewQueries;
import org.jobwright.services.interviews.CandidateInterviewQueries;
import org.jobwright.services.interviews.CandidateInterviewService;
import org.jobwright.services.interviews.InterviewDetails;
import org.jobwright.services.interviews.InterviewQueries;
import org.jobwright.services.interviews.InterviewService;
import org.jobwright.services.interviews.InterviewTellingService;
import org.jobwright.services.interviews.MyInterview;
import org.jobwright.services.interviews.OfferTimes;
import org.jobwright.services.interviews.OfferedTimes;
import org.jobwright.services.interviews.PlanInterview;
import org.jobwright.services.interviews.TimesByLink;
import org.jobwright.services.interviews.TimesOfferService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Times are offered in private, told, and chosen with a link; a seat is taken once. */
@ContainerTest
class OfferedTimesIT {

    private final LocalDateTime soon = LocalDateTime.now(ZoneOffset.UTC)
            .plusDays(20)
            .truncatedTo(ChronoUnit.DAYS)
            .withHour(9);

    @Inject
    private Harbour harbour;

    @Inject
    private TimesOfferService offers;

    @Inject
    private TimesByLink link;

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
    private Race race;

    @Inject
    private Rows rows;

    @Inject
    private OneRole oneRole;

    private Opening opening;
    private AccountId candidate;
    private AccountId owen;
    private ApplicationReference reference;
    private JobApplicationId id;

    @BeforeEach
    void someoneAppliedToATeam() throws Exception {
        opening = harbour.opening();
        candidate = harbour.person();
        reference = harbour.apply(opening, candidate, "Ada");
        owen = harbour.member(opening.organization(), OrganizationRole.HIRING_MANAGER);
        id = idOf(reference);
    }

    @Test
    void timesArePrivateUntilTheInvitationIsToldAndOneOfThemIsBookedWithALink() throws Exception {
        InterviewId interview = asOwner(() -> offers.plan(id, command(), times(1, 5), false));
        oneRole.during(() -> assertEquals(List.of(), mine()));
        assertEquals(0, mails(interview));
        assertEquals(0, held(), "times to choose from hold nobody");
        invite(id);
        assertEquals(InterviewState.PROPOSED, one(interview).state());
        assertEquals(List.of("INTERVIEW_TIMES_OFFERED"), kinds(interview));
        oneRole.during(() -> {
            assertFalse(mine().getFirst().agreed());
            assertNotEquals(null, mine().getFirst().chooseBy());
        });
        String token = token(interview);
        OfferedTimes shown = link.find(token).orElseThrow();
        assertEquals(5, shown.times().size());
        assertEquals("First talk", shown.appointment().title());
        link.pick(token, shown.times().get(1).slot(), shown.seen());
        assertEquals(InterviewState.SCHEDULED, one(interview).state());
        assertEquals(
                List.of("INTERVIEW_RESPONSE", "INTERVIEW_SET", "INTERVIEW_TIMES_OFFERED", "PANEL_SET"),
                kinds(interview));
        MyInterview told = mine().getFirst();
        assertEquals(soon.plusMinutes(45), told.appointment().time().local());
        assertEquals(0, told.sequence());
        assertEquals(1, held());
        assertEquals(4, link.find(token).orElseThrow().times().size(), "the others are there to move to");
    }

    @Test
    void ofFiftyWhoPickOneSeatAtOnceOneWinsAndTheOthersReadHowManyAreLeft() throws Exception {
        InterviewId first = proposed(id, times(1, 5));
        SlotSetId set = new SlotSetId(
                java.util.UUID.fromString(rows.texts("select offered_set_id from interview where id = ?", first.value())
                        .getFirst()));
        Queue<String> tokens = new ConcurrentLinkedQueue<>();
        tokens.add(token(first));
        for (int i = 1; i < 50; i++) {
            JobApplicationId other = idOf(harbour.apply(opening, harbour.person(), "Ada " + i));
            tokens.add(token(proposed(other, OfferTimes.same(set))));
        }
        SlotId wanted = link.find(tokens.peek()).orElseThrow().times().get(2).slot();
        var outcomes = race.many(50, () -> {
            link.pick(tokens.remove(), wanted, -1);
            return true;
        });
        assertEquals(1, outcomes.answers().size());
        assertEquals(49, outcomes.refusals().size());
        outcomes.refusals().forEach(refused -> {
            RuleViolation violation = (RuleViolation) refused;
            assertEquals("interviews.slot.taken", violation.getCode());
            assertEquals(List.of(4), violation.getArguments());
        });
        assertEquals(1, rows.count("from interview where slot_id = ?", wanted.value()));
    }

    @Test
    void onADayForSeveralEachSeatIsTakenOnceAndTheirPanelIsTheSame() throws Exception {
        InterviewId first = proposed(id, times(2, 1));
        SlotSetId set = new SlotSetId(
                java.util.UUID.fromString(rows.texts("select offered_set_id from interview where id = ?", first.value())
                        .getFirst()));
        List<String> tokens = new ArrayList<>(List.of(token(first)));
        for (int i = 1; i < 3; i++) {
            JobApplicationId other = idOf(harbour.apply(opening, harbour.person(), "Ben " + i));
            tokens.add(token(proposed(other, OfferTimes.same(set))));
        }
        SlotId wanted = slot(tokens.getFirst(), 0);
        link.pick(tokens.get(0), wanted, -1);
        link.pick(tokens.get(1), wanted, -1);
        assertRefused("interviews.slot.taken", () -> link.pick(tokens.get(2), wanted, -1));
        assertEquals(List.of(), link.find(tokens.get(2)).orElseThrow().times());
        link.cancel(tokens.get(0), 0);
        link.pick(tokens.get(2), wanted, -1);
    }

    @Test
    void aTimeIsNotOfferedWhileSomebodyOfThePanelIsInAnotherInterview() throws Exception {
        String token = token(proposed(id, times(1, 3)));
        SlotId first = slot(token, 0);
        JobApplicationId other = idOf(harbour.apply(opening, harbour.person(), "Ben"));
        asOwner(() -> interviews.plan(other, command(), false));
        assertEquals(2, link.find(token).orElseThrow().times().size());
        assertRefused("interviews.slot.taken", () -> link.pick(token, first, -1));
    }

    @Test
    void theCandidateMovesAsOftenAsAllowedAndInTimeTheEmployerWheneverTheyWant() throws Exception {
        InterviewId interview = proposed(id, times(1, 4));
        String token = token(interview);
        link.pick(token, slot(token, 0), -1);
        assertRefused("interviews.changed-meanwhile", () -> link.pick(token, slot(token, 0), -1));
        link.pick(token, slot(token, 0), 0);
        assertEquals(1, mine().getFirst().sequence());
        link.pick(token, slot(token, 0), 1);
        assertEquals(List.of(), link.find(token).orElseThrow().times());
        SlotId another = new SlotId(java.util.UUID.fromString(rows.texts(
                        "select id from interview_slot where set_id = (select offered_set_id from interview where id = ?)"
                                + " and id <> (select slot_id from interview where id = ?) limit 1",
                        interview.value(),
                        interview.value())
                .getFirst()));
        assertRefused("interviews.changes.used-up", () -> link.pick(token, another, 2));
        rows.change("update interview set moves = 0 where id = ?", interview.value());
        rows.change(
                "update interview_slot_set set notice_hours = 168 where organization_id = ?",
                opening.organization().value());
        rows.change(
                "update interview_slot set starts_at = now() + interval '100 hours', ends_at = now() + interval '101 hours' where id = ?",
                another.value());
        assertRefused("interviews.notice.too-short", () -> link.pick(token, another, 2));
        Long version = one(interview).version();
        asOwner(() -> {
            interviews.change(interview, version, command(soon.plusDays(3)));
            return null;
        });
        passTwoMinutes(interview);
        assertEquals(soon.plusDays(3), mine().getFirst().appointment().time().local());
        assertRefused("interviews.over", () -> link.pick(token, another, 3));
        assertEquals(0, rows.count("from interview where slot_id is not null and id = ?", interview.value()));
    }

    @Test
    void afterTheLastDayNothingCanBeChosenAndTheLinkSaysSo() throws Exception {
        InterviewId interview = proposed(id, times(1, 3));
        String token = token(interview);
        SlotId wanted = slot(token, 0);
        rows.change(
                "update interview_slot_set set answer_by = now() - interval '1 minute' where organization_id = ?",
                opening.organization().value());
        assertRefused("interviews.answer-by.passed", () -> link.pick(token, wanted, -1));
        assertFalse(link.find(token).orElseThrow().open());
        assertEquals(InterviewState.PROPOSED, one(interview).state());
    }

    @Test
    void noneOfThemFitsIsToldAndOtherTimesReplaceTheLink() throws Exception {
        InterviewId interview = proposed(id, times(1, 3));
        String token = token(interview);
        LocalDate day = soon.toLocalDate().plusDays(5);
        link.refuseTimes(
                token,
                -1,
                List.of(new WishedWindow(day, LocalTime.of(14, 0), LocalTime.of(16, 0), "Europe/London")),
                "I work in the mornings.");
        assertEquals("I work in the mornings.", one(interview).wish());
        assertEquals(1, one(interview).windows().size());
        assertEquals(List.of("INTERVIEW_RESPONSE", "INTERVIEW_TIMES_OFFERED"), kinds(interview));
        assertRefused("interviews.asked-already", () -> link.refuseTimes(token, -1, List.of(), ""));
        assertEquals(3, link.find(token).orElseThrow().times().size(), "they can still be chosen");
        Long version = one(interview).version();
        asOwner(() -> {
            offers.offer(interview, version, other());
            return null;
        });
        oneRole.during(
                () -> assertEquals(3, link.find(token).orElseThrow().times().size(), "until it is told"));
        passTwoMinutes(interview);
        assertTrue(link.find(token).isEmpty());
        assertRefused(NOT_FOUND, () -> link.cancel(token, -1));
        assertNull(one(interview).wishedAt());
        assertEquals(1, link.find(token(interview)).orElseThrow().times().size());
    }

    @Test
    void theOldTimeStandsUntilOneOfTheNewOnesIsChosen() throws Exception {
        invite(id);
        InterviewId interview = asOwner(() -> interviews.plan(id, command(), true));
        passTwoMinutes(interview);
        Long version = one(interview).version();
        asOwner(() -> {
            offers.offer(interview, version, other());
            return null;
        });
        assertEquals(InterviewState.SCHEDULED, one(interview).state());
        passTwoMinutes(interview);
        assertEquals(InterviewState.RESCHEDULING, one(interview).state());
        assertEquals(soon, mine().getFirst().appointment().time().local());
        String token = token(interview);
        link.pick(token, slot(token, 0), 0);
        assertEquals(InterviewState.SCHEDULED, one(interview).state());
        assertEquals(soon.plusDays(2), mine().getFirst().appointment().time().local());
        assertEquals(1, mine().getFirst().sequence());
        assertTrue(kinds(interview).containsAll(List.of("INTERVIEW_CHANGED", "PANEL_CHANGED")));
    }

    @Test
    void whatEndsTheApplicationClosesItsTimes() throws Exception {
        InterviewId interview = proposed(id, times(1, 3));
        String token = token(interview);
        SlotId wanted = slot(token, 0);
        var proposed = ProposeDecision.reject(List.of(id), RejectionReason.SOMEONE_ELSE_CHOSEN, "", true);
        asOwner(() -> reviews.proposeDecision(proposed));
        assertEquals(InterviewState.CANCELLED, one(interview).state());
        assertRefused("interviews.over", () -> link.pick(token, wanted, -1));
        assertNotEquals(null, link.find(token).orElseThrow().cause());
        assertEquals(List.of("INTERVIEW_TIMES_OFFERED"), kinds(interview), "the decision says it");
    }

    @Test
    void theEmployerTakesOffersBackOrCancelsThem() throws Exception {
        InterviewId interview = proposed(id, times(1, 3));
        String token = token(interview);
        Long version = one(interview).version();
        asOwner(() -> {
            offers.offer(interview, version, other());
            return null;
        });
        Long offered = one(interview).version();
        asOwner(() -> {
            interviews.takeBack(interview, offered);
            return null;
        });
        passTwoMinutes(interview);
        assertEquals(3, link.find(token).orElseThrow().times().size());
        Long standing = one(interview).version();
        asOwner(() -> {
            interviews.cancel(interview, standing);
            return null;
        });
        passTwoMinutes(interview);
        assertEquals(List.of("INTERVIEW_CANCELLED", "INTERVIEW_TIMES_OFFERED"), kinds(interview));
        assertTrue(link.find(token).orElseThrow().over());
    }

    @Test
    void whoHasNotChosenIsRemindedOnceOnTheLastDayWithALinkOfItsOwn() throws Exception {
        InterviewId interview = proposed(id, times(1, 3));
        assertFalse(Callers.asSystem(() -> telling.unchosen()).contains(interview));
        rows.change(
                "update interview_slot_set set answer_by = now() + interval '20 hours' where organization_id = ?",
                opening.organization().value());
        rows.change("update interview set offered_at = now() - interval '3 days' where id = ?", interview.value());
        for (int i = 0; i < 2; i++) {
            Callers.asSystem(() -> {
                if (telling.unchosen().contains(interview)) {
                    telling.remindOfTimes(interview);
                }
                return null;
            });
        }
        assertEquals(List.of("INTERVIEW_TIMES_OFFERED", "INTERVIEW_TIMES_OFFERED"), kinds(interview));
        assertEquals(2, rows.count("from interview_link where interview_id = ?", interview.value()));
    }

    @Test
    void theCandidateOpensTheSamePageFromTheirApplication() throws Exception {
        proposed(id, times(1, 3));
        var told = mine().getFirst().reference();
        Secret secret = as(candidate, () -> own.link(told));
        assertEquals(3, link.find(secret.value()).orElseThrow().times().size());
        assertRefused(NOT_FOUND, () -> as(harbour.person(), () -> own.link(told)));
    }

    @Test
    void onlyWhatCanBeChosenIsOffered() throws Exception {
        assertRefused("interviews.slots.required", () -> plan(offer(1, List.of())));
        List<InterviewTime> many = IntStream.range(0, 61)
                .mapToObj(i -> InterviewTime.at(soon.plusHours(i), "Etc/UTC", null, 45))
                .toList();
        assertTrue(isInvalid(() -> plan(offer(1, many))));
        assertRefused("interviews.slots.seats", () -> plan(times(21, 1)));
        assertRefused(
                "interviews.answer-by.past",
                () -> plan(new OfferTimes(
                        null,
                        times(1, 1).times(),
                        1,
                        LocalDate.now(ZoneOffset.UTC).minusDays(1),
                        24,
                        2)));
        AccountId stranger = harbour.person();
        assertRefused(NOT_FOUND, () -> as(stranger, () -> offers.plan(id, command(), times(1, 1), false)));
        assertRefused("interviews.answer-by.passed", () -> plan(OfferTimes.same(SlotSetId.next())));
    }

    private static boolean isInvalid(Callable<?> command) throws Exception {
        try {
            command.call();
            return false;
        } catch (RuleViolation invalid) {
            return true;
        }
    }

    private InterviewId plan(OfferTimes times) throws Exception {
        return asOwner(() -> offers.plan(id, command(), times, false));
    }

    private InterviewId proposed(JobApplicationId application, OfferTimes times) throws Exception {
        InterviewId interview = asOwner(() -> offers.plan(application, command(), times, false));
        invite(application);
        return interview;
    }

    private OfferTimes times(int seats, int count) {
        return offer(
                seats,
                IntStream.range(0, count)
                        .mapToObj(i -> InterviewTime.at(soon.plusMinutes(45L * i), "Etc/UTC", null, 45))
                        .toList());
    }

    private OfferTimes other() {
        return offer(1, List.of(InterviewTime.at(soon.plusDays(2), "Etc/UTC", null, 45)));
    }

    private OfferTimes offer(int seats, List<InterviewTime> times) {
        return new OfferTimes(null, times, seats, LocalDate.now(ZoneOffset.UTC).plusDays(7), 24, 2);
    }

    private SlotId slot(String token, int number) {
        return link.find(token).orElseThrow().times().get(number).slot();
    }

    private String token(InterviewId interview) throws Exception {
        return new ArrayDeque<>(rows.texts(
                        "select facts ->> 'token' from outbox_message where subject_id = ?"
                                + " and kind = 'INTERVIEW_TIMES_OFFERED' order by occurred_at",
                        interview.value()))
                .getLast();
    }

    private PlanInterview command() {
        return command(soon);
    }

    private PlanInterview command(LocalDateTime start) {
        return new PlanInterview(
                InterviewKind.VIDEO,
                "First talk",
                start,
                "Etc/UTC",
                null,
                45,
                "",
                "https://meet.example.org/x",
                "Hello.",
                "Note",
                null,
                List.of(PanelSeat.of(owen, PanelPart.INTERVIEWER)));
    }

    private long held() throws Exception {
        return rows.count("from interview_panel_member where account_id = ? and busy_from is not null", owen.value());
    }

    private void passTwoMinutes(InterviewId interview) throws Exception {
        rows.change(
                "update interview set tell_at = now() - interval '1 second' where id = ? and tell_at is not null",
                interview.value());
        Callers.asSystem(() -> {
            telling.tell(interview);
            return null;
        });
    }

    private void invite(JobApplicationId application) throws Exception {
        asOwner(() -> reviews.proposeDecision(
                ProposeDecision.advance(List.of(application), CandidateStatus.INTERVIEW, null, true)));
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

    private JobApplicationId idOf(ApplicationReference application) throws Exception {
        return asOwner(() -> reviewQueries.details(application)).applicant().id();
    }

    private <T> T asOwner(Callable<T> query) throws Exception {
        return as(opening.recruiter(), query);
    }

    private static <T> T as(AccountId person, Callable<T> query) throws Exception {
        return Callers.asPerson(person, query);
    }
}

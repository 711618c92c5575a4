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
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.jobwright.container.Callers;
import org.jobwright.container.Candidacy;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.OneRole;
import org.jobwright.container.Race;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.decisions.RejectionReason;
import org.jobwright.domain.interviews.InterviewId;
import org.jobwright.domain.interviews.InterviewState;
import org.jobwright.domain.interviews.InterviewTime;
import org.jobwright.domain.interviews.SlotId;
import org.jobwright.domain.interviews.SlotSetId;
import org.jobwright.domain.interviews.WishedWindow;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.applications.bulk.ApplicationReviewService;
import org.jobwright.services.applications.bulk.ProposeDecision;
import org.jobwright.services.interviews.CandidateInterviewService;
import org.jobwright.services.interviews.InterviewService;
import org.jobwright.services.interviews.InterviewTellingService;
import org.jobwright.services.interviews.MyInterview;
import org.jobwright.services.interviews.OfferTimes;
import org.jobwright.services.interviews.OfferedTimes;
import org.jobwright.services.interviews.TimesByLink;
import org.jobwright.services.interviews.TimesOfferService;
import org.jobwright.services.operations.RecordCleanup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Times are offered in private, told, and chosen with a link; a seat is taken once. */
@ContainerTest
class OfferedTimesIT {

    @Inject
    private InterviewFixture fixture;

    @Inject
    private Harbour harbour;

    @Inject
    private TimesOfferService offers;

    @Inject
    private TimesByLink link;

    @Inject
    private InterviewService interviews;

    @Inject
    private InterviewTellingService telling;

    @Inject
    private CandidateInterviewService own;

    @Inject
    private ApplicationReviewService reviews;

    @Inject
    private Race race;

    @Inject
    private RecordCleanup cleanup;

    @Inject
    private Rows rows;

    @Inject
    private OneRole oneRole;

    private Candidacy ada;
    private AccountId owen;
    private JobApplicationId id;
    private LocalDateTime soon;

    @BeforeEach
    void someoneAppliedToATeam() throws Exception {
        ada = fixture.begin();
        owen = ada.member(OrganizationRole.HIRING_MANAGER, "Owen Tate");
        id = ada.id();
        soon = fixture.soon();
    }

    @Test
    void timesArePrivateUntilTheInvitationIsToldAndOneOfThemIsBookedWithALink() throws Exception {
        InterviewId interview =
                ada.asOwner(() -> offers.plan(id, fixture.command(soon, owen), fixture.times(1, 5), false));
        oneRole.during(() -> assertEquals(List.of(), fixture.mine()));
        assertEquals(0, fixture.mails(interview));
        assertEquals(0, held(), "times to choose from hold nobody");
        ada.invite(id);
        assertEquals(InterviewState.PROPOSED, fixture.one(interview).state());
        assertEquals(List.of("INTERVIEW_TIMES_OFFERED"), fixture.kinds(interview));
        oneRole.during(() -> {
            assertFalse(fixture.mine().getFirst().agreed());
            assertNotEquals(null, fixture.mine().getFirst().chooseBy());
        });
        String token = fixture.token(interview);
        OfferedTimes shown = link.find(token).orElseThrow();
        assertEquals(5, shown.times().size());
        assertEquals("First talk", shown.appointment().title());
        link.pick(token, shown.times().get(1).slot(), shown.seen());
        assertEquals(InterviewState.SCHEDULED, fixture.one(interview).state());
        assertEquals(
                List.of("INTERVIEW_RESPONSE", "INTERVIEW_SET", "INTERVIEW_TIMES_OFFERED", "PANEL_SET"),
                fixture.kinds(interview));
        MyInterview told = fixture.mine().getFirst();
        assertEquals(soon.plusMinutes(45), told.appointment().time().local());
        assertEquals(0, told.sequence());
        assertEquals(1, held());
        assertEquals(4, link.find(token).orElseThrow().times().size(), "the others are there to move to");
    }

    @Test
    void ofTenWhoPickOneSeatAtOnceOneWinsAndTheOthersReadHowManyAreLeft() throws Exception {
        oneWinsAndTheOthersReadHowManyAreLeft(10);
    }

    @Test
    @Tag("slow")
    void ofFiftyWhoPickOneSeatAtOnceOneWinsAndTheOthersReadHowManyAreLeft() throws Exception {
        oneWinsAndTheOthersReadHowManyAreLeft(50);
    }

    private void oneWinsAndTheOthersReadHowManyAreLeft(int people) throws Exception {
        InterviewId first = fixture.proposed(id, fixture.times(1, 5), owen);
        SlotSetId set = fixture.set(first);
        Queue<String> tokens = new ConcurrentLinkedQueue<>();
        tokens.add(fixture.token(first));
        for (int i = 1; i < people; i++) {
            JobApplicationId other = ada.another("Ada " + i);
            tokens.add(fixture.token(fixture.proposed(other, OfferTimes.same(set), owen)));
        }
        SlotId wanted = link.find(tokens.peek()).orElseThrow().times().get(2).slot();
        var outcomes = race.many(people, () -> {
            link.pick(tokens.remove(), wanted, -1);
            return true;
        });
        assertEquals(1, outcomes.answers().size());
        assertEquals(people - 1, outcomes.refusals().size());
        outcomes.refusals().forEach(refused -> {
            RuleViolation violation = (RuleViolation) refused;
            assertEquals("interviews.slot.taken", violation.getCode());
            assertEquals(List.of(4), violation.getArguments());
        });
        assertEquals(1, rows.count("from interview where slot_id = ?", wanted.value()));
    }

    @Test
    void onADayForSeveralEachSeatIsTakenOnceAndTheirPanelIsTheSame() throws Exception {
        InterviewId first = fixture.proposed(id, fixture.times(2, 1), owen);
        SlotSetId set = fixture.set(first);
        List<String> tokens = new ArrayList<>(List.of(fixture.token(first)));
        for (int i = 1; i < 3; i++) {
            JobApplicationId other = ada.another("Ben " + i);
            tokens.add(fixture.token(fixture.proposed(other, OfferTimes.same(set), owen)));
        }
        SlotId wanted = fixture.slot(tokens.getFirst(), 0);
        link.pick(tokens.get(0), wanted, -1);
        link.pick(tokens.get(1), wanted, -1);
        assertRefused("interviews.slot.taken", () -> link.pick(tokens.get(2), wanted, -1));
        assertEquals(List.of(), link.find(tokens.get(2)).orElseThrow().times());
        link.cancel(tokens.get(0), 0);
        link.pick(tokens.get(2), wanted, -1);
    }

    @Test
    void aTimeIsNotOfferedWhileSomebodyOfThePanelIsInAnotherInterview() throws Exception {
        String token = fixture.token(fixture.proposed(id, fixture.times(1, 3), owen));
        SlotId first = fixture.slot(token, 0);
        JobApplicationId other = ada.another("Ben");
        ada.asOwner(() -> interviews.plan(other, fixture.command(soon, owen), false));
        assertEquals(2, link.find(token).orElseThrow().times().size());
        assertRefused("interviews.slot.taken", () -> link.pick(token, first, -1));
    }

    @Test
    void theCandidateMovesAsOftenAsAllowedAndInTimeTheEmployerWheneverTheyWant() throws Exception {
        InterviewId interview = fixture.proposed(id, fixture.times(1, 4), owen);
        String token = fixture.token(interview);
        link.pick(token, fixture.slot(token, 0), -1);
        assertRefused("interviews.changed-meanwhile", () -> link.pick(token, fixture.slot(token, 0), -1));
        link.pick(token, fixture.slot(token, 0), 0);
        assertEquals(1, fixture.mine().getFirst().sequence());
        link.pick(token, fixture.slot(token, 0), 1);
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
                ada.opening().organization().value());
        rows.change(
                "update interview_slot set starts_at = now() + interval '100 hours', ends_at = now() + interval '101 hours' where id = ?",
                another.value());
        assertRefused("interviews.notice.too-short", () -> link.pick(token, another, 2));
        fixture.change(interview, fixture.command(soon.plusDays(3), owen));
        fixture.passTwoMinutes(interview);
        assertEquals(
                soon.plusDays(3), fixture.mine().getFirst().appointment().time().local());
        assertRefused("interviews.over", () -> link.pick(token, another, 3));
        assertEquals(0, rows.count("from interview where slot_id is not null and id = ?", interview.value()));
    }

    @Test
    void afterTheLastDayNothingCanBeChosenAndTheLinkSaysSo() throws Exception {
        InterviewId interview = fixture.proposed(id, fixture.times(1, 3), owen);
        String token = fixture.token(interview);
        SlotId wanted = fixture.slot(token, 0);
        rows.change(
                "update interview_slot_set set answer_by = now() - interval '1 minute' where organization_id = ?",
                ada.opening().organization().value());
        assertRefused("interviews.answer-by.passed", () -> link.pick(token, wanted, -1));
        assertFalse(link.find(token).orElseThrow().open());
        assertEquals(InterviewState.PROPOSED, fixture.one(interview).state());
    }

    @Test
    void noneOfThemFitsIsToldAndOtherTimesReplaceTheLink() throws Exception {
        InterviewId interview = fixture.proposed(id, fixture.times(1, 3), owen);
        String token = fixture.token(interview);
        LocalDate day = soon.toLocalDate().plusDays(5);
        link.refuseTimes(
                token,
                -1,
                List.of(new WishedWindow(day, LocalTime.of(14, 0), LocalTime.of(16, 0), "Europe/London")),
                "I work in the mornings.");
        assertEquals("I work in the mornings.", fixture.one(interview).wish().words());
        assertEquals(1, fixture.one(interview).wish().windows().size());
        assertEquals(List.of("INTERVIEW_RESPONSE", "INTERVIEW_TIMES_OFFERED"), fixture.kinds(interview));
        assertRefused("interviews.asked-already", () -> link.refuseTimes(token, -1, List.of(), ""));
        assertEquals(3, link.find(token).orElseThrow().times().size(), "they can still be chosen");
        fixture.offer(interview, fixture.other());
        oneRole.during(
                () -> assertEquals(3, link.find(token).orElseThrow().times().size(), "until it is told"));
        fixture.passTwoMinutes(interview);
        assertTrue(link.find(token).isEmpty());
        assertRefused(NOT_FOUND, () -> link.cancel(token, -1));
        assertNull(fixture.one(interview).wish());
        assertEquals(
                1, link.find(fixture.token(interview)).orElseThrow().times().size());
    }

    @Test
    void theOldTimeStandsUntilOneOfTheNewOnesIsChosen() throws Exception {
        ada.invite(id);
        InterviewId interview = ada.asOwner(() -> interviews.plan(id, fixture.command(soon, owen), true));
        fixture.passTwoMinutes(interview);
        fixture.offer(interview, fixture.other());
        assertEquals(InterviewState.SCHEDULED, fixture.one(interview).state());
        fixture.passTwoMinutes(interview);
        assertEquals(InterviewState.RESCHEDULING, fixture.one(interview).state());
        assertEquals(soon, fixture.mine().getFirst().appointment().time().local());
        String token = fixture.token(interview);
        link.pick(token, fixture.slot(token, 0), 0);
        assertEquals(InterviewState.SCHEDULED, fixture.one(interview).state());
        assertEquals(
                soon.plusDays(2), fixture.mine().getFirst().appointment().time().local());
        assertEquals(1, fixture.mine().getFirst().sequence());
        assertTrue(fixture.kinds(interview).containsAll(List.of("INTERVIEW_CHANGED", "PANEL_CHANGED")));
    }

    @Test
    void whatEndsTheApplicationClosesItsTimes() throws Exception {
        InterviewId interview = fixture.proposed(id, fixture.times(1, 3), owen);
        String token = fixture.token(interview);
        SlotId wanted = fixture.slot(token, 0);
        var proposed = ProposeDecision.reject(List.of(id), RejectionReason.SOMEONE_ELSE_CHOSEN, "", true);
        ada.asOwner(() -> reviews.proposeDecision(proposed));
        assertEquals(InterviewState.CANCELLED, fixture.one(interview).state());
        assertRefused("interviews.over", () -> link.pick(token, wanted, -1));
        assertNotEquals(null, link.find(token).orElseThrow().cause());
        assertEquals(List.of("INTERVIEW_TIMES_OFFERED"), fixture.kinds(interview), "the decision says it");
    }

    @Test
    void theEmployerTakesOffersBackOrCancelsThem() throws Exception {
        InterviewId interview = fixture.proposed(id, fixture.times(1, 3), owen);
        String token = fixture.token(interview);
        fixture.offer(interview, fixture.other());
        Long offered = fixture.one(interview).version();
        ada.asOwner(() -> {
            interviews.takeBack(interview, offered);
            return null;
        });
        fixture.passTwoMinutes(interview);
        assertEquals(3, link.find(token).orElseThrow().times().size());
        Long standing = fixture.one(interview).version();
        ada.asOwner(() -> {
            interviews.cancel(interview, standing);
            return null;
        });
        fixture.passTwoMinutes(interview);
        assertEquals(List.of("INTERVIEW_CANCELLED", "INTERVIEW_TIMES_OFFERED"), fixture.kinds(interview));
        assertTrue(link.find(token).orElseThrow().over());
    }

    @Test
    void whoHasNotChosenIsRemindedOnceOnTheLastDayWithALinkOfItsOwn() throws Exception {
        InterviewId interview = fixture.proposed(id, fixture.times(1, 3), owen);
        assertFalse(Callers.asSystem(() -> telling.unchosen()).contains(interview));
        rows.change(
                "update interview_slot_set set answer_by = now() + interval '20 hours' where organization_id = ?",
                ada.opening().organization().value());
        rows.change("update interview set offered_at = now() - interval '3 days' where id = ?", interview.value());
        for (int i = 0; i < 2; i++) {
            Callers.asSystem(() -> {
                if (telling.unchosen().contains(interview)) {
                    telling.remindOfTimes(interview);
                }
                return null;
            });
        }
        assertEquals(List.of("INTERVIEW_TIMES_OFFERED", "INTERVIEW_TIMES_OFFERED"), fixture.kinds(interview));
        assertEquals(2, rows.count("from interview_link where interview_id = ?", interview.value()));

        rows.change(
                "with gone as (delete from interview_link where interview_id = ? returning *) insert into interview_link"
                        + " select secret_hash, interview_id, set_id, made_at - interval '366 days' from gone",
                interview.value());
        Callers.asSystem(cleanup::removeInterviewLinks);
        assertEquals(0, rows.count("from interview_link where interview_id = ?", interview.value()), "a year later");
    }

    @Test
    void theCandidateOpensTheSamePageFromTheirApplication() throws Exception {
        fixture.proposed(id, fixture.times(1, 3), owen);
        var told = fixture.mine().getFirst().reference();
        Secret secret = as(ada.candidate(), () -> own.link(told));
        assertEquals(3, link.find(secret.value()).orElseThrow().times().size());
        assertRefused(NOT_FOUND, () -> as(harbour.person(), () -> own.link(told)));
    }

    @Test
    void onlyWhatCanBeChosenIsOffered() throws Exception {
        assertRefused("interviews.slots.required", () -> plan(fixture.offered(1, List.of())));
        List<InterviewTime> many = IntStream.range(0, 61)
                .mapToObj(i -> InterviewTime.at(soon.plusHours(i), "Etc/UTC", null, 45))
                .toList();
        assertTrue(isInvalid(() -> plan(fixture.offered(1, many))));
        assertRefused("interviews.slots.seats", () -> plan(fixture.times(21, 1)));
        assertRefused(
                "interviews.answer-by.past",
                () -> plan(new OfferTimes(
                        null,
                        fixture.times(1, 1).times(),
                        1,
                        LocalDate.now(ZoneOffset.UTC).minusDays(1),
                        24,
                        2)));
        AccountId stranger = harbour.person();
        assertRefused(
                NOT_FOUND,
                () -> as(stranger, () -> offers.plan(id, fixture.command(soon, owen), fixture.times(1, 1), false)));
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
        return ada.asOwner(() -> offers.plan(id, fixture.command(soon, owen), times, false));
    }

    private long held() throws Exception {
        return rows.count("from interview_panel_member where account_id = ? and busy_from is not null", owen.value());
    }

    private static <T> T as(AccountId person, Callable<T> query) throws Exception {
        return Callers.asPerson(person, query);
    }
}

package org.jobwright.container.interviews;

import static org.jobwright.container.Refusals.NOT_ALLOWED;
import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobwright.container.AppearsAndVanishes;
import org.jobwright.container.Callers;
import org.jobwright.container.Candidacy;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.decisions.RejectionReason;
import org.jobwright.domain.interviews.InterviewId;
import org.jobwright.domain.interviews.InterviewState;
import org.jobwright.domain.interviews.PanelPart;
import org.jobwright.domain.interviews.PanelSeat;
import org.jobwright.domain.interviews.SlotId;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.today.Signal;
import org.jobwright.services.applications.bulk.ApplicationReviewService;
import org.jobwright.services.applications.bulk.ProposeDecision;
import org.jobwright.services.interviews.InterviewService;
import org.jobwright.services.interviews.OfferTimes;
import org.jobwright.services.interviews.TimesByLink;
import org.jobwright.services.interviews.TimesOfferService;
import org.jobwright.services.operations.RecordCleanup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens to offered times when the employer, the candidate or the clock goes on. */
@ContainerTest
class ChangedTimesIT {

    @Inject
    private InterviewFixture fixture;

    @Inject
    private Harbour harbour;

    @Inject
    private TimesByLink link;

    @Inject
    private TimesOfferService offers;

    @Inject
    private InterviewService interviews;

    @Inject
    private ApplicationReviewService reviews;

    @Inject
    private RecordCleanup cleanup;

    @Inject
    private Rows rows;

    private Candidacy ada;
    private AccountId owen;

    @BeforeEach
    void someoneAppliedToATeam() throws Exception {
        ada = fixture.begin();
        owen = ada.member(OrganizationRole.HIRING_MANAGER, "Owen Tate");
    }

    @Test
    void theCandidateReadsTheirInterviewWhileOtherTimesThanTheChosenOneAreOffered() throws Exception {
        InterviewId interview = chosen();
        fixture.offer(interview, fixture.other());
        fixture.passTwoMinutes(interview);
        assertEquals(InterviewState.RESCHEDULING, fixture.one(interview).state());
        assertEquals(
                fixture.soon(), fixture.mine().getFirst().appointment().time().local());
        assertNotEquals(null, fixture.mine().getFirst().chooseBy());
        String token = fixture.token(interview);
        link.pick(token, fixture.slot(token, 0), 0);
        assertEquals(
                fixture.soon().plusDays(2),
                fixture.mine().getFirst().appointment().time().local());
    }

    @Test
    void aCorrectionKeepsTheTimesThatWereOffered() throws Exception {
        InterviewId interview = fixture.proposed(ada.id(), fixture.times(1, 3), owen);
        String token = fixture.token(interview);
        fixture.change(interview, fixture.command("Second talk", fixture.soon(), panel()));
        fixture.passTwoMinutes(interview);
        assertEquals(InterviewState.PROPOSED, fixture.one(interview).state());
        assertEquals(List.of("INTERVIEW_TIMES_OFFERED"), fixture.kinds(interview));
        assertEquals("Second talk", link.find(token).orElseThrow().appointment().title());
        link.pick(token, fixture.slot(token, 1), -1);
        assertEquals("Second talk", fixture.mine().getFirst().appointment().title());
        assertNull(fixture.one(interview).tellAt());
    }

    @Test
    void aDraftIsCorrectedAlsoAfterItsFirstTimeHasPassedOrWhileItsPanelIsBusyThen() throws Exception {
        InterviewId interview = ada.asOwner(
                () -> offers.plan(ada.id(), fixture.command(fixture.soon(), owen), fixture.times(1, 3), false));
        JobApplicationId ben = ada.another("Ben");
        ada.asOwner(() -> interviews.plan(ben, fixture.command(fixture.soon(), owen), false));
        fixture.change(interview, fixture.command("Second talk", fixture.soon(), panel()));
        assertEquals(3, fixture.one(interview).offer().times().size());
        assertRefused(
                "interviews.panel.busy",
                () -> fixture.change(
                        interview, fixture.command("Second talk", fixture.soon().plusMinutes(15), panel())));
        fixture.change(interview, fixture.command("Second talk", fixture.soon().plusDays(1), panel()));
        assertNull(fixture.one(interview).offer(), "an agreed time ends the choice");
    }

    @Test
    void otherTimesCanBeChosenAfterTheOldTimeHasPassed() throws Exception {
        ada.invite(ada.id());
        InterviewId interview = fixture.told(fixture.soon(), owen);
        fixture.offer(interview, fixture.other());
        fixture.passTwoMinutes(interview);
        fixture.begins(interview, "-26 hours");
        String token = fixture.token(interview);
        assertFalse(link.find(token).orElseThrow().over());
        assertFalse(link.find(token).orElseThrow().agreed(), "the old time says nothing any more");
        link.pick(token, fixture.slot(token, 0), 0);
        assertEquals(InterviewState.SCHEDULED, fixture.one(interview).state());
        assertEquals(
                fixture.soon().plusDays(2),
                fixture.mine().getFirst().appointment().time().local());
    }

    @Test
    void theEndOfTheApplicationAlsoEndsTimesWhoseOldTimeHasPassed() throws Exception {
        ada.invite(ada.id());
        InterviewId interview = fixture.told(fixture.soon(), owen);
        fixture.offer(interview, fixture.other());
        fixture.passTwoMinutes(interview);
        fixture.begins(interview, "-26 hours");
        String token = fixture.token(interview);
        SlotId wanted = fixture.slot(token, 0);
        ada.asOwner(() -> reviews.proposeDecision(
                ProposeDecision.reject(List.of(ada.id()), RejectionReason.SOMEONE_ELSE_CHOSEN, "", true)));
        assertEquals(InterviewState.CANCELLED, fixture.one(interview).state());
        assertRefused("interviews.over", () -> link.pick(token, wanted, 0));
    }

    @Test
    void twoOfAGroupAreNotMovedToTheSameTime() throws Exception {
        JobApplicationId ben = ada.another("Ben");
        InterviewId ofAda = fixture.proposed(ada.id(), fixture.times(2, 1), owen);
        InterviewId ofBen = fixture.proposed(ben, OfferTimes.same(fixture.set(ofAda)), owen);
        SlotId shared = fixture.slot(fixture.token(ofAda), 0);
        link.pick(fixture.token(ofAda), shared, -1);
        link.pick(fixture.token(ofBen), shared, -1);
        LocalDateTime later = fixture.soon().plusDays(1);
        fixture.change(ofAda, fixture.command(later, owen));
        for (LocalDateTime busy : List.of(later, later.plusMinutes(15))) {
            assertRefused(
                    "interviews.panel.busy",
                    () -> ada.asOwner(() -> {
                        interviews.change(ofBen, fixture.one(ben, ofBen).version(), fixture.command(busy, owen));
                        return null;
                    }));
        }
        ada.asOwner(() -> {
            interviews.takeBack(ofAda, fixture.one(ofAda).version());
            return null;
        });
        fixture.change(ofAda, fixture.command(later, owen));
        fixture.passTwoMinutes(ofAda);
        assertEquals(later, fixture.mine().getFirst().appointment().time().local());
        assertTrue(fixture.kinds(ofAda).contains("INTERVIEW_CHANGED"));
    }

    @Test
    @AppearsAndVanishes(Signal.INTERVIEW_UNCHOSEN)
    void todayNamesWhoFoundNoTimeAndWhoChoseNone() throws Exception {
        InterviewId interview = fixture.proposed(ada.id(), fixture.times(1, 3), owen);
        AccountId owner = ada.opening().recruiter();
        assertFalse(ada.signals(owner).contains(Signal.INTERVIEW_UNCHOSEN));
        rows.change(
                "update interview_slot_set set answer_by = now() - interval '1 minute' where organization_id = ?",
                ada.opening().organization().value());
        assertTrue(ada.signals(owner).contains(Signal.INTERVIEW_UNCHOSEN));
        fixture.offer(interview, fixture.other());
        fixture.passTwoMinutes(interview);
        assertFalse(ada.signals(owner).contains(Signal.INTERVIEW_UNCHOSEN));
        link.refuseTimes(fixture.token(interview), -1, List.of(), "I am away until May.");
        assertTrue(ada.signals(owner).contains(Signal.INTERVIEW_ASKED));
    }

    @Test
    void anOfferOfOtherTimesIsNoWishOfTheCandidate() throws Exception {
        InterviewId interview = chosen();
        fixture.offer(interview, fixture.other());
        fixture.passTwoMinutes(interview);
        assertFalse(ada.signals(ada.opening().recruiter()).contains(Signal.INTERVIEW_ASKED));
    }

    @Test
    void onlyPlannersReadTheTimesThatOthersWereOffered() throws Exception {
        fixture.proposed(ada.id(), fixture.times(1, 3), owen);
        assertEquals(1, ada.asOwner(() -> offers.shared(ada.id())).size());
        AccountId sol = ada.member(OrganizationRole.INTERVIEWER, "Sol Greaves");
        harbour.assign(ada.id(), sol);
        assertRefused(NOT_ALLOWED, () -> Callers.asPerson(sol, () -> offers.shared(ada.id())));
    }

    @Test
    void timesThatNobodyWasOfferedAreDeleted() throws Exception {
        InterviewId interview = fixture.proposed(ada.id(), fixture.times(1, 3), owen);
        String replaced = fixture.token(interview);
        fixture.offer(interview, fixture.times(1, 2));
        fixture.offer(interview, fixture.other());
        assertEquals(3, sets());
        fixture.passTwoMinutes(interview);
        Callers.asSystem(() -> cleanup.removeSlotSets());
        assertEquals(2, sets(), "what a mail has a link to is kept as long as the link");
        rows.change("delete from interview_link where interview_id = ?", interview.value());
        Callers.asSystem(() -> cleanup.removeSlotSets());
        assertEquals(1, sets());
        assertTrue(link.find(replaced).isEmpty());
    }

    @Test
    void aStoppedMailLosesItsLinkWhenTheTimesCanNoLongerBeChosen() throws Exception {
        InterviewId interview = fixture.proposed(ada.id(), fixture.times(1, 3), owen);
        rows.change("update outbox_message set state = 'KEPT' where subject_id = ?", interview.value());
        Callers.asSystem(() -> cleanup.forgetLinks());
        assertFalse(fixture.token(interview).isEmpty());
        rows.change(
                "update interview_slot_set set answer_by = now() - interval '1 minute' where organization_id = ?",
                ada.opening().organization().value());
        Callers.asSystem(() -> cleanup.forgetLinks());
        assertEquals("", fixture.token(interview));
    }

    @Test
    void theHoursOfTheCandidateAreThoseOfTheZoneThatTheFormNames() throws Exception {
        InterviewId interview = fixture.proposed(ada.id(), fixture.berlin(), owen);
        String page =
                "http://localhost:" + System.getProperty("jboss.http.port") + "/interviews/" + fixture.token(interview);
        HttpClient client = HttpClient.newHttpClient();
        String shown = client.send(HttpRequest.newBuilder(URI.create(page)).build(), BodyHandlers.ofString())
                .body();
        assertTrue(shown.contains("(Europe/Berlin time)"), shown);
        String zone = hidden(shown, "zone");
        String form = "seen=-1&day=2027-01-12&from=09:00&until=12:00&words=&zone=" + zone;
        HttpResponse<String> sent = client.send(
                HttpRequest.newBuilder(URI.create(page + "/none"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
        assertEquals(303, sent.statusCode(), sent.body());
        assertEquals(
                "Europe/Berlin",
                fixture.one(interview).wish().windows().getFirst().zone());
    }

    /** What the form sends without being asked; nothing if it does not. */
    private static String hidden(String page, String name) {
        Matcher field = Pattern.compile("<input type=\"hidden\" name=\"" + name + "\" value=\"([^\"]*)\"")
                .matcher(page);
        return field.find() ? field.group(1) : "";
    }

    /** Ada chose the first of the times. */
    private InterviewId chosen() throws Exception {
        InterviewId interview = fixture.proposed(ada.id(), fixture.times(1, 3), owen);
        String token = fixture.token(interview);
        link.pick(token, fixture.slot(token, 0), -1);
        return interview;
    }

    private List<PanelSeat> panel() {
        return List.of(PanelSeat.of(owen, PanelPart.INTERVIEWER));
    }

    private long sets() throws Exception {
        return rows.count(
                "from interview_slot_set where organization_id = ?",
                ada.opening().organization().value());
    }
}

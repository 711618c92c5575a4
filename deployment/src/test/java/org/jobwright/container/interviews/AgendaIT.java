package org.jobwright.container.interviews;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jobwright.container.Callers;
import org.jobwright.container.Candidacy;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.OneRole;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.interviews.InterviewId;
import org.jobwright.domain.interviews.InterviewState;
import org.jobwright.domain.interviews.PanelResponse;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.services.interviews.InterviewService;
import org.jobwright.services.interviews.TimesOfferService;
import org.jobwright.services.interviews.agenda.AgendaExportService;
import org.jobwright.services.interviews.agenda.AgendaLine;
import org.jobwright.services.interviews.agenda.AgendaQueries;
import org.jobwright.services.interviews.agenda.AgendaWait;
import org.jobwright.services.interviews.agenda.CalendarFeedService;
import org.jobwright.services.notifications.messages.AgendaReminder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person's interviews, on their page, in the mail of the morning and in their own calendar: what they were told. */
@ContainerTest
class AgendaIT {

    private static final HttpClient CALENDAR = HttpClient.newHttpClient();

    @Inject
    private InterviewFixture fixture;

    @Inject
    private InterviewService interviews;

    @Inject
    private TimesOfferService offers;

    @Inject
    private AgendaQueries agenda;

    @Inject
    private AgendaExportService exports;

    @Inject
    private CalendarFeedService feeds;

    @Inject
    private AgendaReminder reminder;

    @Inject
    private Rows rows;

    @Inject
    private OneRole oneRole;

    private Candidacy ada;
    private LocalDateTime soon;
    private AccountId owen;
    private AccountId sol;

    @BeforeEach
    void adaIsInvited() throws Exception {
        ada = fixture.begin();
        soon = fixture.soon();
        owen = ada.member(OrganizationRole.HIRING_MANAGER, "Owen Tate");
        sol = ada.member(OrganizationRole.INTERVIEWER, "Sol Greaves");
        ada.invite(ada.id());
    }

    @Test
    void nobodySeesWhatTheyWereNotToldOf() throws Exception {
        fixture.plan(soon, owen);
        InterviewId interview = fixture.told(soon.plusDays(1), owen);
        oneRole.during(() -> {
            assertEquals(
                    List.of(soon.plusDays(1)),
                    mine(owen).stream()
                            .map(line -> line.appointment().time().local())
                            .toList());
            assertEquals(1, mine(ada.candidate()).size());
            assertEquals(List.of(), mine(sol));
        });
        fixture.change(interview, fixture.command(soon.plusDays(3), owen, sol));
        assertEquals(List.of(), mine(sol));
        assertEquals(
                soon.plusDays(1),
                mine(ada.candidate()).getFirst().appointment().time().local());
        fixture.passTwoMinutes(interview);
        assertEquals(AgendaWait.ANSWER, mine(sol).getFirst().waits());
        assertEquals("", mine(sol).getFirst().appointment().forCandidate());
    }

    @Test
    void theFileHasWhatThePageHasAndCandidatesSeeWhoTookThemAlong() throws Exception {
        fixture.told(soon, owen);
        assertEquals(mine(owen), Callers.asPerson(owen, () -> exports.export()));
        assertEquals(
                List.of("INTERVIEWS 1"),
                rows.texts(
                        "select details from audit_log where action = 'ListExported' and actor_id = ?", owen.value()));
        assertEquals(1, taken(owen));
        assertEquals(
                1, Callers.asPerson(ada.candidate(), () -> exports.export()).size());
        assertEquals(0, taken(ada.candidate()), "their own");
    }

    private long taken(AccountId reader) throws Exception {
        return rows.count(
                "from access_entry where part = 'EXPORT' and application_id = ? and actor_id = ?",
                ada.id().value(),
                reader.value());
    }

    @Test
    void anInterviewWaitsForAnAnswerAndThenForItsOutcome() throws Exception {
        InterviewId interview = fixture.told(soon, owen);
        assertEquals(AgendaWait.ANSWER, mine(owen).getFirst().waits());
        Callers.asPerson(owen, () -> interviews.answer(interview, 0, PanelResponse.ACCEPTED, ""));
        assertEquals(AgendaWait.NOTHING, mine(owen).getFirst().waits());
        fixture.begins(interview, "-2 hours");
        assertEquals(AgendaWait.OUTCOME, mine(owen).getFirst().waits());
        List<AgendaLine> before = mine(ada.candidate());
        Long version = fixture.one(interview).version();
        Callers.asPerson(owen, () -> interviews.attend(interview, version, InterviewState.MISSED_BY_CANDIDATE));
        assertEquals(List.of(), mine(owen));
        assertEquals(before, mine(ada.candidate()), "what came of it is the employer's");
    }

    @Test
    void timesToChooseFromWaitForTheCandidateOnly() throws Exception {
        InterviewId interview =
                ada.asOwner(() -> offers.plan(ada.id(), fixture.command(soon, owen), fixture.times(1, 2), true));
        assertEquals(List.of(), mine(ada.candidate()), "not before they are told");
        fixture.passTwoMinutes(interview);
        AgendaLine line = mine(ada.candidate()).getFirst();
        assertEquals(AgendaWait.CHOICE, line.waits());
        assertFalse(line.agreed());
        assertEquals(List.of(), mine(owen));
    }

    @Test
    void oneMailTellsAMemberInTheMorningWhomTheyMeetThatDay() throws Exception {
        InterviewId interview = fixture.told(soon, owen, sol);
        morning(owen, 7);
        morning(sol, 15);
        fixture.begins(interview, "3 hours");
        for (int i = 0; i < 2; i++) {
            Callers.asSystem(() -> {
                assertTrue(reminder.members().containsAll(List.of(owen, sol)));
                reminder.remind(owen);
                reminder.remind(sol);
            });
        }
        assertEquals(List.of("1"), linesMailed(owen));
        assertEquals(List.of(), linesMailed(sol), "it is the afternoon there");
    }

    @Test
    void whoSwitchedTheMailOffOrMeetsNobodyThatDayGetsNone() throws Exception {
        InterviewId interview = fixture.told(soon, owen, sol);
        morning(owen, 7, "{\"PANEL_AGENDA\": \"OFF\"}");
        morning(sol, 7);
        fixture.begins(interview, "3 hours");
        Callers.asSystem(() -> reminder.remind(owen));
        assertEquals(0, rows.count("from audit_log where action = 'AgendaDue' and subject_id = ?", owen.value()));
        fixture.begins(interview, "20 hours");
        Callers.asSystem(() -> reminder.remind(sol));
        assertEquals(List.of(), linesMailed(owen));
        assertEquals(List.of(), linesMailed(sol));
    }

    @Test
    void aCalendarReadsWhatItsOwnerWasTold() throws Exception {
        InterviewId interview = fixture.told(soon, owen, sol);
        String ofSol = address(Callers.asPerson(sol, () -> feeds.open()));
        String ofAda = address(Callers.asPerson(ada.candidate(), () -> feeds.open()));
        HttpResponse<String> first = read(ofSol, "");
        assertEquals(200, first.statusCode());
        assertTrue(first.headers().firstValue("Content-Type").orElse("").startsWith("text/calendar"));
        assertTrue(first.body().contains("METHOD:PUBLISH"), first.body());
        assertTrue(first.body().contains("UID:" + interview.value()), first.body());
        assertTrue(first.body().contains("CLASS:PRIVATE"), first.body());
        assertFalse(first.body().contains("Ada"), "initials, as in the mails");
        assertFalse(read(ofAda, "").body().contains("Greaves"), "the candidate's names no member");
        String before = read(ofAda, "").body();
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertEquals(304, read(ofSol, tag).statusCode());

        fixture.change(interview, fixture.command(soon, owen));
        fixture.passTwoMinutes(interview);
        assertFalse(read(ofSol, tag).body().contains("BEGIN:VEVENT"));
        assertEquals(before, read(ofAda, "").body(), "the candidate is not told who else is there");
    }

    @Test
    void anAddressEndsWhenItIsReplacedOrSwitchedOffAndWithTheAccount() throws Exception {
        String first = address(Callers.asPerson(owen, () -> feeds.open()));
        String second = address(Callers.asPerson(owen, () -> feeds.open()));
        assertEquals(404, read(first, "").statusCode());
        assertEquals(200, read(second, "").statusCode());
        rows.change("update account set status = 'SUSPENDED' where id = ?", owen.value());
        assertEquals(404, read(second, "").statusCode());
        rows.change("update account set status = 'ACTIVE' where id = ?", owen.value());
        rows.change(
                "insert into password_credential (account_id, version, password_hash, changed_at)"
                        + " values (?, 0, repeat('x', 60), now() + interval '1 second')"
                        + " on conflict (account_id) do update set changed_at = excluded.changed_at",
                owen.value());
        assertEquals(404, read(second, "").statusCode(), "a new password ends it");
        rows.change(
                "update password_credential set changed_at = now() - interval '1 day' where account_id = ?",
                owen.value());
        assertEquals(200, read(second, "").statusCode());
        Callers.asPerson(owen, () -> feeds.end());
        assertEquals(404, read(second, "").statusCode());
        assertEquals(404, read(address(Secret.next()), "").statusCode());
    }

    private List<AgendaLine> mine(AccountId person) throws Exception {
        return Callers.asPerson(person, () -> agenda.mine());
    }

    private void morning(AccountId member, int hour) throws Exception {
        morning(member, hour, "{}");
    }

    /** Lets it be that hour where a member is. */
    private void morning(AccountId member, int hour, String choices) throws Exception {
        int ahead = Math.floorMod(hour - LocalTime.now(ZoneOffset.UTC).getHour() + 12, 24) - 12;
        rows.change(
                "insert into mail_settings (account_id, version, choices) values (?, 0, cast(? as jsonb))",
                member.value(),
                "{\"byKind\": " + choices + ", \"zone\": \""
                        + ZoneOffset.ofHours(ahead).getId() + "\"}");
    }

    private List<String> linesMailed(AccountId member) throws Exception {
        return rows.texts(
                "select jsonb_array_length(facts -> 'lines') from outbox_message where subject_id = ?"
                        + " and kind = 'PANEL_AGENDA'",
                member.value());
    }

    private static String address(Secret secret) {
        return "http://localhost:" + System.getProperty("jboss.http.port") + "/calendar/" + secret.value() + ".ics";
    }

    private static HttpResponse<String> read(String address, String tag) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
        if (!tag.isEmpty()) {
            request.header("If-None-Match", tag);
        }
        return CALENDAR.send(request.build(), BodyHandlers.ofString());
    }
}

package org.jobwright.container.papers;

import static org.jobwright.container.Refusals.NOT_ALLOWED;
import static org.jobwright.container.Refusals.NOT_FOUND;
import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jobwright.container.Callers;
import org.jobwright.container.Candidacy;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Offers;
import org.jobwright.container.OneRole;
import org.jobwright.container.Race;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.papers.RefereeId;
import org.jobwright.domain.papers.RefereeState;
import org.jobwright.domain.papers.ReferenceAsk;
import org.jobwright.domain.shared.EmailAddress;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.services.applications.mine.CandidateApplicationService;
import org.jobwright.services.offers.CandidateOfferService;
import org.jobwright.services.offers.MyOffer;
import org.jobwright.services.operations.RecordCleanup;
import org.jobwright.services.papers.CandidateReferenceService;
import org.jobwright.services.papers.NamedReferee;
import org.jobwright.services.papers.RefereeByLink;
import org.jobwright.services.papers.RefereeLine;
import org.jobwright.services.papers.RefereeLinkService;
import org.jobwright.services.papers.ReferenceService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** References are given by people whom the candidate named and agreed to, and read only by those who decide. */
@ContainerTest
class ReferencesIT {

    @Inject
    private Candidacy ada;

    @Inject
    private Offers made;

    @Inject
    private CandidateOfferService offers;

    @Inject
    private ReferenceService references;

    @Inject
    private CandidateReferenceService mine;

    @Inject
    private RefereeByLink links;

    @Inject
    private RefereeLinkService reminders;

    @Inject
    private CandidateApplicationService applications;

    @Inject
    private RecordCleanup cleanup;

    @Inject
    private Harbour harbour;

    @Inject
    private Race race;

    @Inject
    private OneRole oneRole;

    @Inject
    private Rows rows;

    /** Each address is asked only three times a day. */
    private final String at = "@" + UUID.randomUUID() + ".example";

    private AccountId owner;

    @BeforeEach
    void anOfferIsOut() throws Exception {
        ada.begin();
        owner = ada.opening().recruiter();
        made.told(owner, ada.reference(), Offers.terms());
    }

    @Test
    void nobodyIsAskedBeforeAnOfferIsAcceptedAndTheCandidateNamesThemAndAgrees() throws Exception {
        assertRefused("papers.references.too-early", () -> ask());
        accept();
        assertRefused(NOT_FOUND, () -> name("ruth" + at, true));
        assertRefused("papers.references.range", () -> Callers.asPerson(owner, () -> references.ask(ada.id(), 6)));
        ask();
        assertEquals(
                0,
                rows.count(
                        "from outbox_message where kind = 'REFEREE_ASKED' and facts -> 'application' ->> 'reference' = ?",
                        ada.reference().value()));
        assertTrue(refused(() -> name("ruth" + at, false)).contains("papers.referee.consent.required"));
        name("ruth" + at, true);
        assertEquals(
                1,
                rows.count(
                        "from outbox_message where kind = 'REFEREE_ASKED' and recipient = ? and subject_id = ?",
                        "ruth" + at,
                        named().id().value()));
        assertRefused("papers.referee.named", () -> name("ruth" + at, true));
        for (int i = 1; i < ReferenceAsk.MOST_REFEREES; i++) {
            name("referee-" + i + at, true);
        }
        assertRefused("papers.references.too-many", () -> name("more" + at, true));
    }

    @Test
    void aRefereeWritesWithALinkAndOnlyThoseWhoDecideReadIt() throws Exception {
        accept();
        ask();
        name("ruth" + at, true);
        RefereeId ruth = named().id();
        String page = "http://localhost:" + System.getProperty("jboss.http.port") + "/references/" + token(ruth);
        assertEquals(200, get(page).statusCode());
        assertTrue(get(page).body().contains("Ada Carvalho"), "opening it changes nothing");
        assertEquals(400, post(page + "/give", "words=").statusCode());
        assertEquals(400, post(page + "/give", "words=" + "a".repeat(4_001)).statusCode());
        assertEquals(
                200,
                post(page + "/give", "words=Calm+in+%3Cb%3Estorms%3C%2Fb%3E.").statusCode());
        assertEquals(404, get(page).statusCode());
        assertEquals(404, post(page + "/decline", "").statusCode());

        assertEquals("Calm in <b>storms</b>.", read().words());
        assertEquals(RefereeState.GIVEN, named().state());
        assertEquals("", named().words(), "the candidate does not read it");
        assertTrue(
                rows.count("from outbox_message where subject_id = ? and kind = 'REFEREE_ANSWERED'", ruth.value()) > 0);
        assertEquals(0, waiting(ruth), "no mail leads to a link that was used");
        AccountId manager = ada.member(OrganizationRole.HIRING_MANAGER, "Owen Tate");
        oneRole.during(() -> {
            assertRefused(NOT_ALLOWED, () -> Callers.asPerson(manager, () -> references.of(ada.id())));
            assertRefused(NOT_FOUND, () -> Callers.asPerson(ada.candidate(), () -> references.of(ada.id())));
            assertRefused(NOT_FOUND, () -> Callers.asPerson(owner, () -> mine.mine(ada.reference())));
        });
    }

    @Test
    void aRefereeMayDeclineAndTheCandidateMayTakeTheConsentBack() throws Exception {
        accept();
        ask();
        name("ruth" + at, true);
        links.decline(token(named().id()), false);
        assertEquals(RefereeState.DECLINED, read().state());
        name("sam" + at, true);
        RefereeLine sam = Callers.asPerson(ada.candidate(), () -> mine.mine(ada.reference()))
                .referees()
                .getLast();
        String token = token(sam.id());
        assertTrue(links.find(token).isPresent());
        employerIs("SUSPENDED");
        assertTrue(links.find(token).isEmpty(), "the employer is stopped");
        employerIs("VERIFIED");
        Callers.asPerson(ada.candidate(), () -> mine.cancel(ada.reference(), sam.id()));
        assertTrue(links.find(token).isEmpty());
    }

    @Test
    void aRefereeIsRemindedOnceAfterAWeekWithANewLink() throws Exception {
        accept();
        ask();
        name("ruth" + at, true);
        RefereeId ruth = named().id();
        String first = token(ruth);
        agreedDaysAgo(ruth, 6);
        assertFalse(Callers.asSystem(() -> reminders.toRemind()).contains(ruth));
        agreedDaysAgo(ruth, 8);
        assertTrue(Callers.asSystem(() -> reminders.toRemind()).contains(ruth));
        Callers.asSystem(() -> reminders.remind(ruth));
        Callers.asSystem(() -> reminders.remind(ruth));
        assertFalse(Callers.asSystem(() -> reminders.toRemind()).contains(ruth));
        assertEquals(
                1, rows.count("from outbox_message where kind = 'REFEREE_REMINDED' and subject_id = ?", ruth.value()));
        assertTrue(links.find(first).isEmpty());
        assertTrue(links.find(token(ruth)).isPresent());
        agreedDaysAgo(ruth, 31);
        assertTrue(links.find(token(ruth)).isEmpty(), "too late");
    }

    @Test
    void aLinkEndsWithTheOfferAndWithTheApplication() throws Exception {
        accept();
        ask();
        name("ruth" + at, true);
        String token = token(named().id());
        offerIs("WITHDRAWN");
        assertTrue(links.find(token).isEmpty(), "there is no offer any more");
        assertRefused("papers.references.over", () -> name("sam" + at, true));
        offerIs("ACCEPTED");
        assertTrue(links.find(token).isPresent());
        rows.change(
                "update job_application set candidate_status = 'DECLINED' where id = ?",
                ada.id().value());
        assertTrue(links.find(token).isEmpty(), "the application is over");
    }

    @Test
    void nobodyIsNamedBesideAWithdrawal() throws Exception {
        accept();
        ask();
        race.second(() -> name("ruth" + at, true), this::withdraw);
        assertEquals(RefereeState.CANCELLED, named().state());
        assertEquals(0, waiting(named().id()), "a mail that was not sent is not sent");
    }

    @Test
    void anAnswerAtTheMomentOfAWithdrawalDoesNotMakeItFail() throws Exception {
        accept();
        ask();
        name("ruth" + at, true);
        String token = token(named().id());
        race.second(() -> Callers.asSystem(() -> reminders.give(new Secret(token), "Calm in storms.")), this::withdraw);
        assertEquals(RefereeState.GIVEN, named().state());
        assertRefused(NOT_FOUND, () -> links.give(token, "Once more."));
    }

    @Test
    void aCandidateNamesNeitherThemselvesNorSomebodyWhoIsNeverToBeAsked() throws Exception {
        accept();
        ask();
        String own = rows.texts(
                        "select email from account where id = ?",
                        ada.candidate().value())
                .getFirst();
        assertRefused("papers.referee.self", () -> name(own, true));
        String ruth = "ruth" + at;
        name(ruth, true);
        String page =
                "http://localhost:" + System.getProperty("jboss.http.port") + "/references/" + token(named().id());
        assertEquals(200, post(page + "/decline", "never=true").statusCode());
        assertEquals(RefereeState.GIVEN, named().state(), "the candidate only reads that Ruth answered");
        assertEquals(RefereeState.DECLINED, read().state());
        assertEquals(new EmailAddress(ruth), read().email());
        rows.change("delete from referee where id = ?", named().id().value());
        assertRefused("papers.referee.never", () -> name(ruth, true));
    }

    @Test
    void whoIsNeverToBeAskedIsNeitherAskedNorRemindedForAnotherCandidate() throws Exception {
        accept();
        ask();
        name("ruth" + at, true);
        name("sam" + at, true);
        RefereeId ruth = named().id();
        asksRuthAsWell(ada.another("Ben"), ruth);
        links.decline(token(ruth), true);
        assertEquals(List.of("DECLINED", "DECLINED"), states("ruth" + at));
        assertEquals(List.of("ASKED"), states("sam" + at));

        rows.change("update referee set state = 'ASKED' where id = ?", ruth.value()); // as if named at that moment
        agreedDaysAgo(ruth, 8);
        Callers.asSystem(() -> reminders.remind(ruth));
        assertEquals(RefereeState.DECLINED, read().state());
        assertEquals(
                0, rows.count("from outbox_message where kind = 'REFEREE_REMINDED' and subject_id = ?", ruth.value()));
    }

    /** Another candidate names the same address. */
    private void asksRuthAsWell(JobApplicationId other, RefereeId ruth) throws Exception {
        rows.change(
                "insert into reference_ask (application_id, posting_id, organization_id, candidate_id, wanted,"
                        + " asked_at) select a.id, a.posting_id, a.organization_id, a.candidate_id, 1, now()"
                        + " from job_application a where a.id = ?",
                other.value());
        rows.change(
                "insert into referee (id, version, application_id, organization_id, name, email, relation, state,"
                        + " agreed_at, state_at) select gen_random_uuid(), 0, ?, organization_id, name, email, relation,"
                        + " 'ASKED', agreed_at, agreed_at from referee where id = ?",
                other.value(),
                ruth.value());
    }

    private List<String> states(String email) throws Exception {
        return rows.texts("select state from referee where email = ?", email);
    }

    @Test
    void aMailThatFailedOnceIsNotSentOnceItsLinkEnds() throws Exception {
        accept();
        ask();
        name("ruth" + at, true);
        name("sam" + at, true);
        RefereeId ruth = named().id();
        RefereeId sam = Callers.asPerson(ada.candidate(), () -> mine.mine(ada.reference()))
                .referees()
                .getLast()
                .id();
        wasTried(ruth, "451 Try again later");
        wasTried(sam, null);
        withdraw();
        assertEquals(0, waiting(ruth));
        assertEquals(1, waiting(sam), "it is on its way");
    }

    private void wasTried(RefereeId referee, String error) throws Exception {
        rows.change(
                "update outbox_message set state = 'PENDING', attempts = 1, last_error = ?,"
                        + " next_attempt_at = now() + interval '1 hour' where subject_id = ?",
                error,
                referee.value());
    }

    @Test
    void theDatabaseForgetsLinksOnlyForThoseWhoSeeWhatTheyAreAbout() throws Exception {
        accept();
        ask();
        name("ruth" + at, true);
        RefereeId ruth = named().id();
        rows.change("update outbox_message set state = 'DEAD' where subject_id = ?", ruth.value());
        Rows.Caller candidate = Rows.Caller.person(ada.candidate());
        assertEquals("0", forgotten(Rows.Caller.person(harbour.person()), ruth));
        assertEquals("0", forgotten(Rows.Caller.VISITOR, ruth));
        AccountId viewer = ada.member(OrganizationRole.VIEWER, "Val Reed");
        assertEquals("0", forgotten(Rows.Caller.person(viewer), ruth));
        assertEquals("1", forgotten(candidate, ruth));
        assertEquals("1", forgotten(Rows.Caller.person(owner), ruth));
        assertEquals("1", forgotten(Rows.Caller.SYSTEM, ruth));
        rows.change("update outbox_message set kind = 'DOCUMENT_ASKED' where subject_id = ?", ruth.value());
        assertEquals("0", forgotten(candidate, ruth), "a mail without a link");
    }

    private String forgotten(Rows.Caller caller, RefereeId ruth) throws Exception {
        return rows.as(caller, connection -> Rows.texts(
                        connection,
                        "select jobwright_forget_links(?, array['REFEREE_ASKED', 'DOCUMENT_ASKED'])",
                        ruth.value())
                .getFirst());
    }

    @Test
    void whoIsNotAskedAnyMoreLeavesTheirPlace() throws Exception {
        employerIs("VERIFIED"); // one that is not names five a day
        accept();
        ask();
        for (int i = 0; i <= ReferenceAsk.MOST_REFEREES; i++) {
            name("mistyped-" + i / 2 + at, true);
            RefereeId last = Callers.asPerson(ada.candidate(), () -> mine.mine(ada.reference()))
                    .referees()
                    .getLast()
                    .id();
            Callers.asPerson(ada.candidate(), () -> mine.cancel(ada.reference(), last));
        }
    }

    @Test
    void refereesAreDeletedAtTheEndOfTheirTime() throws Exception {
        accept();
        ask();
        name("ruth" + at, true);
        name("sam" + at, true);
        RefereeId ruth = named().id();
        links.give(token(ruth), "Calm in storms.");
        RefereeId sam = Callers.asPerson(ada.candidate(), () -> mine.mine(ada.reference()))
                .referees()
                .getLast()
                .id();
        agreedDaysAgo(sam, 29);
        agreedDaysAgo(ruth, 364);
        Callers.asSystem(() -> cleanup.removeReferees());
        assertEquals(2, referees());
        agreedDaysAgo(sam, 31);
        Callers.asSystem(() -> cleanup.removeReferees());
        assertEquals(1, referees(), "Sam did not answer");
        agreedDaysAgo(ruth, 366);
        Callers.asSystem(() -> cleanup.removeReferees());
        assertEquals(0, referees());
        assertEquals(0, rows.count("from referee_answer where referee_id = ?", ruth.value()));
        name("tom" + at, true);
        withdraw();
        Callers.asSystem(() -> cleanup.removeReferees());
        assertEquals(0, referees());
    }

    @Test
    void theDatabaseShowsReferencesOnlyToThoseWhoDecide() throws Exception {
        accept();
        ask();
        name("ruth" + at, true);
        links.give(token(named().id()), "Calm in storms.");
        RefereeId ruth = named().id();
        read();
        assertEquals(
                1,
                rows.count(
                        "from access_entry where application_id = ? and actor_id = ? and part = 'REFERENCES'",
                        ada.id().value(),
                        owner.value()),
                "reading it is noted");
        AccountId interviewer = ada.member(OrganizationRole.INTERVIEWER, "Sol Greaves");
        harbour.assign(ada.id(), interviewer);
        AccountId manager = ada.member(OrganizationRole.HIRING_MANAGER, "Owen Tate");
        for (AccountId reader : List.of(interviewer, manager)) {
            assertEquals("0", seen(reader, "referee_answer", ruth));
            assertEquals("0", seen(reader, "referee", ruth));
        }
        assertEquals("1", seen(ada.member(OrganizationRole.RECRUITER, "Rita Lowe"), "referee_answer", ruth));
        assertEquals("1", seen(owner, "referee_answer", ruth));
        assertThrows(
                SQLException.class,
                () -> rows.as(
                        Rows.Caller.person(owner),
                        connection -> Rows.update(connection, "update referee set email = 'me@test.example'")));
    }

    private String seen(AccountId reader, String table, RefereeId ruth) throws Exception {
        return rows.as(Rows.Caller.person(reader), connection -> Rows.texts(
                        connection,
                        "select count(*) from " + table + " where " + (table.equals("referee") ? "id" : "referee_id")
                                + " = ?",
                        ruth.value())
                .getFirst());
    }

    private long referees() throws Exception {
        return rows.count("from referee where application_id = ?", ada.id().value());
    }

    private long waiting(RefereeId referee) throws Exception {
        return rows.count(
                "from outbox_message where subject_id = ? and kind like 'REFEREE_ASKED' and state = 'PENDING'",
                referee.value());
    }

    private void withdraw() throws Exception {
        Callers.asPerson(ada.candidate(), () -> applications.withdraw(ada.reference()));
    }

    private void offerIs(String state) throws Exception {
        rows.change(
                "update offer_version set state = ? where offer_id in (select id from offer where application_id = ?)",
                state,
                ada.id().value());
    }

    private void accept() throws Exception {
        MyOffer read = made.mine(ada.candidate(), ada.reference());
        Callers.asPerson(ada.candidate(), () -> offers.accept(read.reference(), read.seen(), "Ada Carvalho"));
    }

    private void ask() throws Exception {
        Callers.asPerson(owner, () -> references.ask(ada.id(), 2));
    }

    private void name(String email, boolean agreed) throws Exception {
        Callers.asPerson(
                ada.candidate(),
                () -> mine.name(
                        ada.reference(),
                        new NamedReferee("Ruth Okafor", new EmailAddress(email), "was my manager", agreed)));
    }

    private RefereeLine named() throws Exception {
        return Callers.asPerson(ada.candidate(), () -> mine.mine(ada.reference()))
                .referees()
                .getFirst();
    }

    private RefereeLine read() throws Exception {
        return Callers.asPerson(owner, () -> references.of(ada.id())).referees().getFirst();
    }

    private static String refused(Callers.Command command) throws Exception {
        try {
            command.run();
        } catch (InvalidInput refused) {
            return refused.getProblems().toString();
        }
        return "";
    }

    private void agreedDaysAgo(RefereeId referee, int days) throws Exception {
        rows.change(
                "update referee set agreed_at = now() - make_interval(days => ?) where id = ?", days, referee.value());
    }

    private void employerIs(String status) throws Exception {
        rows.change(
                "update hiring_organization set status = ? where id ="
                        + " (select organization_id from job_application where id = ?)",
                status,
                ada.id().value());
    }

    private String token(RefereeId referee) throws Exception {
        return rows.texts(
                        "select facts ->> 'token' from outbox_message where subject_id = ? and kind like 'REFEREE_%'"
                                + " order by occurred_at",
                        referee.value())
                .getLast();
    }

    private static HttpResponse<String> get(String page) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(page)).build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(String page, String form) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(page))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .header("Origin", page.replaceFirst("/references/.*", ""))
                                .POST(BodyPublishers.ofString(form))
                                .build(),
                        BodyHandlers.ofString());
    }
}

package org.jobwright.container.papers;

import static org.jobwright.container.Refusals.NOT_ALLOWED;
import static org.jobwright.container.Refusals.NOT_FOUND;
import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.jobwright.container.Callers;
import org.jobwright.container.Candidacy;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Offers;
import org.jobwright.container.OneRole;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.papers.RefereeId;
import org.jobwright.domain.papers.RefereeState;
import org.jobwright.domain.papers.ReferenceAsk;
import org.jobwright.domain.shared.EmailAddress;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.services.offers.CandidateOfferService;
import org.jobwright.services.offers.MyOffer;
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
    private OneRole oneRole;

    @Inject
    private Rows rows;

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
        assertRefused(NOT_FOUND, () -> name("ruth@test.example", true));
        assertRefused("papers.references.range", () -> Callers.asPerson(owner, () -> references.ask(ada.id(), 6)));
        ask();
        assertEquals(
                0,
                rows.count(
                        "from outbox_message where kind = 'REFEREE_ASKED' and facts -> 'application' ->> 'reference' = ?",
                        ada.reference().value()));
        assertTrue(refused(() -> name("ruth@test.example", false)).contains("papers.referee.consent.required"));
        name("ruth@test.example", true);
        assertEquals(
                1,
                rows.count(
                        "from outbox_message where kind = 'REFEREE_ASKED' and recipient = 'ruth@test.example'"
                                + " and subject_id = ?",
                        named().id().value()));
        assertRefused("papers.referee.named", () -> name("ruth@test.example", true));
        for (int i = 1; i < ReferenceAsk.MOST_REFEREES; i++) {
            name("referee-" + i + "@test.example", true);
        }
        assertRefused("papers.references.too-many", () -> name("more@test.example", true));
    }

    @Test
    void aRefereeWritesWithALinkAndOnlyThoseWhoDecideReadIt() throws Exception {
        accept();
        ask();
        name("ruth@test.example", true);
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
        assertEquals(
                List.of("REFEREE_ANSWERED", "REFEREE_ASKED"),
                rows.texts(
                        "select distinct kind from outbox_message where subject_id = ? order by kind", ruth.value()));
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
        name("ruth@test.example", true);
        links.decline(token(named().id()));
        assertEquals(RefereeState.DECLINED, read().state());
        name("sam@test.example", true);
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
        name("ruth@test.example", true);
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

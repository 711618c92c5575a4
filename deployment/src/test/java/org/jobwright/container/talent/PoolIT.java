package org.jobwright.container.talent;

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
import java.util.Optional;
import java.util.UUID;
import org.jobwright.container.Callers;
import org.jobwright.container.Candidacy;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.OneRole;
import org.jobwright.container.Race;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.apply.DraftToken;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.talent.ConsentPurpose;
import org.jobwright.domain.talent.ConsentText;
import org.jobwright.domain.talent.PoolMembershipId;
import org.jobwright.domain.talent.PoolSearch;
import org.jobwright.domain.talent.PoolState;
import org.jobwright.domain.talent.ReadConsent;
import org.jobwright.services.applications.apply.ApplyQueries;
import org.jobwright.services.applications.apply.ApplyService;
import org.jobwright.services.applications.apply.AttachmentChanges;
import org.jobwright.services.applications.apply.DraftKey;
import org.jobwright.services.applications.apply.SaveApplicationDraft;
import org.jobwright.services.applications.apply.SendApplication;
import org.jobwright.services.applications.mine.CandidateApplicationService;
import org.jobwright.services.operations.RecordCleanup;
import org.jobwright.services.shared.Page;
import org.jobwright.services.shared.PageRequest;
import org.jobwright.services.talent.CandidatePoolQueries;
import org.jobwright.services.talent.CandidatePoolService;
import org.jobwright.services.talent.KeptBy;
import org.jobwright.services.talent.PoolByLink;
import org.jobwright.services.talent.PoolEndService;
import org.jobwright.services.talent.PoolPlace;
import org.jobwright.services.talent.PoolQueries;
import org.jobwright.services.talent.PoolService;
import org.jobwright.services.talent.PooledPerson;
import org.jobwright.services.talent.findable.VisibilityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** People are in the talent pool of an employer as long as they agree, and not a moment longer. */
@ContainerTest
class PoolIT {

    @Inject
    private Candidacy ada;

    @Inject
    private Harbour harbour;

    @Inject
    private ApplyService applying;

    @Inject
    private ApplyQueries drafts;

    @Inject
    private PoolService pool;

    @Inject
    private PoolQueries queries;

    @Inject
    private CandidatePoolService answers;

    @Inject
    private CandidatePoolQueries mine;

    @Inject
    private CandidateApplicationService applications;

    @Inject
    private VisibilityService visibility;

    @Inject
    private OneRole oneRole;

    @Inject
    private Race race;

    @Inject
    private PoolEndService ends;

    @Inject
    private PoolByLink links;

    @Inject
    private RecordCleanup cleanup;

    @Inject
    private Rows rows;

    @BeforeEach
    void adaApplied() throws Exception {
        ada.begin();
    }

    @Test
    void anEmployerAsksOnceAndFindsWhoAgreed() throws Exception {
        assertEquals(Optional.empty(), place());
        assertEquals(1, ask());
        assertEquals(PoolState.INVITED, place().orElseThrow().state());
        assertEquals(
                1,
                rows.count(
                        "from outbox_message where kind = 'POOL_ASKED' and recipient = (select email from account where id = ?)",
                        ada.candidate().value()));
        assertEquals(0, ask(), "once is enough");
        assertEquals(List.of(), found(""), "a question keeps nobody");
        assertEquals(PoolState.INVITED, kept().state());

        agree();
        PooledPerson person = people("", owner()).getFirst();
        assertEquals(ada.reference(), person.application());
        assertEquals(kept().until(), person.until());
        assertEquals(1, kept().applications());
        assertEquals(List.of("Ada Carvalho"), found("  cARVA "));
        assertEquals(List.of(), found("100%"));
        assertEquals(0, ask());
    }

    @Test
    void whoPausesOrLeavesIsNotFoundAtOnce() throws Exception {
        ask();
        agree();
        Callers.asPerson(ada.candidate(), () -> answers.pause(kept().id()));
        assertEquals(List.of(), found(""));
        Callers.asPerson(ada.candidate(), () -> answers.resume(kept().id()));
        assertEquals(1, found("").size());
        Callers.asPerson(ada.candidate(), () -> answers.leave(kept().id()));
        Callers.asPerson(ada.candidate(), () -> answers.leave(kept().id()));
        assertEquals(List.of(), found(""));
        assertEquals(PoolState.LEFT, kept().state());
        assertEquals(Optional.of(new PoolPlace(PoolState.LEFT, null)), place(), "like somebody who hides");
        assertEquals(0, ask(), "a no is an answer");
    }

    @Test
    @Tag("PRV-01")
    void aConsentKeepsItsWordsAndTakingItBackIsToldWithoutAName() throws Exception {
        ask();
        assertRefused(
                "talent.words-changed",
                () -> Callers.asPerson(
                        ada.candidate(),
                        () -> answers.agree(kept().id(), new ReadConsent(1, Language.EN, "0".repeat(64)))));
        Callers.asPerson(ada.candidate(), () -> answers.leave(kept().id()));
        assertEquals(0, left(), "a no is no consent taken back");
        assertEquals(0, toldThatSheLeft());
        agree();
        ReadConsent words =
                ConsentText.current(ConsentPurpose.TALENT_POOL, Language.EN).read();
        assertEquals(words, kept().read());
        assertEquals(
                List.of("1 EN " + words.sha256()),
                rows.texts(
                        "select consent_version || ' ' || consent_language || ' ' || consent_sha256 from pool_membership"
                                + " where account_id = ? and consent_at is not null",
                        ada.candidate().value()));
        Callers.asPerson(ada.candidate(), () -> answers.leave(kept().id()));
        assertEquals(List.of(), found(""), "it counts at once");
        assertEquals(1, left());
        assertEquals(1, toldThatSheLeft());
        assertEquals(
                0,
                rows.count(
                        "from outbox_message where kind = 'CONSENT_WITHDRAWN' and facts::text like '%Carvalho%'"
                                + " and recipient = (select email from account where id = ?)",
                        owner().value()));
        assertEquals(words, kept().read(), "the person still reads them");
    }

    @Test
    @Tag("PRV-01")
    void theBoxOfAnApplicationIsAConsentOrNothingIsSent() throws Exception {
        OrganizationId employer = ada.opening().organization();
        AccountId bea = harbour.person();
        DraftToken token = draft(bea);
        assertTrue(Callers.asPerson(bea, () -> mine.isAsked(ada.opening().posting())));
        assertRefused("talent.words-changed", () -> send(bea, token, new ReadConsent(1, Language.EN, "0".repeat(64))));
        assertEquals(0, sent(bea), "both or neither");

        ReadConsent words =
                ConsentText.current(ConsentPurpose.TALENT_POOL, Language.DE).read();
        assertEquals(send(bea, token, words), send(bea, token, words), "the same application");
        assertEquals(1, sent(bea));
        assertFalse(Callers.asPerson(bea, () -> mine.isAsked(ada.opening().posting())));
        assertEquals(
                List.of("FORM DE"),
                rows.texts(
                        "select consent_how || ' ' || consent_language from pool_membership where account_id = ?",
                        bea.value()));
        assertEquals(List.of("Ines Carvalho"), found(""));
    }

    @Test
    void whoLeftComesBackByTheBoxAlone() throws Exception {
        ask();
        agree();
        Callers.asPerson(ada.candidate(), () -> answers.leave(kept().id()));
        DraftToken token = draft(ada.candidate());
        Callers.asPerson(ada.candidate(), () -> harbour.send(token));
        assertEquals(PoolState.LEFT, kept().state(), "the box was empty");
        send(
                ada.candidate(),
                draft(ada.candidate()),
                ConsentText.current(ConsentPurpose.TALENT_POOL, Language.EN).read());
        assertEquals(PoolState.IN, kept().state());
        assertEquals(1, found("").size());
    }

    private DraftToken draft(AccountId person) throws Exception {
        DraftToken token = DraftToken.next();
        String posting = harbour.reference(ada.opening().posting());
        Callers.asPerson(
                person,
                () -> applying.saveDraft(new SaveApplicationDraft(
                        new DraftKey(token, null),
                        posting,
                        Harbour.content(),
                        Harbour.cv(),
                        AttachmentChanges.NONE,
                        null)));
        return token;
    }

    private ApplicationReference send(AccountId person, DraftToken token, ReadConsent words) throws Exception {
        DraftKey draft = new DraftKey(token, null);
        return Callers.asPerson(
                person,
                () -> answers.send(
                        new SendApplication(draft, drafts.draft(draft).seen()), words));
    }

    private long sent(AccountId person) throws Exception {
        return rows.count("from job_application where candidate_id = ?", person.value());
    }

    @Test
    void theLinkOfAMailAnswersAndLeavesWithoutSigningIn() throws Exception {
        ask();
        String token = token("POOL_ASKED");
        ReadConsent words =
                ConsentText.current(ConsentPurpose.TALENT_POOL, Language.DE).read();
        assertEquals(PoolState.INVITED, links.find(token).orElseThrow().kept().state(), "opening it changes nothing");
        assertRefused(
                "talent.words-changed", () -> links.agree(token, new ReadConsent(1, Language.EN, "0".repeat(64))));
        assertEquals(PoolState.IN, links.agree(token, words).kept().state());
        assertEquals(
                List.of("MAIL"),
                rows.texts(
                        "select consent_how from pool_membership where account_id = ?",
                        ada.candidate().value()));
        assertEquals(PoolState.PAUSED, links.pause(token).kept().state());
        assertEquals(List.of(), found(""));
        assertEquals(PoolState.IN, links.resume(token).kept().state());
        assertEquals(1, found("").size());

        assertEquals(PoolState.LEFT, links.leave(token).kept().state());
        assertEquals(List.of(), found(""));
        assertEquals(1, left());
        assertEquals(Optional.empty(), links.find(token), "like a link that never was");
        assertRefused(NOT_FOUND, () -> links.agree(token, words));
        assertRefused(NOT_FOUND, () -> links.leave("x".repeat(43)));
    }

    @Test
    void onlyAPressOfAButtonChangesAnything() throws Exception {
        ask();
        String page = "http://localhost:" + System.getProperty("jboss.http.port") + "/pool/" + token("POOL_ASKED");
        assertEquals(200, send(HttpRequest.newBuilder(URI.create(page))).statusCode());
        assertEquals(PoolState.INVITED, kept().state());
        assertEquals(409, post(page + "/agree", "words=" + "0".repeat(64)).statusCode());
        String words = ConsentText.current(ConsentPurpose.TALENT_POOL, Language.EN)
                .read()
                .sha256();
        assertEquals(200, post(page + "/agree", "words=" + words).statusCode());
        assertEquals(PoolState.IN, kept().state());
        assertTrue(post(page + "/leave", "").body().contains("can no longer find you"));
        assertEquals(PoolState.LEFT, kept().state());
        assertEquals(404, send(HttpRequest.newBuilder(URI.create(page))).statusCode());
        assertEquals(404, post(page + "/agree", "words=" + words).statusCode());
    }

    private static HttpResponse<String> post(String page, String form) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(page))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", page.replaceFirst("/pool/.*", ""))
                .POST(BodyPublishers.ofString(form)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    @Test
    void aSuspendedPersonLeavesByLinkButAgreesToNothing() throws Exception {
        ask();
        String token = token("POOL_ASKED");
        ReadConsent words =
                ConsentText.current(ConsentPurpose.TALENT_POOL, Language.DE).read();
        rows.change(
                "update account set status = 'SUSPENDED' where id = ?",
                ada.candidate().value());
        assertTrue(links.find(token).orElseThrow().leavesOnly());
        assertRefused(NOT_FOUND, () -> links.agree(token, words));
        assertEquals(PoolState.LEFT, links.leave(token).kept().state());
    }

    @Test
    void aSuspendedPersonIsNotFound() throws Exception {
        ask();
        agree();
        assertEquals(1, found("").size());
        rows.change(
                "update account set status = 'SUSPENDED' where id = ?",
                ada.candidate().value());
        assertEquals(List.of(), found(""));
    }

    @Test
    void aLinkEndsAfterSixtyDays() throws Exception {
        ask();
        String token = token("POOL_ASKED");
        assertFalse(links.find(token).orElseThrow().leavesOnly());
        rows.change(
                "with gone as (delete from pool_link where secret_hash = ? returning *)"
                        + " insert into pool_link select secret_hash, membership_id, made_at - interval '60 days', leaves_only from gone",
                new Secret(token).hash());
        assertEquals(Optional.empty(), links.find(token));
        Callers.asSystem(cleanup::removePoolLinks);
        assertEquals(0, rows.count("from pool_link where secret_hash = ?", new Secret(token).hash()));
    }

    private String token(String kind) throws Exception {
        return rows.texts(
                        "select facts ->> 'token' from outbox_message where kind = ? and recipient = (select email from account"
                                + " where id = ?)",
                        kind,
                        ada.candidate().value())
                .getFirst();
    }

    @Test
    @Tag("PRV-01")
    void whoseConsentEndsIsToldThirtyAndSevenDaysBefore() throws Exception {
        ask();
        agree();
        PoolMembershipId place = kept().id();
        assertFalse(Callers.asSystem(() -> ends.due()).contains(place));
        Callers.asSystem(() -> ends.tell(place));
        assertEquals(0, told());
        ended("consent_until = now() + interval '29 days'");
        assertTrue(Callers.asSystem(() -> ends.due()).contains(place));
        race.many(
                10,
                () -> Callers.asSystem(() -> {
                    ends.tell(place);
                    return null;
                }));
        assertEquals(1, told());
        assertFalse(Callers.asSystem(() -> ends.due()).contains(place));
        ended("consent_until = now() + interval '8 days', end_told_at = now() - interval '21 days'");
        assertFalse(Callers.asSystem(() -> ends.due()).contains(place));
        ended("consent_until = now() + interval '7 days', end_told_at = now() - interval '22 days'");
        assertTrue(Callers.asSystem(() -> ends.due()).contains(place));
        Callers.asSystem(() -> ends.tell(place));
        Callers.asSystem(() -> ends.tell(place));
        assertEquals(2, told(), "and once more");
        assertFalse(Callers.asSystem(() -> ends.due()).contains(place));
        agree();
        ended("consent_until = now() + interval '6 days'");
        Callers.asSystem(() -> ends.tell(place));
        Callers.asSystem(() -> ends.tell(place));
        assertEquals(3, told(), "of each consent, and not twice on one day");
    }

    private long told() throws Exception {
        return rows.count(
                "from outbox_message where kind = 'CONSENT_ENDS' and recipient = (select email from account where id = ?)",
                ada.candidate().value());
    }

    private long left() throws Exception {
        return rows.count(
                "from outbox_message where kind = 'CONSENT_WITHDRAWN' and recipient = (select email from account where id = ?)",
                owner().value());
    }

    private long toldThatSheLeft() throws Exception {
        return rows.count(
                "from outbox_message where kind = 'POOL_LEFT' and recipient = (select email from account where id = ?)",
                ada.candidate().value());
    }

    @Test
    void whoHidesFromTheEmployerIsNotFoundNorAsked() throws Exception {
        ask();
        agree();
        Callers.asPerson(ada.candidate(), () -> visibility.exclude(ada.opening().organization()));
        oneRole.during(() -> {
            assertEquals(List.of(), found(""));
            assertEquals(Optional.of(new PoolPlace(PoolState.LEFT, null)), place(), "as if she had left");
        });
        JobApplicationId bea = ada.another("Bea");
        AccountId person = candidate(bea);
        Callers.asPerson(person, () -> visibility.exclude(ada.opening().organization()));
        assertEquals(1, Callers.asPerson(owner(), () -> pool.ask(List.of(bea))), "as for everyone else");
        assertEquals(
                PoolState.INVITED,
                Callers.asPerson(owner(), () -> queries.place(bea))
                        .orElseThrow()
                        .state());
        assertEquals(
                0,
                rows.count(
                        "from outbox_message where kind = 'POOL_ASKED' and recipient = (select email from account where id = ?)",
                        person.value()));
    }

    @Test
    void whoHidesFromAgenciesIsNotFoundByOne() throws Exception {
        ask();
        agree();
        Callers.asPerson(ada.candidate(), () -> visibility.hideFromAgencies(true));
        assertEquals(1, found("").size());
        rows.change(
                "update hiring_organization set status = 'VERIFIED', profile = profile || '{\"agency\": true}' where id = ?",
                ada.opening().organization().value());
        oneRole.during(() -> assertEquals(List.of(), found("")));
    }

    @Test
    void whoHidesFromAnotherAccountOfTheirsIsNotFound() throws Exception {
        ask();
        agree();
        JobApplicationId bea = ada.another("Bea");
        UUID group = UUID.randomUUID();
        AccountId second = candidate(bea);
        for (AccountId account : List.of(ada.candidate(), second)) {
            rows.change(
                    "insert into applicant_person (id, organization_id, account_id, group_id)"
                            + " values (gen_random_uuid(), ?, ?, ?)"
                            + " on conflict (organization_id, account_id) do update set group_id = excluded.group_id",
                    ada.opening().organization().value(),
                    account.value(),
                    group);
        }
        assertEquals(1, found("").size());
        assertEquals(PoolState.IN, place().orElseThrow().state());
        Callers.asPerson(second, () -> visibility.exclude(ada.opening().organization()));
        oneRole.during(() -> {
            assertEquals(List.of(), found(""));
            assertEquals(Optional.of(new PoolPlace(PoolState.LEFT, null)), place());
        });
    }

    @Test
    void aConsentThatEndedKeepsNobody() throws Exception {
        ask();
        agree();
        ended("consent_at = consent_at - interval '400 days', consent_until = now()");
        assertEquals(List.of(), found(""));
        assertEquals(PoolState.EXPIRED, kept().state());
        assertRefused("talent.over", () -> Callers.asPerson(ada.candidate(), () -> answers.pause(kept().id())));
    }

    @Test
    void aQuestionEndsAfterThirtyDays() throws Exception {
        ask();
        ended("state_at = now() - interval '30 days'");
        assertEquals(PoolState.EXPIRED, kept().state());
    }

    @Test
    void theDatabaseLetsNobodyInWithoutAConsent() throws Exception {
        ask();
        for (String state : List.of("IN", "PAUSED")) {
            SQLException refused = assertThrows(SQLException.class, () -> ended("state = '" + state + "'"));
            assertTrue(refused.getMessage().contains("ck_pool_membership_consent"), refused::getMessage);
        }
        Rows.Caller owner = Rows.Caller.person(owner());
        String join =
                "update pool_membership set state = 'IN', consent_version = 1, consent_language = 'EN', consent_sha256 = repeat('0', 64), consent_at = now(),"
                        + " consent_until = now() + interval '1 day', consent_how = 'FORM'";
        int changed = rows.as(owner, connection -> Rows.update(connection, join));
        assertEquals(0, changed, "nor do members let people in");
    }

    @Test
    void onlyThoseWhoTellDecisionsAskAndSearch() throws Exception {
        ask();
        agree();
        AccountId manager = ada.member(OrganizationRole.HIRING_MANAGER, "Owen Tate");
        JobApplicationId bea = ada.another("Bea");
        oneRole.during(() -> {
            assertRefused(NOT_ALLOWED, () -> Callers.asPerson(manager, () -> pool.ask(List.of(bea))));
            assertRefused(NOT_ALLOWED, () -> people("", manager));
        });
        AccountId recruiter = ada.member(OrganizationRole.RECRUITER, "Rita Roe");
        assertEquals(1, people("", recruiter).size());
    }

    @Test
    void whatTheReaderMayNotReadIsNotFound() throws Exception {
        ask();
        agree();
        AccountId recruiter = ada.member(OrganizationRole.RECRUITER, "Rita Roe");
        rows.change(
                "update job_posting set hiring_confidential = true where id = ?",
                ada.opening().posting().value());
        oneRole.during(() -> {
            assertEquals(List.of(), people("", recruiter), "of a confidential posting");
            assertEquals(1, people("", owner()).size());
        });
        Callers.asPerson(ada.candidate(), () -> applications.withdraw(ada.reference()));
        oneRole.during(() -> assertEquals(List.of(), people("", owner()), "of a withdrawn application"));
    }

    @Test
    void thePagesHaveEachPersonOnce() throws Exception {
        JobApplicationId bea = ada.another("Bea");
        JobApplicationId cleo = ada.another("Cleo");
        assertEquals(3, Callers.asPerson(owner(), () -> pool.ask(List.of(ada.id(), bea, cleo))));
        rows.change(
                "update pool_membership set state = 'IN', consent_version = 1, consent_language = 'EN', consent_sha256 = repeat('0', 64), consent_at = now(),"
                        + " consent_until = now() + interval '1 day', consent_how = 'FORM' where organization_id = ?",
                ada.opening().organization().value());
        assertEquals(List.of("Cleo Carvalho", "Bea Carvalho"), names(page(1)));
        assertEquals(List.of("Ada Carvalho"), names(page(2)));
        assertEquals(3, page(1).total());
    }

    @Test
    void twoMembersWhoAskAtOnceAskOnce() throws Exception {
        race.second(this::ask, this::ask);
        assertEquals(
                1,
                rows.count(
                        "from pool_membership where account_id = ?",
                        ada.candidate().value()));
    }

    private Page<PooledPerson> page(int number) throws Exception {
        return Callers.asPerson(
                owner(),
                () -> queries.people(ada.opening().organization(), PoolSearch.ALL, new PageRequest(number, 2)));
    }

    private static List<String> names(Page<PooledPerson> page) {
        return page.items().stream().map(PooledPerson::name).toList();
    }

    private Optional<PoolPlace> place() throws Exception {
        return Callers.asPerson(owner(), () -> queries.place(ada.id()));
    }

    private int ask() throws Exception {
        return Callers.asPerson(owner(), () -> pool.ask(List.of(ada.id())));
    }

    private void agree() throws Exception {
        Callers.asPerson(
                ada.candidate(),
                () -> answers.agree(
                        kept().id(),
                        ConsentText.current(ConsentPurpose.TALENT_POOL, Language.EN)
                                .read()));
    }

    private KeptBy kept() throws Exception {
        return Callers.asPerson(ada.candidate(), () -> mine.mine()).getFirst();
    }

    private List<String> found(String words) throws Exception {
        return people(words, owner()).stream().map(PooledPerson::name).toList();
    }

    private List<PooledPerson> people(String words, AccountId reader) throws Exception {
        return Callers.asPerson(
                        reader,
                        () -> queries.people(
                                ada.opening().organization(), PoolSearch.of(words), new PageRequest(1, 10)))
                .items();
    }

    private void ended(String change) throws Exception {
        rows.change(
                "update pool_membership set " + change + " where account_id = ?",
                ada.candidate().value());
    }

    private AccountId candidate(JobApplicationId application) throws Exception {
        return new AccountId(
                UUID.fromString(rows.texts("select candidate_id from job_application where id = ?", application.value())
                        .getFirst()));
    }

    private AccountId owner() {
        return ada.opening().recruiter();
    }
}

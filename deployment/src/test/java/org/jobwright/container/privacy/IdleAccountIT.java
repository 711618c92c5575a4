package org.jobwright.container.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jobwright.container.Callers;
import org.jobwright.container.Candidacy;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Presence;
import org.jobwright.container.Race;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.StaffRole;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.privacy.ErasureRequestId;
import org.jobwright.domain.shared.Language;
import org.jobwright.services.accounts.people.AdministratorService;
import org.jobwright.services.accounts.people.ProvideAccount;
import org.jobwright.services.accounts.signin.SignIn;
import org.jobwright.services.accounts.signin.SignInService;
import org.jobwright.services.privacy.ErasureRun;
import org.jobwright.services.privacy.ErasureService;
import org.jobwright.services.privacy.IdleAccountRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Accounts that nobody uses for two years are erased; their people are told twice, and keep them by signing in. */
@ContainerTest
@Tag("PRV-02")
class IdleAccountIT {

    private static final String PASSWORD = "a long password of a person who comes back";

    @Inject
    private IdleAccountRun run;

    @Inject
    private ErasureRun erasures;

    @Inject
    private ErasureService service;

    @Inject
    private AdministratorService administration;

    @Inject
    private SignInService signIns;

    @Inject
    private Candidacy ada;

    @Inject
    private Harbour harbour;

    @Inject
    private Presence presence;

    @Inject
    private Race race;

    @Inject
    private Rows rows;

    private String email;
    private AccountId grace;

    @BeforeEach
    void graceRegistered() throws Exception {
        email = "idle-" + UUID.randomUUID() + "@test.example";
        grace = Callers.asSystem(
                () -> administration.provide(new ProvideAccount(email, "Grace", Language.DE, PASSWORD, Set.of())));
    }

    @Test
    void whoStaysAwayIsToldAMonthAndTwoWeeksBeforeAndIsThenErased() throws Exception {
        absent("23 months -1 days");
        assertFalse(isDue(grace));
        absent("23 months 1 day");
        assertTrue(isDue(grace));
        announce();
        announce();
        assertEquals(1, mails("ACCOUNT_IDLE"));
        assertEquals(
                List.of("DE"),
                rows.texts("select language from outbox_message where kind = 'ACCOUNT_IDLE' and recipient = ?", email));
        assertFalse(isDue(grace), "told");
        ErasureRequestId request = request().orElseThrow();
        LocalDate day = LocalDate.parse(rows.texts(
                        "select (erase_at at time zone 'UTC')::date::text from erasure_request where id = ?",
                        request.value())
                .getFirst());
        assertTrue(
                rows.texts(
                                "select facts::text from outbox_message where kind = 'ACCOUNT_IDLE' and recipient = ?",
                                email)
                        .getFirst()
                        .contains(day.toString()),
                "the mail names the day");

        remind(request);
        assertEquals(1, mails("ACCOUNT_IDLE"));
        pass(request, 20);
        assertTrue(Callers.asSystem(() -> run.toRemind()).contains(request));
        remind(request);
        remind(request);
        assertEquals(2, mails("ACCOUNT_IDLE"));

        assertFalse(isOver(request));
        erase(request);
        assertEquals(1, rows.count("from account where id = ?", grace.value()));
        pass(request, 20);
        assertTrue(isOver(request));
        assertFalse(Callers.asSystem(() -> erasures.due()).contains(request), "only in a night whose clock is right");
        erase(request);
        assertEquals(0, rows.count("from account where id = ?", grace.value()));
        assertEquals(List.of("ERASURE_DONE"), rows.texts("select kind from outbox_message where recipient = ?", email));
        assertEquals(
                List.of("AbsenceAnnounced", "AbsenceReminded", "AccountErased"),
                rows.texts(
                        "select action from audit_log where subject_id = ? and action in"
                                + " ('AbsenceAnnounced', 'AbsenceReminded', 'AccountErased') order by place",
                        grace.value()));
    }

    @Test
    void whoSignsInKeepsTheAccountForTwoYearsMore() throws Exception {
        absent("24 months");
        announce();
        ErasureRequestId request = request().orElseThrow();
        pass(request, 20);
        remind(request);
        Callers.asVisitor(() -> signIns.signIn(new SignIn(email, PASSWORD, "192.0.2.7", "Firefox"))
                .orElseThrow());
        assertEquals(Optional.empty(), request());
        assertEquals(
                List.of("CANCELLED"), rows.texts("select state from erasure_request where id = ?", request.value()));
        pass(request, 40);
        erase(request);
        assertEquals(1, rows.count("from account where id = ?", grace.value()));
        assertFalse(isDue(grace));
        LocalDate until = LocalDate.ofInstant(
                Callers.asPerson(grace, () -> service.keptUntil()).orElseThrow(), ZoneOffset.UTC);
        assertEquals(LocalDate.now(ZoneOffset.UTC).plusMonths(24), until);
    }

    @Test
    void whoAppliedMeanwhileOrIsNeededByAnEmployerKeepsTheAccount() throws Exception {
        ada.begin();
        absent(ada.candidate());
        assertFalse(isDue(ada.candidate()), "an application is running");
        ended(ada.id(), "12 months -10 days");
        assertFalse(isDue(ada.candidate()), "in Bristol an employer may need it for a year");
        ended(ada.id(), "13 months");
        assertTrue(isDue(ada.candidate()));
        held();
        assertFalse(isDue(ada.candidate()), "a lawsuit");
        released();
        rows.change(
                "update job_application set candidate_status = 'HIRED' where id = ?",
                ada.id().value());
        assertFalse(isDue(ada.candidate()), "the contract is made of it");
        ended(ada.id(), "13 months");

        Callers.asSystem(() -> run.announce(ada.candidate()));
        ErasureRequestId request = request(ada.candidate()).orElseThrow();
        pass(request, 20);
        held();
        remind(request);
        assertEquals(Optional.empty(), request(ada.candidate()), "kept while it is held");
        released();
        Callers.asSystem(() -> run.announce(ada.candidate()));
        ErasureRequestId again = request(ada.candidate()).orElseThrow();
        pass(again, 20);
        remind(again);
        pass(again, 40);
        held();
        Callers.asSystem(() -> erasures.erase(again, ada.id()));
        erase(again);
        assertEquals(1, rows.count("from account where id = ?", ada.candidate().value()));
        assertEquals(
                1,
                rows.count(
                        "from job_application where id = ? and quarantined_on is null",
                        ada.id().value()),
                "nobody asked for its deletion, so the employer reads it");
        assertEquals(Optional.empty(), request(ada.candidate()));
    }

    @Test
    void staffAndMembersAreNeverIdle() throws Exception {
        ada.begin();
        AccountId moderator = harbour.person(StaffRole.MODERATOR);
        absent(moderator);
        absent(ada.opening().recruiter());
        assertFalse(isDue(moderator));
        assertFalse(isDue(ada.opening().recruiter()));
        assertEquals(Optional.empty(), Callers.asPerson(moderator, () -> service.keptUntil()));
        assertEquals(Optional.empty(), Callers.asPerson(ada.opening().recruiter(), () -> service.keptUntil()));

        absent("25 months");
        announce();
        ErasureRequestId request = request().orElseThrow();
        pass(request, 40);
        remind(request);
        pass(request, 40);
        harbour.join(ada.opening().organization(), grace, OrganizationRole.VIEWER);
        erase(request);
        assertEquals(1, rows.count("from account where id = ?", grace.value()));
        assertEquals(Optional.empty(), request());
    }

    @Test
    void whoAskedIsErasedAWeekLaterHoweverLongTheyWereAbsent() throws Exception {
        presence.of(grace);
        Callers.asPerson(grace, () -> service.ask());
        absent("25 months");
        assertFalse(isDue(grace));
        announce();
        assertEquals(0, mails("ACCOUNT_IDLE"));
        assertEquals(1, mails("ERASURE_ASKED"));
    }

    @Test
    void twentyNodesTellOnce() throws Exception {
        absent("25 months");
        race.many(
                20,
                () -> Callers.asSystem(() -> {
                    run.announce(grace);
                    return null;
                }));
        assertEquals(1, mails("ACCOUNT_IDLE"));
        ErasureRequestId request = request().orElseThrow();
        pass(request, 20);
        race.many(
                20,
                () -> Callers.asSystem(() -> {
                    run.remind(request);
                    return null;
                }));
        assertEquals(2, mails("ACCOUNT_IDLE"));
    }

    private void absent(String time) throws Exception {
        rows.change("update account set present_at = now() - interval '" + time + "' where id = ?", grace.value());
    }

    private void absent(AccountId person) throws Exception {
        rows.change("update account set present_at = now() - interval '25 months' where id = ?", person.value());
    }

    private void ended(JobApplicationId application, String ago) throws Exception {
        rows.change(
                "update job_application set candidate_status = 'NOT_SELECTED', candidate_status_at = now() - interval '"
                        + ago + "' where id = ?",
                application.value());
    }

    private void held() throws Exception {
        rows.change(
                "insert into legal_hold (id, version, organization_id, subject, subject_id, reason, case_reference, for_authority,"
                        + " placed_by, placed_at, expires_on) values (gen_random_uuid(), 0, ?, 'PERSON', ?, 'A lawsuit', '', false,"
                        + " ?, now(), current_date + 30)",
                ada.opening().organization().value(),
                ada.candidate().value(),
                ada.opening().recruiter().value());
    }

    private void released() throws Exception {
        rows.change(
                "update legal_hold set released_at = now(), placed_at = now() - interval '40 days' where subject_id = ?",
                ada.candidate().value());
    }

    private void announce() throws Exception {
        Callers.asSystem(() -> run.announce(grace));
    }

    private void remind(ErasureRequestId request) throws Exception {
        Callers.asSystem(() -> run.remind(request));
    }

    private void erase(ErasureRequestId request) throws Exception {
        Callers.asSystem(() -> erasures.erase(request));
    }

    /** Days pass since the person was told. */
    private void pass(ErasureRequestId request, int days) throws Exception {
        rows.change(
                "update erasure_request set erase_at = erase_at - interval '" + days + " days' where id = ?",
                request.value());
    }

    private boolean isDue(AccountId person) throws Exception {
        return Callers.asSystem(() -> run.due()).contains(person);
    }

    private boolean isOver(ErasureRequestId request) throws Exception {
        return Callers.asSystem(() -> run.over()).contains(request);
    }

    private Optional<ErasureRequestId> request() throws Exception {
        return request(grace);
    }

    private Optional<ErasureRequestId> request(AccountId person) throws Exception {
        return rows
                .texts(
                        "select id::text from erasure_request where account_id = ? and state = 'WAITING'",
                        person.value())
                .stream()
                .map(id -> new ErasureRequestId(UUID.fromString(id)))
                .findFirst();
    }

    private long mails(String kind) throws Exception {
        return rows.count("from outbox_message where kind = ? and recipient = ?", kind, email);
    }
}

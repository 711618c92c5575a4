package org.jobwright.container.privacy;

import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jobwright.container.Callers;
import org.jobwright.container.Candidacy;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Opening;
import org.jobwright.container.Presence;
import org.jobwright.container.Race;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.StaffRole;
import org.jobwright.domain.accounts.sessions.ProofNeeded;
import org.jobwright.domain.figures.FiguresPeriod;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.privacy.ErasureRequestId;
import org.jobwright.domain.shared.Ground;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.accounts.people.PeopleQueries;
import org.jobwright.services.accounts.people.PeopleService;
import org.jobwright.services.accounts.selfservice.RegisterAccount;
import org.jobwright.services.accounts.selfservice.RegistrationService;
import org.jobwright.services.applications.pipeline.ApplicationReviewQueries;
import org.jobwright.services.figures.FiguresQueries;
import org.jobwright.services.figures.PostingFigures;
import org.jobwright.services.moderation.appeals.AppealService;
import org.jobwright.services.operations.RecordCleanup;
import org.jobwright.services.privacy.ErasureRun;
import org.jobwright.services.privacy.ErasureService;
import org.jobwright.services.privacy.WaitingErasure;
import org.jobwright.services.privacy.retention.OwnRetentionService;
import org.jobwright.services.shared.PageRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who asks for it is erased a week later: employers are told, counts stay, and nobody is left. */
@ContainerTest
@Tag("PRV-04")
class ErasureIT {

    @Inject
    private Candidacy ada;

    @Inject
    private ErasureService service;

    @Inject
    private ErasureRun run;

    @Inject
    private ApplicationReviewQueries reviews;

    @Inject
    private FiguresQueries figures;

    @Inject
    private PeopleQueries people;

    @Inject
    private PeopleService staff;

    @Inject
    private AppealService appeals;

    @Inject
    private RecordCleanup cleanup;

    @Inject
    private RegistrationService registration;

    @Inject
    private Harbour harbour;

    @Inject
    private OwnRetentionService own;

    @Inject
    private Leaving leaving;

    @Inject
    private Presence presence;

    @Inject
    private Race race;

    @Inject
    private Rows rows;

    @BeforeEach
    void adaApplied() throws Exception {
        ada.begin();
        leaving.keepsNothing(ada.opening().organization());
    }

    @Test
    void itIsAskedWithAFreshProofAndOnlyOnce() throws Exception {
        assertThrows(ProofNeeded.class, () -> Callers.asPerson(ada.candidate(), () -> service.ask()));
        ask(ada.candidate());
        assertEquals(1, mails("ERASURE_ASKED"));
        assertRefused("constraint.uq_erasure_request_waiting", () -> ask(ada.candidate()));
        Callers.asPerson(ada.candidate(), () -> service.cancel());
        Callers.asPerson(ada.candidate(), () -> service.cancel());
        assertEquals(Optional.empty(), Callers.asPerson(ada.candidate(), () -> service.waiting()));
        ask(ada.candidate());
    }

    @Test
    void whoWorksForAnEmployerOrForJobwrightEndsThatFirst() throws Exception {
        AccountId moderator = harbour.person(StaffRole.MODERATOR);
        assertRefused("privacy.erase.staff", () -> ask(moderator));
        assertRefused("privacy.erase.member", () -> ask(ada.opening().recruiter()));
    }

    @Test
    void nothingHappensBeforeTheDayAndNothingToOneWhoKeepsTheAccount() throws Exception {
        ask(ada.candidate());
        ErasureRequestId request = request();
        assertEquals(0, due(request));
        aWeekPasses();
        assertEquals(1, due(request));
        Callers.asPerson(ada.candidate(), () -> service.cancel());
        assertEquals(0, due(request));
        asSystem(() -> run.withdraw(request, ada.id()));
        asSystem(() -> run.erase(request));
        assertEquals(
                List.of("SUBMITTED"),
                rows.texts(
                        "select candidate_status from job_application where id = ?",
                        ada.id().value()),
                "a run that began before changes nothing");
    }

    /** Registering with the address says nothing that it would not say of any other one. */
    @Test
    void whoWasSuspendedIsErasedTooAndDoesNotRegisterAgainForTwoYears() throws Exception {
        String address = rows.texts(
                        "select email from account where id = ?",
                        ada.candidate().value())
                .getFirst();
        ask(ada.candidate());
        ErasureRequestId request = request();
        rows.change(
                "update account set status = 'SUSPENDED', suspended_at = ?, suspension_reason = 'Fraud.' where id = ?",
                OffsetDateTime.now(ZoneOffset.UTC).minusDays(30),
                ada.candidate().value());
        aWeekPasses();
        asSystem(() -> run.withdraw(request, ada.id()));
        asSystem(() -> run.erase(request, ada.id()));
        asSystem(() -> run.erase(request));
        assertEquals(0, rows.count("from account where email = ?", address));

        register(address);
        assertEquals(0, rows.count("from account where email = ?", address));
        assertEquals(
                List.of("REGISTRATION_REFUSED"),
                rows.texts(
                        "select kind from outbox_message where recipient = ? and kind like 'REGISTRATION%'", address));

        rows.change("update suspended_address set until = current_date - 1 where until > current_date + 650");
        asSystem(() -> cleanup.removeSuspendedAddresses());
        register(address);
        assertEquals(1, rows.count("from account where email = ?", address));
    }

    @Test
    void whoAppealedAgainstTheSuspensionKeepsTheAccountUntilTwoWeeksAfterTheAnswerWasDue() throws Exception {
        ErasureRequestId request = asksIsSuspendedAndAppeals();
        leaving.take(request);
        assertEquals(1, accounts(), "somebody looks again first");
        assertEquals(
                List.of("SUBMITTED"),
                rows.texts(
                        "select candidate_status from job_application where id = ?",
                        ada.id().value()));
        appealWasDueDaysAgo(13);
        leaving.take(request);
        assertEquals(1, accounts());
        appealWasDueDaysAgo(15);
        leaving.take(request);
        assertEquals(0, accounts());
    }

    @Test
    void anAnsweredAppealDelaysNothing() throws Exception {
        ErasureRequestId request = asksIsSuspendedAndAppeals();
        rows.change(
                "update appeal set state = 'UPHELD', reviewer_id = ?, decided_at = now(), reason = 'It was.'"
                        + " where lodged_by = ?",
                ada.opening().recruiter().value(),
                ada.candidate().value());
        leaving.take(request);
        assertEquals(0, accounts());
    }

    /** Asks for the deletion, whose day comes after the rest. */
    private ErasureRequestId asksIsSuspendedAndAppeals() throws Exception {
        ask(ada.candidate());
        AccountId moderator = ada.opening().moderator();
        presence.of(moderator);
        Callers.asModerator(moderator, () -> staff.suspend(ada.candidate(), "That was fraud.", Ground.TERMS));
        String secret = rows.texts(
                        "select m.facts ->> 'token' from outbox_message m join statement_of_reasons s on s.id = m.subject_id"
                                + " where m.kind = 'ACCOUNT_SUSPENDED' and s.account_id = ?",
                        ada.candidate().value())
                .getFirst();
        Callers.asVisitor(() -> {
            appeals.lodgeByLink(secret, "That was not me.");
            return null;
        });
        aWeekPasses();
        return request();
    }

    private void appealWasDueDaysAgo(int days) throws Exception {
        rows.change(
                "update appeal set deadline = now() - ? * interval '1 day' where lodged_by = ?",
                days,
                ada.candidate().value());
    }

    private long accounts() throws Exception {
        return rows.count("from account where id = ?", ada.candidate().value());
    }

    @Test
    void anAccountThatWorksForAnEmployerByThenStays() throws Exception {
        ask(ada.candidate());
        ErasureRequestId request = request();
        aWeekPasses();
        harbour.join(ada.opening().organization(), ada.candidate(), OrganizationRole.VIEWER);
        assertEquals(List.of(), Callers.asSystem(() -> run.running(request)), "nothing of it is touched");
        Callers.asSystem(() -> run.erase(request));
        assertEquals(1, rows.count("from account where id = ?", ada.candidate().value()));
        assertEquals(
                1,
                rows.count(
                        "from job_application where candidate_id = ?",
                        ada.candidate().value()));
        assertTrue(log().contains(" KEPT " + ada.candidate()), "a restore does not erase them");
        assertEquals(Optional.empty(), Callers.asPerson(ada.candidate(), () -> service.waiting()));
    }

    @Test
    void anAccountWaitsWhileAnEmployerNeedsAnApplicationForALegalCase() throws Exception {
        ask(ada.candidate());
        ErasureRequestId request = request();
        aWeekPasses();
        held();
        rows.change(
                "insert into saved_job (id, version, account_id, job_posting_id, saved_at)"
                        + " values (gen_random_uuid(), 0, ?, ?, now())",
                ada.candidate().value(),
                ada.opening().posting().value());
        asSystem(() -> run.withdraw(request, ada.id()));
        asSystem(() -> run.erase(request, ada.id()));
        asSystem(() -> run.erase(request));
        assertEquals(1, rows.count("from account where id = ?", ada.candidate().value()));
        assertEquals(
                0,
                rows.count(
                        "from saved_job where account_id = ?", ada.candidate().value()),
                "the search is over");
        assertEquals(
                1,
                rows.count(
                        "from job_application where id = ? and quarantined_on is not null and erased_on is null",
                        ada.id().value()),
                "nobody reads it meanwhile");
        rows.change(
                "update legal_hold set released_at = now() where subject_id = ?",
                ada.candidate().value());
        assertEquals(0, due(request), "it is looked at once a day");
        aWeekPasses();
        asSystem(() -> run.withdraw(request, ada.id()));
        asSystem(() -> run.erase(request, ada.id()));
        asSystem(() -> run.erase(request));
        assertEquals(0, rows.count("from account where id = ?", ada.candidate().value()));
    }

    @Test
    void whoKeepsTheAccountKeepsWhatWaitsForAHold() throws Exception {
        ask(ada.candidate());
        ErasureRequestId request = request();
        aWeekPasses();
        held();
        asSystem(() -> run.withdraw(request, ada.id()));
        asSystem(() -> run.erase(request, ada.id()));
        asSystem(() -> run.erase(request));
        assertThrows(NotFound.class, () -> ada.asOwner(() -> reviews.details(ada.reference())));
        Callers.asPerson(ada.candidate(), () -> service.cancel());
        assertEquals(
                1,
                rows.count(
                        "from job_application where id = ? and quarantined_on is null and deletion_asked_on is null",
                        ada.id().value()));
        assertEquals(
                ada.id(),
                ada.asOwner(() -> reviews.details(ada.reference())).applicant().id());
    }

    @Test
    void whatThePersonWantedDeletedBeforeIsStillDeletedWhenTheyKeepTheAccount() throws Exception {
        ask(ada.candidate());
        ErasureRequestId request = request();
        aWeekPasses();
        held();
        asSystem(() -> run.withdraw(request, ada.id()));
        rows.change(
                "update job_application set deletion_asked_on = current_date - 3, quarantined_on = current_date - 3"
                        + " where id = ?",
                ada.id().value());
        asSystem(() -> run.erase(request, ada.id()));
        Callers.asPerson(ada.candidate(), () -> service.cancel());
        assertEquals(
                1,
                rows.count(
                        "from job_application where id = ? and deletion_asked_on is not null",
                        ada.id().value()));
    }

    @Test
    void whatAnEmployerMayKeepIsHiddenAndTheAccountWaitsForIt() throws Exception {
        rows.change(
                "update retention_policy set on_request = 'AFTER_CLAIM_PERIOD' where id = ?",
                ada.opening().organization().value());
        ask(ada.candidate());
        ErasureRequestId request = request();
        aWeekPasses();
        leaving.take(request);
        assertEquals(1, mails("ERASURE_PARTLY"));
        assertThrows(NotFound.class, () -> ada.asOwner(() -> reviews.details(ada.reference())));
        assertEquals(
                1,
                rows.count(
                        "from outbox_message where kind = 'ERASURE_AT_EMPLOYER' and facts::text like ?",
                        "%" + ada.reference().value() + "%"),
                "its owners hear of it, by its reference");
        WaitingErasure waiting =
                Callers.asPerson(ada.candidate(), () -> service.waiting()).orElseThrow();
        assertTrue(waiting.partlyKept());
        assertEquals(
                LocalDate.now(ZoneOffset.UTC).plusMonths(12),
                Callers.asPerson(ada.candidate(), () -> own.of(ada.reference()))
                        .orElseThrow()
                        .deletedOn(),
                "Great Britain");

        aWeekPasses();
        leaving.take(request);
        assertEquals(1, mails("ERASURE_PARTLY"), "they know");
        rows.change(
                "update job_application set candidate_status_at = candidate_status_at - interval '13 months' where id = ?",
                ada.id().value());
        aWeekPasses();
        leaving.take(request);
        assertEquals(0, rows.count("from account where id = ?", ada.candidate().value()));
        assertEquals(
                0,
                rows.count(
                        "from outbox_message where kind = 'APPLICATION_ERASED' and facts::text like ?",
                        "%" + ada.reference().value() + "%"),
                "they were told the day before");
    }

    @Test
    void nobodyAppliesWhileTheirAccountIsBeingDeleted() throws Exception {
        Opening another = harbour.opening();
        rows.change(
                "update retention_policy set on_request = 'AFTER_CLAIM_PERIOD' where id = ?",
                ada.opening().organization().value());
        ask(ada.candidate());
        harbour.apply(harbour.opening(), ada.candidate(), "Ada"); // until then everything works as before
        aWeekPasses();
        assertRefused("privacy.erase.begun", () -> harbour.apply(another, ada.candidate(), "Ada"));
        leaving.take(request());
        assertRefused("privacy.erase.begun", () -> harbour.apply(another, ada.candidate(), "Ada"));
        Callers.asPerson(ada.candidate(), () -> service.cancel());
        harbour.apply(another, ada.candidate(), "Ada");
    }

    @Test
    void whoKeepsTheAccountGivesTheApplicationBackToItsEmployer() throws Exception {
        rows.change(
                "update retention_policy set on_request = null where id = ?",
                ada.opening().organization().value());
        leaving.leave(ada.candidate());
        rows.change(
                "update erasure_request set partly_kept_since = now(), erase_at = now() + interval '1 day' where account_id = ?",
                ada.candidate().value());
        Callers.asPerson(ada.candidate(), () -> service.cancel());
        assertEquals(
                ada.id(),
                ada.asOwner(() -> reviews.details(ada.reference())).applicant().id());
    }

    /** A lawsuit with the candidate. */
    private void held() throws Exception {
        rows.change(
                "insert into legal_hold (id, version, organization_id, subject, subject_id, reason, case_reference, for_authority,"
                        + " placed_by, placed_at, expires_on) values (gen_random_uuid(), 0, ?, 'PERSON', ?, 'A lawsuit', '', false,"
                        + " ?, now(), current_date + 30)",
                ada.opening().organization().value(),
                ada.candidate().value(),
                ada.opening().recruiter().value());
    }

    @Test
    void eachNodeNotesWhatTheOthersErased() throws Exception {
        ask(ada.candidate());
        ErasureRequestId request = request();
        aWeekPasses();
        asSystem(() -> run.withdraw(request, ada.id()));
        asSystem(() -> run.erase(request, ada.id()));
        asSystem(() -> run.erase(request));
        assertEquals(1, notes(ada.candidate().value()));
        Path file = Path.of(System.getProperty("jobwright.documents.dir")).resolveSibling("erasures.log");
        Files.writeString(
                file,
                Files.readAllLines(file).stream()
                        .filter(line -> !line.contains(ada.candidate().toString())
                                && !line.contains(ada.id().toString()))
                        .collect(Collectors.joining("\n", "", "\n")));
        for (int again = 0; again < 2; again++) {
            asSystem(() -> run.complete());
            assertEquals(1, notes(ada.candidate().value()));
            assertEquals(1, notes(ada.id().value()));
        }
    }

    @Test
    void whatWasReadOfTheLogIsNotReadAgain() throws Exception {
        asSystem(() -> run.complete());
        Path file = Path.of(System.getProperty("jobwright.documents.dir")).resolveSibling("erasures.log");
        String before = Files.readString(file);
        UUID erased = UUID.randomUUID();
        rows.change("insert into erased_id values (?, 'ACCOUNT', now())", erased);
        asSystem(() -> run.complete());
        assertEquals(1, notes(erased));
        asSystem(() -> run.complete()); // it reads what it has just added
        String complete = Files.readString(file);
        assertTrue(complete.startsWith(before), "it grows at its end only");
        Files.writeString(
                file, complete.replace(erased.toString(), UUID.randomUUID().toString()));
        asSystem(() -> run.complete());
        assertEquals(0, notes(erased), "as long as before: nothing is read, so nothing is missing");
        Files.writeString(file, before);
        asSystem(() -> run.complete());
        assertEquals(1, notes(erased), "a shorter file is another one, and is read from its beginning");
        rows.change("delete from erased_id where id = ?", erased);
    }

    private long notes(UUID erased) throws Exception {
        return log().lines().filter(line -> line.endsWith(" " + erased)).count();
    }

    @Test
    void employersAreToldThenEverythingGoesAndTheFiguresStay() throws Exception {
        String email = rows.texts(
                        "select email from account where id = ?",
                        ada.candidate().value())
                .getFirst();
        ask(ada.candidate());
        ErasureRequestId request = request();
        aWeekPasses();
        Callers.asSystem(() -> run.running(request)).forEach(id -> asSystem(() -> run.withdraw(request, id)));
        assertEquals(List.of(), Callers.asSystem(() -> run.running(request)));
        assertEquals(
                1,
                rows.count(
                        "from outbox_message where kind = 'APPLICATION_WITHDRAWN' and facts::text like '%'"
                                + " || (select reference from job_posting where id = ?) || '%'",
                        ada.opening().posting().value()),
                "the employer is told as usual");
        Object before = figures();

        Callers.asSystem(() -> run.applications(request)).forEach(id -> asSystem(() -> run.erase(request, id)));
        Callers.asSystem(() -> run.erase(request));

        assertEquals(before, figures());
        assertEquals(0, rows.count("from account where id = ?", ada.candidate().value()));
        assertEquals(
                0,
                rows.count(
                        "from job_application where candidate_id = ?",
                        ada.candidate().value()));
        assertThrows(NotFound.class, () -> ada.asOwner(() -> reviews.details(ada.reference())));
        assertEquals(List.of("ERASURE_DONE"), rows.texts("select kind from outbox_message where recipient = ?", email));
        rows.change("update outbox_message set state = 'SENT', sent_at = now() where recipient = ?", email);
        Callers.asSystem(() -> cleanup.removeReceipts());
        assertEquals(0, rows.count("from outbox_message where recipient = ?", email));
        assertTrue(log().contains(" ACCOUNT " + ada.candidate()));
        assertTrue(log().contains(" APPLICATION " + ada.id()), "while the account waits, a restore knows of it");
        assertEquals(
                List.of(ada.reference().value()),
                rows.texts(
                        "select facts #>> '{application,reference}' from outbox_message where kind = 'APPLICATION_ERASED'"
                                + " and recipient = (select email from account where id = ?)",
                        ada.opening().recruiter().value()),
                "its owners hear which one, and not whose");
        assertEquals(
                1,
                rows.count(
                        "from outbox_message where kind = 'APPLICATION_WITHDRAWN' and facts::text like '%'"
                                + " || (select reference from job_posting where id = ?) || '%'",
                        ada.opening().posting().value()),
                "what is not sent yet is still sent");
    }

    @Test
    void theAccountOfNobodyIsFoundByNobody() throws Exception {
        employersAreToldThenEverythingGoesAndTheFiguresStay();
        AccountId administrator = harbour.person(StaffRole.ADMINISTRATOR);
        presence.of(administrator);
        assertEquals(
                0,
                Callers.asAdministrator(administrator, () -> people.find("erased-", new PageRequest(1, 10)))
                        .total());
        assertThrows(
                NotFound.class, () -> Callers.asAdministrator(administrator, () -> people.person(AccountId.NOBODY)));
    }

    @Test
    void twentyRunsEraseOnce() throws Exception {
        ask(ada.candidate());
        ErasureRequestId request = request();
        aWeekPasses();
        Callers.asSystem(() -> run.withdraw(request, ada.id()));
        race.many(
                20,
                () -> Callers.asSystem(() -> {
                    run.erase(request, ada.id());
                    return null;
                }));
        assertEquals(
                1,
                rows.count(
                        "from audit_log where action = 'ApplicationErased' and subject_id = ?",
                        ada.id().value()));
    }

    private void register(String address) {
        registration.register(new RegisterAccount(
                address,
                "Ada Again",
                "a long password of hers",
                Language.EN,
                UUID.randomUUID().toString(),
                null,
                null));
    }

    private void ask(AccountId person) throws Exception {
        leaving.ask(person);
    }

    private void aWeekPasses() throws Exception {
        leaving.aWeekPasses(ada.candidate());
    }

    private ErasureRequestId request() throws Exception {
        return leaving.request(ada.candidate());
    }

    private long due(ErasureRequestId request) throws Exception {
        return Callers.asSystem(() -> run.due()).stream()
                .filter(request::equals)
                .count();
    }

    private long mails(String kind) throws Exception {
        return rows.count(
                "from outbox_message where kind = ? and recipient = (select email from account where id = ?)",
                kind,
                ada.candidate().value());
    }

    /** Without visits, which are counted a moment later. */
    private Object figures() throws Exception {
        PostingFigures all = ada.asOwner(() -> figures.of(ada.opening().reference(), FiguresPeriod.DAYS_30));
        return List.of(all.stages(), all.answers());
    }

    private static String log() throws Exception {
        return Files.readString(
                Path.of(System.getProperty("jobwright.documents.dir")).resolveSibling("erasures.log"));
    }

    private static void asSystem(Callers.Command command) {
        try {
            Callers.asSystem(() -> {
                command.run();
                return null;
            });
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}

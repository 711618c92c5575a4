package org.jobwright.container.signon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.jobwright.container.Await;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Presence;
import org.jobwright.container.Rows;
import org.jobwright.container.signon.SignOnFixture.Employer;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.jobs.imports.ImportRunId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.SignOnNeeded;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.accounts.sessions.OpenedSession;
import org.jobwright.services.accounts.signin.SignInService;
import org.jobwright.services.jobs.imports.ImportRunService;
import org.jobwright.services.jobs.imports.PostingImport;
import org.jobwright.services.jobs.imports.StartImport;
import org.jobwright.services.organizations.OrganizationQueries;
import org.jobwright.services.signon.SignOnOutcome.Entered;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Imports into an organization that requires its provider: the work in the background has been to no provider. */
@ContainerTest
class SignOnImportsIT {

    private static final String TABLE = """
            Kennung;Titel;Beschreibung;Anstellungsart;Ort;Land;Gehalt
            7;Staff Nurse;You care for people on a busy ward, by day and by night, with a team that holds.;FULL_TIME;\
            Leeds;GB;"£28,000 to £31,000 per annum"
            """;

    @Inject
    private SignOnFixture fixture;

    @Inject
    private Presence presence;

    @Inject
    private Harbour harbour;

    @Inject
    private SignInService signIns;

    @Inject
    private PostingImport imports;

    @Inject
    private ImportRunService runs;

    @Inject
    private OrganizationQueries organizations;

    @Inject
    private Rows rows;

    private LyingProvider provider;
    private Employer employer;
    private AccountId recruiter;
    private OpenedSession session;

    @BeforeEach
    void aRecruiterWhoCameByTheProvider() throws Exception {
        provider = new LyingProvider();
        employer = fixture.employer(provider);
        String email = employer.email("kim-" + UUID.randomUUID().toString().substring(0, 8));
        session = assertInstanceOf(Entered.class, fixture.browser(employer).comesBack("kim", email))
                .session();
        recruiter = session.person().account();
        rows.change("update organization_membership set role = 'RECRUITER' where account_id = ?", recruiter.value());
        rows.change(
                "update identity_provider set required = true where organization_id = ?",
                employer.organization().value());
        in(session);
    }

    @AfterEach
    void close() {
        provider.close();
    }

    @Test
    void anImportGoesOnAsItWasConfirmedAlsoAfterTheSessionEnded() throws Exception {
        ImportRunId run = started(employer.organization());
        rows.change("update sign_in_session set ended_at = now() where account_id = ?", recruiter.value());
        Await.until(() -> "FINISHED".equals(state(run)));
        assertEquals(1, postings("SUBMITTED"));
    }

    @Test
    void itIsUndoneInTheSameWay() throws Exception {
        ImportRunId run = started(employer.organization());
        Await.until(() -> "FINISHED".equals(state(run)));
        Callers.asPerson(recruiter, () -> imports.undo(employer.organization(), run));
        Await.until(() -> "UNDONE".equals(state(run)));
        assertEquals(1, postings("WITHDRAWN"));
    }

    @Test
    void nobodyStartsOneWhoHasNotBeenThere() throws Exception {
        presence.of(recruiter);
        assertThrows(SignOnNeeded.class, () -> started(employer.organization()));
    }

    @Test
    void anImportOpensItsOrganizationWhileItRunsAndNothingElse() throws Exception {
        ImportRunId run =
                Callers.asPerson(recruiter, () -> runs.begin(command(employer.organization(), Path.of("none"))));
        presence.of(recruiter);
        OrganizationId another = harbour.organization(recruiter);
        fixture.duringImport(
                run, () -> Callers.asPerson(recruiter, () -> organizations.details(employer.organization())));
        fixture.duringImport(
                run,
                () -> assertThrows(
                        NotFound.class, () -> Callers.asPerson(recruiter, () -> organizations.details(another))));
        AccountId owner = employer.owner();
        fixture.duringImport(
                run,
                () -> assertThrows(
                        NotFound.class,
                        () -> Callers.asPerson(owner, () -> organizations.details(employer.organization())),
                        "somebody else confirmed it"));
        rows.change("update import_run set state = 'FINISHED' where id = ?", run.value());
        fixture.duringImport(
                run,
                () -> assertThrows(
                        NotFound.class,
                        () -> Callers.asPerson(recruiter, () -> organizations.details(employer.organization()))));
    }

    private ImportRunId started(OrganizationId organization) throws Exception {
        Path file = Files.writeString(Files.createTempFile("postings", ".csv"), TABLE);
        return Callers.asPerson(recruiter, () -> imports.startUploaded(command(organization, file)));
    }

    private static StartImport command(OrganizationId organization, Path file) {
        return new StartImport(organization, "jobs.csv", file, false, true);
    }

    private String state(ImportRunId run) throws Exception {
        return rows.texts("select state from import_run where id = ?", run.value())
                .getFirst();
    }

    private long postings(String status) throws Exception {
        return rows.count(
                "from job_posting where organization_id = ? and status = ?",
                employer.organization().value(),
                status);
    }

    private void in(OpenedSession opened) throws Exception {
        Callers.asVisitor(() -> signIns.resolve(opened.secret(), true).orElseThrow());
    }
}

package org.jobwright.container.jobs;

import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jobwright.container.Await;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Race;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.StaffRole;
import org.jobwright.domain.applications.apply.DraftToken;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.imports.ImportReport;
import org.jobwright.domain.jobs.imports.ImportRunId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.services.jobs.imports.ImportProgress;
import org.jobwright.services.jobs.imports.ImportRunService;
import org.jobwright.services.jobs.imports.ImportedPosting;
import org.jobwright.services.jobs.imports.ImportedPostingService;
import org.jobwright.services.jobs.imports.PostingImport;
import org.jobwright.services.jobs.imports.StartImport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files of postings, imported in the background. */
@ContainerTest
class ImportsIT {

    private static final String TWO_RECORDS = """
            {"@type":"JobPosting","title":"Staff Nurse","url":"/vacancy/1","employmentType":"FULL_TIME",\
            "description":"You care for people on a busy ward, by day and by night, with a team that holds together.",\
            "jobLocation":{"address":{"addressCountry":"GB","addressLocality":"Leeds"}},\
            "baseSalary":{"currency":"GBP","value":{"value":"£28,000 to £31,000 per annum"}}}
            {broken
            """;

    @Inject
    private Harbour harbour;

    @Inject
    private PostingImport imports;

    @Inject
    private ImportRunService runs;

    @Inject
    private ImportedPostingService postings;

    @Inject
    private Rows rows;

    @Inject
    private Race race;

    private AccountId recruiter;
    private OrganizationId organization;

    @BeforeEach
    void anOrganization() throws Exception {
        recruiter = harbour.person();
        organization = harbour.organization(recruiter);
    }

    @Test
    void aFileIsImportedRecordByRecordAndOnlyOnce() throws Exception {
        ImportReport first = imported();
        assertEquals(1, first.taken(), first::toString);
        assertEquals(Map.of("jobs.import.unreadable", 1), first.refusedFor());
        assertEquals(1, imported().repeated());
        assertEquals(
                List.of("SUBMITTED"),
                rows.texts("select status from job_posting where organization_id = ?", organization.value()));
    }

    @Test
    void theSecondOfTwoSimultaneousImportsOfARecordIsRefused() throws Exception {
        ImportRunId run = Callers.asPerson(recruiter, () -> runs.begin(start(Path.of("none"))));
        var record = new ImportedPosting(1, "vacancy-1", harbour.advert(), List.of(), List.of());
        Callers.Command take = () -> Callers.asPerson(recruiter, () -> {
            postings.take(organization, run, record);
        });
        assertRefused("constraint.uq_job_posting_organization_external_identifier", () -> race.second(take, take));
    }

    /** A file that is imported every night ends nothing around those who applied meanwhile. */
    @Test
    void aRecordThatIsImportedAgainLeavesItsPostingAsItIs() throws Exception {
        ImportRunId run = Callers.asPerson(recruiter, () -> runs.begin(start(Path.of("none"))));
        var record = new ImportedPosting(1, "vacancy-1", harbour.advert(), List.of(), List.of());
        assertTrue(Callers.asPerson(recruiter, () -> postings.take(organization, run, record)));
        JobPostingId posting = new JobPostingId(
                UUID.fromString(rows.texts("select id from job_posting where organization_id = ?", organization.value())
                        .getFirst()));
        harbour.publish(posting, 1, harbour.person(StaffRole.MODERATOR));
        harbour.apply(harbour.person(), harbour.reference(posting), DraftToken.next());
        var without = new ImportedPosting(1, "vacancy-1", JobAdvert.EMPTY, List.of(), List.of());
        for (ImportedPosting again : List.of(record, without)) {
            assertFalse(Callers.asPerson(recruiter, () -> postings.take(organization, run, again)));
        }
        assertEquals(
                List.of("LIVE"),
                rows.texts("select status from job_posting where organization_id = ?", organization.value()));
    }

    private ImportReport imported() throws Exception {
        Path file = Files.writeString(Files.createTempFile("postings", ".jsonl"), TWO_RECORDS);
        ImportRunId run = Callers.asPerson(recruiter, () -> imports.start(start(file)));
        Await.until(() -> progress(run).isFinished());
        Await.until(() -> !Files.exists(file));
        return progress(run).report();
    }

    private ImportProgress progress(ImportRunId run) throws Exception {
        return Callers.asPerson(recruiter, () -> imports.progress(run));
    }

    private StartImport start(Path file) {
        return new StartImport(organization, "postings.jsonl", file, true);
    }
}

package org.jobwright.container.jobs;

import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
import org.jobwright.domain.jobs.imports.ImportRunState;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.jobs.imports.ImportPreview;
import org.jobwright.services.jobs.imports.ImportPreviewService;
import org.jobwright.services.jobs.imports.ImportProgress;
import org.jobwright.services.jobs.imports.ImportRunService;
import org.jobwright.services.jobs.imports.ImportedPosting;
import org.jobwright.services.jobs.imports.ImportedPostingService;
import org.jobwright.services.jobs.imports.PostingImport;
import org.jobwright.services.jobs.imports.ReadColumn;
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
    private ImportPreviewService previews;

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
            postings.take(organization, run, List.of(record), false);
        });
        assertRefused("constraint.uq_job_posting_organization_external_identifier", () -> race.second(take, take));
    }

    /** One record makes the whole batch fail. */
    @Test
    void aRecordThatSomebodyElseImportsMeanwhileDoesNotBlockTheOthersOfItsFile() throws Exception {
        ImportRunId theirs = Callers.asPerson(recruiter, () -> runs.begin(start(Path.of("none"))));
        var second = new ImportedPosting(1, "/vacancy/2", harbour.advert(), List.of(), List.of());
        String line = TWO_RECORDS.lines().findFirst().orElseThrow();
        Path file = Files.writeString(
                Files.createTempFile("postings", ".jsonl"),
                IntStream.rangeClosed(1, 4)
                        .mapToObj(number -> line.replace("/vacancy/1", "/vacancy/" + number))
                        .collect(Collectors.joining("\n", "", "\n{broken\n")));
        AtomicReference<ImportRunId> ours = new AtomicReference<>();
        race.second(() -> take(theirs, second), () -> {
            ours.set(Callers.asPerson(recruiter, () -> imports.start(start(file))));
            Await.until(() -> progress(ours.get()).isFinished());
        });
        ImportReport report = progress(ours.get()).report();
        assertEquals(
                List.of("SUBMITTED", "REPEATED", "SUBMITTED", "SUBMITTED", "REFUSED"),
                report.lines().stream().map(one -> one.result().name()).toList());
        assertEquals(
                List.of("/vacancy/1", "/vacancy/2", "/vacancy/3", "/vacancy/4"),
                rows.texts(
                        "select external_identifier from job_posting where organization_id = ? order by 1",
                        organization.value()));
        assertEquals(
                4,
                rows.count(
                        "from moderation_case c join posting_fingerprint f on f.posting_id = c.posting_id"
                                + " where c.organization_id = ?",
                        organization.value()));
        assertEquals(
                4,
                rows.count(
                        "from audit_log where action = 'JobPostingSubmitted' and organization_id = ?",
                        organization.value()));
    }

    /** A file that is imported every night ends nothing around those who applied meanwhile. */
    @Test
    void aRecordThatIsImportedAgainLeavesItsPostingAsItIs() throws Exception {
        ImportRunId run = Callers.asPerson(recruiter, () -> runs.begin(start(Path.of("none"))));
        var record = new ImportedPosting(1, "vacancy-1", harbour.advert(), List.of(), List.of());
        assertEquals(ImportReport.Result.SUBMITTED, take(run, record));
        JobPostingId posting = new JobPostingId(
                UUID.fromString(rows.texts("select id from job_posting where organization_id = ?", organization.value())
                        .getFirst()));
        harbour.publish(posting, 1, harbour.person(StaffRole.MODERATOR));
        harbour.apply(harbour.person(), harbour.reference(posting), DraftToken.next());
        var without = new ImportedPosting(1, "vacancy-1", JobAdvert.EMPTY, List.of(), List.of());
        for (ImportedPosting again : List.of(record, without)) {
            assertEquals(ImportReport.Result.REPEATED, take(run, again));
        }
        assertEquals(
                List.of("LIVE"),
                rows.texts("select status from job_posting where organization_id = ?", organization.value()));
    }

    /** A file as another product exported it, with the header of a German spreadsheet and a posting without pay. */
    private static final String TABLE = """
            Kennung;Titel;Beschreibung;Anstellungsart;Ort;Land;Gehalt
            7;Staff Nurse;You care for people on a busy ward, by day and by night, with a team that holds.;FULL_TIME;\
            Leeds;GB;"£28,000 to £31,000 per annum"
            8;Ward Clerk;You keep the papers of a busy ward in order, and the telephone, and the visitors.;FULL_TIME;\
            Leeds;GB;
            ;;;;;;
            """;

    @Test
    void aPreviewSaysWhatWouldBecomeOfEachRecordAndStoresNothing() throws Exception {
        ImportPreview preview = preview("jobs.csv", TABLE);
        assertEquals(3, preview.total());
        assertEquals(1, preview.complete(), preview::toString);
        assertEquals(1, preview.incomplete(), preview::toString);
        assertEquals(1, preview.unreadable(), preview::toString);
        assertEquals(new ReadColumn("Titel", "title"), preview.columns().get(1));
        assertEquals(
                List.of(), rows.texts("select id from job_posting where organization_id = ?", organization.value()));
        assertRefused("jobs.import.empty", () -> preview("jobs.csv", "title\n"));
        assertRefused("jobs.import.too-many", () -> preview("jobs.csv", "title\n" + "Nurse\n".repeat(2_001)));
    }

    @Test
    void whatLacksSomethingBecomesADraftAndAllCanBeUndone() throws Exception {
        ImportRunId run = uploaded();
        ImportReport report = progress(run).report();
        assertEquals(1, report.taken(), report::toString);
        assertEquals(1, report.drafted(), report::toString);
        assertEquals(1, report.refused(), report::toString);
        assertEquals(List.of("DRAFT", "SUBMITTED"), statuses());

        Callers.asPerson(recruiter, () -> imports.undo(organization, run));
        Await.until(() -> progress(run).state() == ImportRunState.UNDONE);
        assertEquals(2, progress(run).report().undone());
        assertEquals(List.of("WITHDRAWN", "WITHDRAWN"), statuses());
        assertRefused(
                "jobs.import.undo-late", () -> Callers.asPerson(recruiter, () -> imports.undo(organization, run)));
        assertEquals(1, progress(uploaded()).report().taken(), "the file can be imported again");
    }

    /** Who works on a posting keeps it. */
    @Test
    void whatIsPublicStaysWhenItsImportIsUndone() throws Exception {
        ImportRunId run = uploaded();
        JobPostingId posting = new JobPostingId(UUID.fromString(rows.texts(
                        "select id from job_posting where organization_id = ? and status = 'SUBMITTED'",
                        organization.value())
                .getFirst()));
        harbour.publish(posting, 1, harbour.person(StaffRole.MODERATOR));
        Callers.asPerson(recruiter, () -> imports.undo(organization, run));
        Await.until(() -> progress(run).state() == ImportRunState.UNDONE);
        assertEquals(1, progress(run).report().undone());
        assertEquals(List.of("LIVE", "WITHDRAWN"), statuses());
    }

    @Test
    void othersNeitherSeeNorUndoAnImport() throws Exception {
        ImportRunId run = uploaded();
        AccountId stranger = harbour.person();
        harbour.organization(stranger);
        for (Callers.Command look : List.<Callers.Command>of(
                () -> runs.find(run),
                () -> runs.latest(organization),
                () -> imports.undo(organization, run),
                () -> previews.preview(start(Path.of("none"))))) {
            assertThrows(NotFound.class, () -> Callers.asPerson(stranger, look));
        }
    }

    private ImportReport.Result take(ImportRunId run, ImportedPosting record) throws Exception {
        return Callers.asPerson(recruiter, () -> postings.take(organization, run, List.of(record), false))
                .getFirst()
                .result();
    }

    private ImportRunId uploaded() throws Exception {
        Path file = Files.writeString(Files.createTempFile("postings", ".csv"), TABLE);
        ImportRunId run = Callers.asPerson(
                recruiter, () -> imports.startUploaded(new StartImport(organization, "jobs.csv", file, false, true)));
        Await.until(() -> progress(run).isFinished());
        return run;
    }

    private ImportPreview preview(String name, String content) throws Exception {
        Path file = Files.writeString(Files.createTempFile("postings", ".csv"), content);
        try {
            return Callers.asPerson(
                    recruiter, () -> previews.preview(new StartImport(organization, name, file, false, true)));
        } finally {
            Files.delete(file);
        }
    }

    private List<String> statuses() throws Exception {
        return rows.texts(
                "select status from job_posting where organization_id = ? order by status", organization.value());
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
        return new StartImport(organization, "postings.jsonl", file, true, false);
    }
}

package org.jobwright.container.talent;

import static org.jobwright.container.Refusals.NOT_FOUND;
import static org.jobwright.container.Refusals.STALE;
import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jobwright.container.Await;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.candidates.DocumentId;
import org.jobwright.domain.candidates.Resume;
import org.jobwright.domain.candidates.documents.ExtractionState;
import org.jobwright.domain.shared.failures.TooManyRequests;
import org.jobwright.domain.talent.reading.ProposedPart;
import org.jobwright.services.candidates.ProfileQueries;
import org.jobwright.services.candidates.ProfileService;
import org.jobwright.services.candidates.SaveResume;
import org.jobwright.services.candidates.documents.DocumentSummary;
import org.jobwright.services.candidates.documents.ScanService;
import org.jobwright.services.candidates.documents.UploadedFile;
import org.jobwright.services.talent.reading.CvProposals;
import org.jobwright.services.talent.reading.CvProposals.Outcome;
import org.jobwright.services.talent.reading.CvReadingService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A CV is read into proposals for the profile of its owner alone. */
@ContainerTest
class CvReadingIT {

    private static final String CV = """
            Nora Whitlock
            Payroll Manager
            nora.whitlock@example.com
            Experience
            Payroll Manager, Aldersyde Foods Ltd, Leeds, 03/2019 - present
            Skills
            Sage, Excel
            """;

    @Inject
    private Harbour harbour;

    @Inject
    private CvReadingService reading;

    @Inject
    private ProfileService profiles;

    @Inject
    private ProfileQueries queries;

    @Inject
    private ScanService scans;

    private AccountId nora;

    @BeforeEach
    void aPerson() throws Exception {
        nora = harbour.person();
    }

    @Test
    void whatIsChosenIsTakenOverAndNothingElse() throws Exception {
        CvProposals found = read(keep(CV));

        assertEquals(Outcome.FOUND, found.outcome());
        assertNull(
                Callers.asPerson(nora, () -> queries.mine()).resume().basics().name());
        Callers.asPerson(
                nora,
                () -> profiles.saveResume(found.take(found.changes().stream()
                        .filter(change -> change.part() != ProposedPart.EMAIL)
                        .toList())));

        Resume taken = Callers.asPerson(nora, () -> queries.mine()).resume();
        assertEquals("Nora Whitlock", taken.basics().name());
        assertNull(taken.basics().email());
        assertEquals("Aldersyde Foods Ltd", taken.work().getFirst().name());
        assertEquals(
                List.of(ProposedPart.EMAIL),
                read(found.document().id()).changes().stream()
                        .map(change -> change.part())
                        .toList());
    }

    @Test
    void aProfileThatWasChangedMeanwhileIsNotOverwritten() throws Exception {
        CvProposals found = read(keep(CV));
        Resume elsewhere = Resume.fromJson("{\"basics\":{\"name\":\"N. Whitlock\"}}");
        Callers.asPerson(nora, () -> profiles.saveResume(new SaveResume(elsewhere, found.version())));

        assertRefused(STALE, () -> Callers.asPerson(nora, () -> profiles.saveResume(found.take(found.changes()))));

        assertEquals(elsewhere, Callers.asPerson(nora, () -> queries.mine()).resume());
    }

    @Test
    void anotherPersonsFileIsAsGoodAsAbsent() throws Exception {
        DocumentId cv = keep(CV);
        AccountId other = harbour.person();

        assertRefused(NOT_FOUND, () -> Callers.asPerson(other, () -> reading.read(cv)));
        assertRefused(NOT_FOUND, () -> Callers.asPerson(other, () -> reading.read(DocumentId.next())));
        assertEquals(List.of(), Callers.asPerson(other, () -> reading.files()));
        assertEquals(
                List.of(cv),
                Callers.asPerson(nora, () -> reading.files()).stream()
                        .map(DocumentSummary::id)
                        .toList());
    }

    @Test
    void aFileThatIsNotCleanIsNotRead() throws Exception {
        DocumentId cv = keep(CV);
        Callers.asSystem(() -> scans.record(cv, false));

        assertRefused("candidates.document.infected", () -> Callers.asPerson(nora, () -> reading.read(cv)));
    }

    @Test
    void aFileWithoutAnythingOfACvSaysSo() throws Exception {
        assertEquals(
                Outcome.NOTHING, read(keep("Invoice 4711\nTotal 12.00 EUR")).outcome());
    }

    @Test
    void sixtyReadingsAnHourAreEnough() throws Exception {
        DocumentId cv = keep(CV);
        read(cv);
        assertThrows(TooManyRequests.class, () -> {
            for (int i = 0; i < 60; i++) {
                Callers.asPerson(nora, () -> reading.read(cv));
            }
        });
    }

    private DocumentId keep(String text) throws Exception {
        UploadedFile file = new UploadedFile("cv.txt", text.getBytes(StandardCharsets.UTF_8));
        Callers.asPerson(nora, () -> profiles.keepCv(file));
        return Callers.asPerson(nora, () -> queries.mine()).document().id();
    }

    /** Once the text was extracted. */
    private CvProposals read(DocumentId cv) throws Exception {
        Await.until(() -> Callers.asPerson(nora, () -> reading.files()).stream()
                .noneMatch(file -> file.extraction() == ExtractionState.PENDING));
        return Callers.asPerson(nora, () -> reading.read(cv));
    }
}

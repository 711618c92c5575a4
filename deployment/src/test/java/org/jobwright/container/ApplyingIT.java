package org.jobwright.container;

import static org.jobwright.container.Refusals.NOT_FOUND;
import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.StaffRole;
import org.jobwright.domain.applications.ApplicationContent;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.CvSource;
import org.jobwright.domain.applications.DraftToken;
import org.jobwright.domain.applications.RejectionReason;
import org.jobwright.domain.applications.ToldStatus;
import org.jobwright.services.applications.ApplicantFilter;
import org.jobwright.services.applications.ApplicantSort;
import org.jobwright.services.applications.ApplicationReviewQueries;
import org.jobwright.services.applications.ApplicationReviewService;
import org.jobwright.services.applications.ApplyQueries;
import org.jobwright.services.applications.ApplyService;
import org.jobwright.services.applications.CandidateApplicationQueries;
import org.jobwright.services.applications.CandidateApplicationService;
import org.jobwright.services.applications.DocumentQueries;
import org.jobwright.services.applications.DraftDetails;
import org.jobwright.services.applications.ReviewDetails;
import org.jobwright.services.applications.SaveApplicationDraft;
import org.jobwright.services.applications.StageDecision;
import org.jobwright.services.candidates.ExtractedText;
import org.jobwright.services.candidates.ExtractionService;
import org.jobwright.services.candidates.ProfileService;
import org.jobwright.services.candidates.ScanService;
import org.jobwright.services.jobs.JobPostingService;
import org.jobwright.services.organizations.OrganizationService;
import org.jobwright.services.shared.PageRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Applying, and what a candidate reads of it afterwards. */
@ExtendWith(ArquillianExtension.class)
class ApplyingIT {

    @Inject
    private Harbour harbour;

    @Inject
    private ApplyQueries queries;

    @Inject
    private ApplyService applying;

    @Inject
    private CandidateApplicationQueries mine;

    @Inject
    private CandidateApplicationService candidates;

    @Inject
    private ApplicationReviewQueries reviewQueries;

    @Inject
    private ApplicationReviewService reviews;

    @Inject
    private DocumentQueries documents;

    @Inject
    private ExtractionService extraction;

    @Inject
    private ScanService scans;

    @Inject
    private Rows rows;

    @Inject
    private OneRole oneRole;

    @Inject
    private ProfileService profiles;

    @Inject
    private Race race;

    @Inject
    private JobPostingService postings;

    @Inject
    private OrganizationService organizations;

    private Opening opening;
    private AccountId candidate;

    @BeforeEach
    void someoneLooksForWork() throws Exception {
        opening = harbour.opening();
        candidate = harbour.person();
    }

    @Test
    void aVisitorsDraftIsKeptWithWhatIsStillMissing() throws Exception {
        DraftToken token = DraftToken.next();
        assertFalse(Callers.asVisitor(() -> queries.knows(token)));
        save(token, ApplicationContent.EMPTY);
        assertTrue(Callers.asVisitor(() -> queries.knows(token)));
        var draft = Callers.asVisitor(() -> queries.draft(token));
        assertEquals("Signal Technician", draft.posting().title());
        assertEquals("cv.txt", draft.document().fileName());
        assertFalse(draft.problems().isEmpty());
    }

    @Test
    void aSentDraftOnlyLeadsToItsApplication() throws Exception {
        DraftToken token = DraftToken.next();
        ApplicationReference sent = harbour.apply(candidate, opening.reference(), token);
        var draft = Callers.asPerson(candidate, () -> queries.draft(token));
        assertTrue(draft.sent());
        assertEquals(Optional.of(sent), draft.sentReference());
        assertEquals(
                Optional.empty(), Callers.asVisitor(() -> queries.draft(token)).sentReference());
    }

    @Test
    void nobodyAppliesToAPostingThatIsOver() throws Exception {
        DraftToken token = DraftToken.next();
        save(token, Harbour.content());
        Callers.asPerson(opening.recruiter(), () -> postings.close(opening.posting()));
        assertRefused("applications.posting-over", () -> Callers.asPerson(candidate, () -> applying.send(token)));
        assertRefused("applications.posting-over", () -> queries.posting(opening.reference()));
        assertRefused(NOT_FOUND, () -> queries.posting("JW-2026-999999"));
    }

    @Test
    void nobodyAppliesToAnEmployerWhoIsStopped() throws Exception {
        DraftToken token = DraftToken.next();
        save(token, Harbour.content());
        AccountId administrator = harbour.person(StaffRole.ADMINISTRATOR);
        Callers.asAdministrator(administrator, () -> organizations.suspend(opening.organization(), "A fraud."));
        assertRefused("applications.posting-over", () -> Callers.asPerson(candidate, () -> applying.send(token)));
    }

    @Test
    void aCandidateReadsOnlyWhatWasTold() throws Exception {
        ApplicationReference reference = harbour.apply(candidate, opening.reference(), DraftToken.next());
        Callers.asPerson(opening.recruiter(), () -> {
            var id = reviewQueries.details(reference).applicant().id();
            reviews.addNote(id, "Not her.");
            reviews.stageDecision(StageDecision.reject(List.of(id), RejectionReason.NO_REPLY, "Sorry.", false));
        });
        var details = Callers.asPerson(candidate, () -> mine.details(reference)).orElseThrow();
        assertEquals(ToldStatus.SUBMITTED, details.summary().told());
        assertEquals(1, details.timeline().size());
        assertEquals(opening.reference(), details.postingReference());
        assertEquals("cv.txt", details.document().fileName());
        assertEquals(Optional.empty(), Callers.asPerson(harbour.person(), () -> mine.details(reference)));
    }

    @Test
    void aCandidatesListIsPagedLatestFirst() throws Exception {
        harbour.apply(candidate, opening.reference(), DraftToken.next());
        Opening other = harbour.opening();
        ApplicationReference latest = harbour.apply(candidate, other.reference(), DraftToken.next());
        var page = Callers.asPerson(candidate, () -> mine.list(new PageRequest(1, 1)));
        assertEquals(2, page.total());
        assertEquals(latest, page.items().getFirst().reference());
    }

    @Test
    void aWithdrawnApplicationIsNotWithdrawnAgain() throws Exception {
        ApplicationReference reference = harbour.apply(candidate, opening.reference(), DraftToken.next());
        Callers.asPerson(candidate, () -> candidates.withdraw(reference));
        assertRefused(
                "applications.withdraw.over", () -> Callers.asPerson(candidate, () -> candidates.withdraw(reference)));
    }

    @Test
    void sendingAFileWhoseTextIsJustExtractedKeepsBoth() throws Exception {
        DraftToken token = DraftToken.next();
        var file = save(token, Harbour.content()).document().id();
        var text = new ExtractedText(ExtractedText.Outcome.DONE, "Six years with axle counters.");
        race.second(
                () -> Callers.asSystem(() -> extraction.record(file, text)),
                () -> Callers.asPerson(candidate, () -> applying.send(token)));
        var sent = Callers.asPerson(candidate, () -> queries.draft(token)).sentReference();
        var details = Callers.asPerson(opening.recruiter(), () -> reviewQueries.details(sent.orElseThrow()));
        assertEquals("Six years with axle counters.", details.documentText());
    }

    @Tag("SEC-40")
    @Test
    void aFileIsOpenedByItsOwnerAndByTheEmployerWhoGotIt() throws Exception {
        ApplicationReference reference = harbour.apply(candidate, opening.reference(), DraftToken.next());
        var id = Callers.asPerson(opening.recruiter(), () -> reviewQueries.details(reference))
                .document()
                .id();
        byte[] content = Harbour.cv().content();
        assertArrayEquals(
                content, Callers.asPerson(candidate, () -> documents.open(id)).content());
        assertArrayEquals(
                content,
                Callers.asPerson(opening.recruiter(), () -> documents.open(id)).content());
        AccountId stranger = harbour.person();
        assertRefused(NOT_FOUND, () -> Callers.asPerson(stranger, () -> documents.open(id)));
    }

    @Tag("SEC-40")
    @Test
    void whatIsWithdrawnIsReadByItsOwnerOnly() throws Exception {
        ApplicationReference reference = harbour.apply(candidate, opening.reference(), DraftToken.next());
        ReviewDetails before = Callers.asPerson(opening.recruiter(), () -> reviewQueries.details(reference));
        var file = before.document().id();
        Callers.asPerson(
                opening.recruiter(),
                () -> reviews.addNote(before.applicant().id(), "Ines Carvalho, call her at noon."));
        Callers.asPerson(candidate, () -> candidates.withdraw(reference));
        oneRole.during(() -> {
            assertRefused(NOT_FOUND, () -> Callers.asPerson(opening.recruiter(), () -> documents.open(file)));
            ReviewDetails after = Callers.asPerson(opening.recruiter(), () -> reviewQueries.details(reference));
            String everything = after.toString();
            for (String gone :
                    List.of("Ines", "Carvalho", "ines@test.example", "Bristol,", "signals working", "cv.txt")) {
                assertFalse(everything.contains(gone), everything);
            }
            assertTrue(after.isWithdrawn());
            assertEquals(before.applicant().appliedAt(), after.applicant().appliedAt());
            assertEquals(1, after.steps().size());
            for (String words : List.of("ines", "carvalho")) {
                var filter = new ApplicantFilter(words, null, Set.of(ToldStatus.WITHDRAWN), false);
                assertEquals(
                        0,
                        Callers.asPerson(
                                        opening.recruiter(),
                                        () -> reviewQueries.list(
                                                opening.posting(), filter, ApplicantSort.NAME, new PageRequest(1, 10)))
                                .total());
            }
        });
        assertEquals(
                "Ines Carvalho",
                Callers.asPerson(candidate, () -> mine.details(reference))
                        .orElseThrow()
                        .sent()
                        .contact()
                        .fullName());
        assertEquals(
                "cv.txt",
                Callers.asPerson(candidate, () -> documents.open(file)).fileName());
    }

    @Test
    void aFileForTwoEmployersIsOpenedByAMemberOfBoth() throws Exception {
        Opening other = harbour.opening();
        Callers.asPerson(candidate, () -> profiles.keepCv(Harbour.cv()));
        var both = new ApplicationContent(
                Harbour.content().contact(), CvSource.PROFILE, "I keep signals working.", List.of(), true);
        ApplicationReference here = apply(opening, both);
        apply(other, both);
        var file = Callers.asPerson(opening.recruiter(), () -> reviewQueries.details(here))
                .document()
                .id();
        rows.change(
                "insert into organization_membership (id, version, organization_id, account_id, role, joined_at)"
                        + " values (gen_random_uuid(), 0, ?, ?, 'VIEWER', now())",
                other.organization().value(),
                opening.recruiter().value());
        assertEquals(
                "cv.txt",
                Callers.asPerson(opening.recruiter(), () -> documents.open(file))
                        .fileName());
        rows.change(
                "update hiring_organization set status = 'SUSPENDED' where id = ?",
                opening.organization().value());
        assertRefused("shared.not-allowed", () -> Callers.asPerson(opening.recruiter(), () -> documents.open(file)));
    }

    @Tag("SEC-50")
    @Test
    void aFileIsHandedOutOnlyWhenTheScannerCalledItClean() throws Exception {
        System.setProperty("jobwright.clamd", "127.0.0.1:1");
        try {
            ApplicationReference reference = harbour.apply(candidate, opening.reference(), DraftToken.next());
            var id = Callers.asPerson(opening.recruiter(), () -> reviewQueries.details(reference))
                    .document()
                    .id();
            assertTrue(Callers.asSystem(() -> scans.waiting()).stream()
                    .anyMatch(task -> task.document().equals(id)));
            assertRefused(
                    "candidates.document.not-scanned-yet",
                    () -> Callers.asPerson(opening.recruiter(), () -> documents.open(id)));
            Callers.asSystem(() -> scans.record(id, false));
            assertRefused("candidates.document.infected", () -> Callers.asPerson(candidate, () -> documents.open(id)));
            Callers.asSystem(() -> scans.record(id, true));
            assertEquals(
                    "cv.txt",
                    Callers.asPerson(candidate, () -> documents.open(id)).fileName());
        } finally {
            System.clearProperty("jobwright.clamd");
        }
    }

    private ApplicationReference apply(Opening where, ApplicationContent content) throws Exception {
        DraftToken token = DraftToken.next();
        return Callers.asPerson(candidate, () -> {
            applying.saveDraft(new SaveApplicationDraft(token, where.reference(), content, null, null));
            return applying.send(token);
        });
    }

    private DraftDetails save(DraftToken token, ApplicationContent content) throws Exception {
        return Callers.asVisitor(() ->
                applying.saveDraft(new SaveApplicationDraft(token, opening.reference(), content, Harbour.cv(), null)));
    }
}

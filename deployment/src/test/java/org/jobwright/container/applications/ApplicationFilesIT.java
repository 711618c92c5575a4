package org.jobwright.container.applications;

import static org.jobwright.container.Refusals.NOT_FOUND;
import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.DataOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jobwright.container.Await;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.OneRole;
import org.jobwright.container.Opening;
import org.jobwright.container.Race;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.apply.DraftToken;
import org.jobwright.domain.applications.content.ApplicationContent;
import org.jobwright.domain.applications.content.CvSource;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.applications.notes.NoteVisibility;
import org.jobwright.domain.candidates.DocumentId;
import org.jobwright.services.applications.AttachedFile;
import org.jobwright.services.applications.DocumentQueries;
import org.jobwright.services.applications.activity.ActivityEntry;
import org.jobwright.services.applications.activity.ActivityQueries;
import org.jobwright.services.applications.apply.ApplyQueries;
import org.jobwright.services.applications.apply.ApplyService;
import org.jobwright.services.applications.apply.AttachmentChanges;
import org.jobwright.services.applications.apply.DraftDetails;
import org.jobwright.services.applications.apply.DraftExpiryService;
import org.jobwright.services.applications.apply.DraftKey;
import org.jobwright.services.applications.apply.SaveApplicationDraft;
import org.jobwright.services.applications.bulk.ApplicationReviewService;
import org.jobwright.services.applications.lists.ApplicantFilter;
import org.jobwright.services.applications.lists.ApplicantListQueries;
import org.jobwright.services.applications.lists.ApplicantSort;
import org.jobwright.services.applications.mine.CandidateApplicationQueries;
import org.jobwright.services.applications.mine.CandidateApplicationService;
import org.jobwright.services.applications.notes.NoteQueries;
import org.jobwright.services.applications.notes.NoteService;
import org.jobwright.services.applications.pipeline.ApplicationForReview;
import org.jobwright.services.applications.pipeline.ApplicationReviewQueries;
import org.jobwright.services.candidates.ProfileService;
import org.jobwright.services.candidates.documents.ScanService;
import org.jobwright.services.candidates.extraction.ExtractedText;
import org.jobwright.services.candidates.extraction.ExtractionService;
import org.jobwright.services.messages.ConversationService;
import org.jobwright.services.messages.SendMessage;
import org.jobwright.services.shared.PageRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The files of an application: what is kept, who opens it, and when it is deleted. */
@ContainerTest
class ApplicationFilesIT {

    @Inject
    private NoteQueries noteQueries;

    @Inject
    private ActivityQueries activity;

    @Inject
    private NoteService notes;

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
    private ApplicantListQueries applicants;

    @Inject
    private ApplicationReviewQueries reviewQueries;

    @Inject
    private ApplicationReviewService reviews;

    @Inject
    private DocumentQueries documents;

    @Inject
    private ExtractionService extraction;

    @Inject
    private ConversationService conversations;

    @Inject
    private ScanService scans;

    @Inject
    private DraftExpiryService expiry;

    @Inject
    private Rows rows;

    @Inject
    private OneRole oneRole;

    @Inject
    private ProfileService profileService;

    @Inject
    private Race race;

    private Opening opening;
    private AccountId candidate;

    @BeforeEach
    void someoneLooksForWork() throws Exception {
        opening = harbour.opening();
        candidate = harbour.person();
    }

    @Test
    void otherFilesGoToTheEmployerAndAreWithdrawnWithTheApplication() throws Exception {
        DraftKey draft = Harbour.draftKey();
        DraftDetails kept = save(draft, files("certificate.txt", "reference.txt", "a.txt", "b.txt"));
        assertEquals(
                List.of("applications.attachments.too-many"),
                kept.problems().stream().map(problem -> problem.code()).toList());
        save(
                draft,
                new AttachmentChanges(
                        List.of(), Set.of(kept.attachments().get(2).file().id())));
        ApplicationReference reference = Callers.asPerson(candidate, () -> harbour.send(draft));

        var mineNow = Callers.asPerson(candidate, () -> mine.details(reference)).orElseThrow();
        var theirs = Callers.asPerson(opening.recruiter(), () -> reviewQueries.details(reference));
        assertEquals(List.of("certificate.txt", "reference.txt"), names(mineNow.attachments()));
        assertEquals(List.of("certificate.txt", "reference.txt"), names(theirs.attachments()));
        var certificate = theirs.attachments().getFirst().file().id();
        assertEquals(
                "certificate.txt",
                Callers.asPerson(opening.recruiter(), () -> documents.open(certificate))
                        .fileName());
        assertRefused(NOT_FOUND, () -> Callers.asPerson(harbour.person(), () -> documents.open(certificate)));
        Callers.asPerson(
                opening.recruiter(), () -> reviews.open(theirs.applicant().id()));
        Callers.asPerson(
                opening.recruiter(), () -> reviews.open(theirs.applicant().id()));
        assertEquals(
                List.of("Some One certificate.txt", "Some One null"),
                Callers.asPerson(candidate, () -> mine.details(reference)).orElseThrow().readings().stream()
                        .map(reading -> reading.reader() + " " + reading.file())
                        .toList());

        DraftToken again = Callers.asPerson(candidate, () -> applying.beginReplacement(reference));
        assertEquals(
                List.of("certificate.txt", "reference.txt"),
                names(Callers.asPerson(candidate, () -> queries.draft(new DraftKey(again, null)))
                        .attachments()));

        Callers.asPerson(candidate, () -> candidates.withdraw(reference));
        assertRefused(NOT_FOUND, () -> Callers.asPerson(opening.recruiter(), () -> documents.open(certificate)));
        oneRole.during(() -> {
            assertRefused(NOT_FOUND, () -> Callers.asPerson(opening.recruiter(), () -> documents.open(certificate)));
            assertEquals(
                    List.of(),
                    Callers.asPerson(opening.recruiter(), () -> reviewQueries.details(reference))
                            .attachments());
        });
        assertEquals(
                "certificate.txt",
                Callers.asPerson(candidate, () -> documents.open(certificate)).fileName());
    }

    @Test
    void afterARefusedFileNoOtherIsInspected() throws Exception {
        DraftKey draft = Harbour.draftKey();
        DraftDetails kept = save(draft, files("certificate.txt", "program.exe", "reference.txt"));
        assertEquals(
                List.of("candidates.document.type-not-supported", "applications.files.not-looked-at"),
                kept.problems().stream().map(problem -> problem.code()).toList());
        assertEquals(List.of("certificate.txt"), names(kept.attachments()));
    }

    @Test
    void filesOfAnExpiredDraftAreDeletedAndSentOnesStay() throws Exception {
        DraftKey sent = Harbour.draftKey();
        save(sent, files("certificate.txt"));
        ApplicationReference reference = Callers.asPerson(candidate, () -> harbour.send(sent));
        DraftKey left = Harbour.draftKey();
        DraftDetails draft = save(left, files("forgotten.txt"));
        var forgotten = draft.attachments().getFirst().file().id();
        Callers.asPerson(candidate, () -> {
            conversations.addFile(reference, Harbour.file("map.txt"));
            conversations.send(new SendMessage(reference, "The way to me", 0));
            conversations.addFile(reference, Harbour.file("unfinished.txt"));
        });
        rows.change("update stored_document set stored_at = stored_at - interval '8 days' where file_name in"
                + " ('certificate.txt', 'forgotten.txt', 'map.txt', 'unfinished.txt')");
        rows.change(
                "update application_draft set expires_at = now() - interval '1 minute' where token_hash = ?",
                left.token().hash());

        Callers.asSystem(() -> {
            expiry.forgetDrafts();
            expiry.forgetDocuments();
        });

        assertEquals(List.of(), rows.texts("select file_name from stored_document where id = ?", forgotten.value()));
        assertEquals(
                List.of("map.txt", "unfinished.txt"),
                rows.texts(
                        "select file_name from stored_document where owner_id = ?"
                                + " and file_name in ('map.txt', 'unfinished.txt') order by 1",
                        candidate.value()));
        assertEquals(
                List.of("certificate.txt"),
                names(Callers.asPerson(opening.recruiter(), () -> reviewQueries.details(reference))
                        .attachments()));
    }

    /** What refers to a file has to be in {@code DraftRepository.deleteUnreferencedDocuments} too. */
    @Test
    void whatRefersToAFileIsKnownToTheQueryThatDeletesFiles() throws Exception {
        assertEquals(
                List.of(
                        "application_attachment",
                        "application_draft",
                        "candidate_profile",
                        "draft_attachment",
                        "job_application",
                        "message_draft_file",
                        "message_file"),
                rows.texts("select conrelid::regclass::text from pg_constraint where contype = 'f'"
                        + " and confrelid = 'stored_document'::regclass and confdeltype = 'a' order by 1"));
    }

    @Test
    void sendingAFileDuringItsExtractionKeepsBoth() throws Exception {
        DraftKey draft = Harbour.draftKey();
        var file = save(draft, AttachmentChanges.NONE).document().id();
        var text = new ExtractedText(ExtractedText.Outcome.DONE, "Six years with axle counters.");
        race.second(
                () -> Callers.asSystem(() -> extraction.record(file, text)),
                () -> Callers.asPerson(candidate, () -> harbour.send(draft)));
        var sent = Callers.asPerson(candidate, () -> queries.draft(draft)).sentReference();
        var details = Callers.asPerson(opening.recruiter(), () -> reviewQueries.details(sent.orElseThrow()));
        assertEquals("Six years with axle counters.", details.documentText());
    }

    @Tag("SEC-40")
    @Test
    void onlyItsOwnerAndTheReceivingEmployerOpenAFile() throws Exception {
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
    void pagesOfTheCvAreForThoseWhoMayReadIt() throws Exception {
        ApplicationReference reference = harbour.apply(candidate, opening.reference(), DraftToken.next());
        var id = Callers.asPerson(opening.recruiter(), () -> reviewQueries.details(reference))
                .document()
                .id();
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 1};
        keepPage(id, picture);
        Callers.asPerson(opening.recruiter(), () -> documents.prepare(reference));
        assertEquals(List.of("Some One null"), readings(reference), "what is only prepared was not opened");

        assertArrayEquals(
                picture,
                Callers.asPerson(opening.recruiter(), () -> documents.picture(id, 1))
                        .orElseThrow());
        assertTrue(Callers.asPerson(opening.recruiter(), () -> documents.picture(id, 2))
                .isEmpty());
        assertEquals(List.of("Some One cv.txt", "Some One null"), readings(reference));
        AccountId stranger = harbour.person();
        assertRefused(NOT_FOUND, () -> Callers.asPerson(stranger, () -> documents.look(id, true)));
        assertRefused(NOT_FOUND, () -> Callers.asPerson(stranger, () -> documents.picture(id, 1)));

        Callers.asPerson(candidate, () -> candidates.withdraw(reference));
        oneRole.during(() -> {
            assertRefused(NOT_FOUND, () -> Callers.asPerson(opening.recruiter(), () -> documents.look(id, true)));
            assertRefused(NOT_FOUND, () -> Callers.asPerson(opening.recruiter(), () -> documents.picture(id, 1)));
        });
    }

    private List<String> readings(ApplicationReference reference) throws Exception {
        return Callers.asPerson(candidate, () -> mine.details(reference)).orElseThrow().readings().stream()
                .map(reading -> reading.reader() + " " + reading.file())
                .toList();
    }

    /** As the process that draws pages writes it. */
    private void keepPage(DocumentId id, byte[] picture) throws Exception {
        String key = rows.texts("select storage_key from stored_document where id = ?", id.value())
                .getFirst();
        Path file = Path.of(
                System.getProperty("jobwright.data.dir"), "pages", key.substring(0, 2), key.substring(2, 4), key);
        Files.createDirectories(file.getParent());
        try (DataOutputStream output = new DataOutputStream(Files.newOutputStream(file))) {
            for (int number : new int[] {1, 1240, 1754, 0, picture.length}) {
                output.writeInt(number);
            }
            output.write(picture);
        }
    }

    @Tag("SEC-40")
    @Test
    void onlyItsOwnerReadsAWithdrawnApplication() throws Exception {
        ApplicationReference reference = harbour.apply(candidate, opening.reference(), DraftToken.next());
        ApplicationForReview before = Callers.asPerson(opening.recruiter(), () -> reviewQueries.details(reference));
        var file = before.document().id();
        Callers.asPerson(
                opening.recruiter(),
                () -> notes.add(before.applicant().id(), "Ines Carvalho, call her at noon.", NoteVisibility.TEAM));
        Callers.asPerson(candidate, () -> candidates.withdraw(reference));
        oneRole.during(() -> {
            assertRefused(NOT_FOUND, () -> Callers.asPerson(opening.recruiter(), () -> documents.open(file)));
            ApplicationForReview after = Callers.asPerson(opening.recruiter(), () -> reviewQueries.details(reference));
            String everything = after.toString();
            for (String gone :
                    List.of("Ines", "Carvalho", "ines@test.example", "Bristol,", "signals working", "cv.txt")) {
                assertFalse(everything.contains(gone), everything);
            }
            assertTrue(after.isWithdrawn());
            assertEquals(before.applicant().appliedAt(), after.applicant().appliedAt());
            var left = Callers.asPerson(
                    opening.recruiter(), () -> activity.of(before.applicant().id(), null, 50));
            assertEquals(
                    List.of("WITHDRAWN", "SUBMITTED"),
                    left.entries().stream().map(ActivityEntry::what).toList());
            assertFalse(left.toString().contains("Some One"), left.toString());
            assertEquals(
                    List.of(),
                    Callers.asPerson(
                                    opening.recruiter(),
                                    () -> noteQueries.of(before.applicant().id()))
                            .notes());
            for (String words : List.of("ines", "carvalho")) {
                var filter = new ApplicantFilter(words, null, Set.of(CandidateStatus.WITHDRAWN), Set.of(), null);
                assertEquals(
                        0,
                        Callers.asPerson(
                                        opening.recruiter(),
                                        () -> applicants.list(
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
    void aMemberOfTwoReceivingEmployersOpensAFile() throws Exception {
        Opening other = harbour.opening();
        Callers.asPerson(candidate, () -> profileService.keepCv(Harbour.cv()));
        var both = new ApplicationContent(
                Harbour.content().contact(), CvSource.PROFILE, "I keep signals working.", List.of());
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
    void aFileIsDeliveredOnlyIfTheScannerFoundItClean() throws Exception {
        System.setProperty("jobwright.clamd", "127.0.0.1:1");
        try {
            ApplicationReference reference = harbour.apply(candidate, opening.reference(), DraftToken.next());
            var id = Callers.asPerson(opening.recruiter(), () -> reviewQueries.details(reference))
                    .document()
                    .id();
            Await.until(() -> isShownToTheScanner(id));
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

    /** The timer postpones documents without a scanner response, so their turn comes again and again. */
    private boolean isShownToTheScanner(DocumentId id) throws Exception {
        rows.change("update stored_document set next_try_at = timestamptz '2000-01-01' where id = ?", id.value());
        return Callers.asSystem(() -> scans.waiting()).stream()
                .anyMatch(task -> task.document().equals(id));
    }

    private ApplicationReference apply(Opening where, ApplicationContent content) throws Exception {
        DraftKey draft = Harbour.draftKey();
        return Callers.asPerson(candidate, () -> {
            applying.saveDraft(
                    new SaveApplicationDraft(draft, where.reference(), content, null, AttachmentChanges.NONE, null));
            return harbour.send(draft);
        });
    }

    private DraftDetails save(DraftKey draft, AttachmentChanges changes) throws Exception {
        return Callers.asVisitor(() -> applying.saveDraft(
                new SaveApplicationDraft(draft, opening.reference(), Harbour.content(), Harbour.cv(), changes, null)));
    }

    private static AttachmentChanges files(String... names) {
        return new AttachmentChanges(
                Stream.of(names)
                        .map(name -> new AttachmentChanges.Added("attachments", null, Harbour.file(name)))
                        .toList(),
                Set.of());
    }

    private static List<String> names(List<AttachedFile> files) {
        return files.stream().map(file -> file.file().fileName()).toList();
    }
}

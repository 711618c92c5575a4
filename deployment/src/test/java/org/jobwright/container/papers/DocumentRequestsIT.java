package org.jobwright.container.papers;

import static org.jobwright.container.Refusals.NOT_ALLOWED;
import static org.jobwright.container.Refusals.NOT_FOUND;
import static org.jobwright.container.Refusals.STALE;
import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.imageio.ImageIO;
import org.jobwright.container.AppearsAndVanishes;
import org.jobwright.container.Callers;
import org.jobwright.container.Candidacy;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.OneRole;
import org.jobwright.container.Race;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.candidates.DocumentId;
import org.jobwright.domain.candidates.files.DocumentPolicy;
import org.jobwright.domain.candidates.files.DocumentType;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.papers.DocumentRequest;
import org.jobwright.domain.papers.DocumentRequestId;
import org.jobwright.domain.papers.RequestState;
import org.jobwright.domain.today.Signal;
import org.jobwright.services.applications.DocumentQueries;
import org.jobwright.services.applications.mine.CandidateApplicationQueries;
import org.jobwright.services.applications.mine.CandidateApplicationService;
import org.jobwright.services.candidates.documents.DocumentFile;
import org.jobwright.services.candidates.documents.UploadedFile;
import org.jobwright.services.operations.RecordCleanup;
import org.jobwright.services.papers.CandidatePaperService;
import org.jobwright.services.papers.DocumentReminderService;
import org.jobwright.services.papers.DocumentRequestService;
import org.jobwright.services.papers.PaperLine;
import org.jobwright.services.papers.RequestedDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An employer asks an applicant for documents, and only those who read the application open what comes. */
@ContainerTest
class DocumentRequestsIT {

    @Inject
    private Candidacy ada;

    @Inject
    private DocumentRequestService requests;

    @Inject
    private CandidatePaperService mine;

    @Inject
    private DocumentQueries documents;

    @Inject
    private CandidateApplicationService applications;

    @Inject
    private CandidateApplicationQueries own;

    @Inject
    private DocumentReminderService reminders;

    @Inject
    private Harbour harbour;

    @Inject
    private Race race;

    @Inject
    private RecordCleanup cleanup;

    @Inject
    private OneRole oneRole;

    @Inject
    private Rows rows;

    private AccountId owner;

    @BeforeEach
    void adaApplied() throws Exception {
        ada.begin();
        owner = ada.opening().recruiter();
    }

    @Test
    @AppearsAndVanishes({Signal.DOCUMENT_WANTED, Signal.DOCUMENT_SENT})
    void aDocumentIsAskedForSentReturnedSentAgainAndAccepted() throws Exception {
        DocumentRequestId permit = ask("Work permit");
        assertEquals(List.of("DOCUMENT_ASKED"), mails(permit));
        assertTrue(ada.signals(ada.candidate()).contains(Signal.DOCUMENT_WANTED));
        assertRefused("papers.files.required", () -> asAda(() -> mine.send(permit)));

        asAda(() -> mine.addFile(permit, Harbour.file("permit.txt")));
        assertEquals(List.of(), line().files(), "what is not sent is the candidate's");
        assertRefused(NOT_FOUND, () -> Callers.asPerson(owner, () -> documents.open(file())));
        asAda(() -> mine.send(permit));
        assertFalse(ada.signals(ada.candidate()).contains(Signal.DOCUMENT_WANTED));
        assertTrue(ada.signals(owner).contains(Signal.DOCUMENT_SENT));
        ada.assertCanBePutOff(Signal.DOCUMENT_SENT);
        assertEquals(
                "permit.txt",
                Callers.asPerson(owner, () -> documents.open(file())).fileName());
        assertRefused("papers.closed", () -> asAda(() -> mine.addFile(permit, Harbour.file("more.txt"))));
        assertRefused("papers.closed", () -> asAda(() -> mine.removeFile(permit, file())));

        PaperLine sent = line();
        assertRefused("papers.reason.required", () -> asOwner(() -> requests.giveBack(permit, sent.version(), " ")));
        asOwner(() -> requests.giveBack(permit, sent.version(), "The second page is missing."));
        assertRefused(STALE, () -> asOwner(() -> requests.accept(permit, sent.version())));
        assertFalse(ada.signals(owner).contains(Signal.DOCUMENT_SENT));
        assertTrue(ada.signals(ada.candidate()).contains(Signal.DOCUMENT_WANTED));
        assertEquals("The second page is missing.", own().reason());
        assertRefused(NOT_FOUND, () -> Callers.asPerson(owner, () -> documents.open(file())));

        asAda(() -> mine.removeFile(permit, file()));
        asAda(() -> mine.addFile(permit, Harbour.file("both-pages.txt")));
        asAda(() -> mine.send(permit));
        asOwner(() -> requests.accept(permit, line().version()));
        assertEquals(RequestState.ACCEPTED, own().state());
        assertEquals(1, own().files().size());
        assertEquals(List.of("DOCUMENT_ASKED", "DOCUMENT_RETURNED", "DOCUMENT_SENT", "DOCUMENT_SENT"), mails(permit));
        assertFalse(ada.signals(owner).contains(Signal.DOCUMENT_SENT));
    }

    @Test
    void onlyThoseWhoReadTheApplicationSeeIt() throws Exception {
        DocumentRequestId permit = ask("Work permit");
        asAda(() -> mine.addFile(permit, Harbour.file("permit.txt")));
        asAda(() -> mine.send(permit));
        DocumentId file = file();
        AccountId interviewer = ada.member(OrganizationRole.INTERVIEWER, "Sol Greaves");
        AccountId viewer = ada.member(OrganizationRole.VIEWER, "Val Reed");
        Candidacy other = ada;
        oneRole.during(() -> {
            assertRefused(NOT_FOUND, () -> Callers.asPerson(interviewer, () -> requests.of(other.id())));
            assertRefused(NOT_ALLOWED, () -> Callers.asPerson(viewer, () -> requests.of(other.id())));
            assertRefused(NOT_FOUND, () -> Callers.asPerson(interviewer, () -> documents.open(file)));
            assertRefused(NOT_FOUND, () -> Callers.asPerson(viewer, () -> documents.open(file)));
            assertRefused(NOT_FOUND, () -> Callers.asPerson(owner, () -> mine.mine(other.reference())));
            assertRefused(NOT_FOUND, () -> Callers.asPerson(owner, () -> mine.send(permit)));
            assertRefused(NOT_FOUND, () -> asAda(() -> requests.of(other.id())));
        });
    }

    @Test
    void requestsAndFilesAreBounded() throws Exception {
        for (int i = 0; i < DocumentRequest.MOST_REQUESTS; i++) {
            ask("Certificate " + i);
        }
        assertRefused("papers.too-many", () -> ask("One more"));
        DocumentRequestId first = own().id();
        for (int i = 0; i < DocumentRequest.MOST_FILES; i++) {
            String name = "page-" + i + ".txt";
            asAda(() -> mine.addFile(first, Harbour.file(name)));
        }
        assertRefused("papers.files.too-many", () -> asAda(() -> mine.addFile(first, Harbour.file("more.txt"))));
    }

    @Test
    void filesAreDeletedOnTheDayThatWasSaidAndWhenTheyAreNotNeeded() throws Exception {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        assertRefused("papers.delete-on.range", () -> ask("Work permit", today));
        assertRefused(
                "papers.delete-on.range",
                () -> ask("Work permit", today.plusMonths(12).plusDays(2)));
        DocumentRequestId permit = ask("Work permit");
        asAda(() -> mine.addFile(permit, Harbour.file("permit.txt")));
        asAda(() -> mine.send(permit));
        asOwner(() -> requests.accept(permit, line().version()));
        Callers.asSystem(() -> cleanup.removeRequestedFiles());
        assertEquals(1, own().files().size());
        rows.change("update document_request set delete_on = current_date where id = ?", permit.value());
        Callers.asSystem(() -> cleanup.removeRequestedFiles());
        assertEquals(List.of(), own().files());

        DocumentRequestId certificate = ask("Certificate");
        asAda(() -> mine.addFile(certificate, Harbour.file("certificate.txt")));
        DocumentRequestId diploma = ask("Diploma");
        asAda(() -> mine.addFile(diploma, Harbour.file("diploma.txt")));
        asAda(() -> mine.send(diploma));
        rows.change("update document_request set state = 'ACCEPTED' where id = ?", diploma.value());
        asAda(() -> applications.withdraw(ada.reference()));
        assertEquals(1, rows.count("from document_request where id = ? and state = 'CANCELLED'", certificate.value()));
        Callers.asSystem(() -> cleanup.removeRequestedFiles());
        assertEquals(0, rows.count("from document_request_file where request_id = ?", certificate.value()));
        assertEquals(
                0,
                rows.count(
                        "from document_request_file f join document_request r on r.id = f.request_id"
                                + " where r.application_id = ?",
                        ada.id().value()),
                "accepted ones as well");
    }

    @Test
    void nothingIsAskedForBesideAWithdrawal() throws Exception {
        race.second(() -> ask("Work permit"), () -> asAda(() -> applications.withdraw(ada.reference())));
        assertEquals(RequestState.CANCELLED, own().state());
        assertRefused("applications.over", () -> ask("Certificate"));
        ada.begin();
        owner = ada.opening().recruiter();
        assertRefused(
                "applications.over",
                () -> race.second(() -> asAda(() -> applications.withdraw(ada.reference())), () -> ask("Work permit")));
    }

    @Test
    void whatIsAcceptedAtTheMomentOfAWithdrawalDoesNotMakeItFail() throws Exception {
        DocumentRequestId permit = ask("Work permit");
        asAda(() -> mine.addFile(permit, Harbour.file("permit.txt")));
        asAda(() -> mine.send(permit));
        PaperLine sent = line();
        race.second(
                () -> asOwner(() -> requests.accept(permit, sent.version())),
                () -> asAda(() -> applications.withdraw(ada.reference())));
        assertEquals(RequestState.ACCEPTED, own().state());
    }

    @Test
    void aPhotoIsDrawnAnewAsAPage() throws Exception {
        DocumentRequestId permit = ask("Work permit");
        asAda(() -> mine.addFile(permit, new UploadedFile("Permit.PNG", picture("png", 40, 20))));
        asAda(() -> mine.send(permit));
        DocumentFile opened = Callers.asPerson(owner, () -> documents.open(file()));
        assertEquals("Permit.pdf", opened.fileName());
        assertEquals(DocumentType.PDF, opened.type());
    }

    /** As a phone takes it by default. */
    @Test
    void aPhotoOf24MillionPixelsIsAPageWithAllThatIsReadable() throws Exception {
        DocumentRequestId permit = ask("Work permit");
        byte[] photo = picture("jpeg", 5712, 4284);
        asAda(() -> mine.addFile(permit, new UploadedFile("IMG_1.jpg", photo)));
        asAda(() -> mine.send(permit));
        DocumentFile opened = Callers.asPerson(owner, () -> documents.open(file()));
        String page = new String(opened.content(), StandardCharsets.ISO_8859_1);
        assertTrue(page.contains("/Width 2600/Height 1950"), "large enough for small print");
    }

    @Test
    void aPhotoThatIsNoneOrIsCutOffOrTooLargeIsRefused() throws Exception {
        DocumentRequestId permit = ask("Work permit");
        byte[] photo = picture("jpeg", 400, 300);
        refused("organizations.picture.wrong-type", permit, "<script>".getBytes(StandardCharsets.UTF_8));
        refused("papers.photo.unreadable", permit, Arrays.copyOf(photo, photo.length - 2));
        refused("organizations.picture.too-large", permit, Arrays.copyOf(photo, DocumentPolicy.MAX_BYTES + 1));
        assertRefused(
                "candidates.document.type-not-supported",
                () -> asAda(() -> mine.addFile(permit, new UploadedFile("jpg", photo))));
        assertEquals(List.of(), own().files());
    }

    /** A withdrawal waits for no picture: what is cancelled while it is drawn gets no file. */
    @Test
    void whatIsCancelledWhileAPhotoIsDrawnGetsNoFile() throws Exception {
        DocumentRequestId permit = ask("Work permit");
        byte[] photo = picture("jpeg", 400, 300);
        assertRefused(
                "papers.closed",
                () -> race.second(
                        () -> asAda(() -> applications.withdraw(ada.reference())),
                        () -> asAda(() -> mine.addFile(permit, new UploadedFile("IMG_1.jpg", photo)))));
        assertEquals(List.of(), own().files());
    }

    private void refused(String code, DocumentRequestId request, byte[] photo) {
        assertRefused(code, () -> asAda(() -> mine.addFile(request, new UploadedFile("IMG_1.jpg", photo))));
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, file);
        return file.toByteArray();
    }

    @Test
    void aStoppedEmployerGetsNoFile() throws Exception {
        DocumentRequestId permit = ask("Work permit");
        asAda(() -> mine.addFile(permit, Harbour.file("permit.txt")));
        employerIs("SUSPENDED");
        try {
            assertRefused("papers.employer-stopped", () -> asAda(() -> mine.addFile(permit, Harbour.file("more.txt"))));
            assertRefused("papers.employer-stopped", () -> asAda(() -> mine.send(permit)));
            asAda(() -> mine.removeFile(permit, file()));
        } finally {
            employerIs("VERIFIED");
        }
        assertEquals(List.of(), own().files());
    }

    @Test
    void onItsDayARequestIsClosedAndWhoOpenedAFileStaysKnown() throws Exception {
        DocumentRequestId permit = ask("Work permit");
        asAda(() -> mine.addFile(permit, Harbour.file("permit.txt")));
        asAda(() -> mine.send(permit));
        Callers.asPerson(owner, () -> documents.open(file()));
        DocumentRequestId certificate = ask("Certificate");
        rows.change(
                "update document_request set delete_on = current_date where application_id = ?",
                ada.id().value());
        assertRefused("papers.closed", () -> asAda(() -> mine.addFile(certificate, Harbour.file("late.txt"))));
        Callers.asSystem(() -> cleanup.closeDocumentRequests());
        Callers.asSystem(() -> cleanup.removeRequestedFiles());
        assertEquals(
                List.of(RequestState.CANCELLED, RequestState.CANCELLED),
                Callers.asPerson(ada.candidate(), () -> mine.mine(ada.reference())).stream()
                        .map(PaperLine::state)
                        .toList());
        assertFalse(ada.signals(ada.candidate()).contains(Signal.DOCUMENT_WANTED));
        assertFalse(ada.signals(owner).contains(Signal.DOCUMENT_SENT));
        assertTrue(
                Callers.asPerson(ada.candidate(), () -> own.details(ada.reference())
                                .orElseThrow())
                        .readings()
                        .stream()
                        .anyMatch(reading -> "permit.txt".equals(reading.file())),
                "the candidate still reads who opened it");
    }

    @Test
    void theDatabaseTakesNeitherAForeignFileNorARequestThatDoesNotFitItsApplication() throws Exception {
        DocumentRequestId permit = ask("Work permit");
        DocumentId foreign = new DocumentId(UUID.fromString(rows.texts("select document_id from job_application"
                        + " where document_id is not null and candidate_id <> '" + ada.candidate() + "' limit 1")
                .getFirst()));
        refusedByTheDatabase(
                ada.candidate(),
                "insert into document_request_file (document_id, request_id, added_at) values (?, ?, now())",
                foreign.value(),
                permit.value());
        refusedByTheDatabase(
                owner,
                COPY.formatted("(select a.id from job_application a where a.id <> r.application_id limit 1)"),
                permit.value());
        AccountId interviewer = ada.member(OrganizationRole.INTERVIEWER, "Sol Greaves");
        harbour.assign(ada.id(), interviewer);
        int changed = rows.as(
                Rows.Caller.person(interviewer),
                connection ->
                        Rows.update(connection, "update document_request set note = '' where id = ?", permit.value()));
        assertEquals(0, changed, "an interviewer only reads");
        refusedByTheDatabase(interviewer, COPY.formatted("r.application_id"), permit.value());
    }

    private static final String COPY = "insert into document_request (id, version, application_id, posting_id,"
            + " organization_id, candidate_id, name, note, delete_on, state, reason, asked_at, state_at)"
            + " select gen_random_uuid(), 0, %s, r.posting_id, r.organization_id, r.candidate_id, 'More', '',"
            + " r.delete_on, 'ASKED', '', now(), now() from document_request r where r.id = ?";

    private void refusedByTheDatabase(AccountId caller, String sql, Object... parameters) {
        SQLException refused = assertThrows(
                SQLException.class,
                () -> rows.as(Rows.Caller.person(caller), connection -> Rows.update(connection, sql, parameters)));
        assertTrue(refused.getMessage().contains("row-level security"), refused.getMessage());
    }

    @Test
    void whatIsUsualInAStageIsAskedForAtOnceWithOneMail() throws Exception {
        assertEquals(List.of(), asOwner(() -> requests.usual(ada.id())));
        rows.change(
                "update pipeline_stage set documents = '[\"Work permit\", \"Diploma\", \"Certificate\"]'"
                        + " where id = (select stage_id from job_application where id = ?)",
                ada.id().value());
        ask("WORK PERMIT");
        assertEquals(List.of("Diploma", "Certificate"), asOwner(() -> requests.usual(ada.id())));
        LocalDate deleteOn = LocalDate.now(ZoneOffset.UTC).plusDays(60);
        List<DocumentRequestId> both = asOwner(() -> requests.ask(
                ada.id(),
                List.of(
                        new RequestedDocument("Diploma", "", deleteOn),
                        new RequestedDocument("Certificate", "", deleteOn))));
        assertEquals(List.of("DOCUMENT_ASKED"), mails(both.getFirst()));
        assertEquals(List.of(), mails(both.getLast()), "one mail is about both");
        assertRefused("papers.asked-already", () -> ask("diploma"));
        assertRefused("papers.asked-already", () -> race.second(() -> ask("Badge"), () -> ask("Badge")));
        waited(both.getFirst(), "3 days 1 minute");
        waited(both.getLast(), "3 days 1 minute");
        remind(both.getLast());
        remind(both.getFirst());
        assertEquals(1, reminded(both.getFirst()) + reminded(both.getLast()), "one mail reminds of both");
        assertEquals(List.of(), asOwner(() -> requests.usual(ada.id())));
        assertEquals(
                4,
                Callers.asPerson(ada.candidate(), () -> mine.mine(ada.reference()))
                        .size());
        AccountId viewer = ada.member(OrganizationRole.VIEWER, "Val Reed");
        assertRefused(NOT_ALLOWED, () -> Callers.asPerson(viewer, () -> requests.usual(ada.id())));
    }

    @Test
    void theCandidateIsRemindedOnceEachTimeTheyAreAsked() throws Exception {
        DocumentRequestId permit = ask("Work permit");
        remind(permit);
        assertEquals(0, reminded(permit), "there was no time to send it");
        waited(permit, "3 days 1 minute");
        employerIs("SUSPENDED");
        try {
            remind(permit);
            assertEquals(0, reminded(permit), "of nobody who is stopped");
        } finally {
            employerIs("VERIFIED");
        }
        remind(permit);
        remind(permit);
        assertEquals(1, reminded(permit));

        asAda(() -> mine.addFile(permit, Harbour.file("permit.txt")));
        asAda(() -> mine.send(permit));
        waited(permit, "5 days");
        remind(permit);
        assertEquals(1, reminded(permit), "the employer has it");

        asOwner(() -> requests.giveBack(permit, line().version(), "The second page is missing."));
        waited(permit, "4 days");
        assertTrue(Callers.asSystem(reminders::due).contains(permit));
        remind(permit);
        assertEquals(2, reminded(permit));

        DocumentRequestId certificate = ask("Certificate");
        waited(certificate, "15 days");
        assertFalse(Callers.asSystem(reminders::due).contains(certificate), "too old to come as a reminder");
        rows.change("update document_request set delete_on = current_date where id = ?", certificate.value());
        remind(certificate);
        assertEquals(0, reminded(certificate), "on its last day it is closed");
    }

    private void remind(DocumentRequestId request) throws Exception {
        Callers.asSystem(() -> reminders.remind(request));
    }

    private long reminded(DocumentRequestId request) throws Exception {
        return mails(request).stream().filter("DOCUMENT_REMINDED"::equals).count();
    }

    private void waited(DocumentRequestId request, String since) throws Exception {
        rows.change(
                "update document_request set state_at = now() - cast(? as interval) where id = ?",
                since,
                request.value());
    }

    private void employerIs(String status) throws Exception {
        rows.change(
                "update hiring_organization set status = ? where id ="
                        + " (select organization_id from job_application where id = ?)",
                status,
                ada.id().value());
    }

    private DocumentRequestId ask(String name) throws Exception {
        return ask(name, LocalDate.now(ZoneOffset.UTC).plusDays(60));
    }

    private DocumentRequestId ask(String name, LocalDate deleteOn) throws Exception {
        return Callers.asPerson(owner, () -> requests.ask(
                        ada.id(), List.of(new RequestedDocument(name, "Both sides, please.", deleteOn)))
                .getFirst());
    }

    /** The latest request, as the employer sees it. */
    private PaperLine line() throws Exception {
        return Callers.asPerson(owner, () -> requests.of(ada.id())).getFirst();
    }

    /** The same, as the candidate does. */
    private PaperLine own() throws Exception {
        return Callers.asPerson(ada.candidate(), () -> mine.mine(ada.reference()))
                .getFirst();
    }

    private DocumentId file() throws Exception {
        return own().files().getFirst().id();
    }

    private void asAda(Callers.Command command) throws Exception {
        Callers.asPerson(ada.candidate(), command);
    }

    private <T> T asOwner(Callable<T> question) throws Exception {
        return Callers.asPerson(owner, question);
    }

    private void asOwner(Callers.Command command) throws Exception {
        Callers.asPerson(owner, command);
    }

    private List<String> mails(DocumentRequestId request) throws Exception {
        return rows.texts("select kind from outbox_message where subject_id = ? order by kind", request.value());
    }
}

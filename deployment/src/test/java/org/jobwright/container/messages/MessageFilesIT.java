package org.jobwright.container.messages;

import static org.jobwright.container.Refusals.NOT_FOUND;
import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import jakarta.inject.Inject;
import java.util.List;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.OneRole;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.candidates.DocumentId;
import org.jobwright.domain.candidates.documents.ScanState;
import org.jobwright.domain.messages.MessageId;
import org.jobwright.services.applications.DocumentQueries;
import org.jobwright.services.applications.mine.CandidateApplicationService;
import org.jobwright.services.candidates.documents.ScanService;
import org.jobwright.services.messages.MessageFile;
import org.jobwright.services.messages.MessageLine;
import org.jobwright.services.messages.bulk.BulkMessageQueries;
import org.junit.jupiter.api.Test;

/** The files of messages between an employer and a candidate. */
@ContainerTest
class MessageFilesIT extends Talk {

    @Inject
    private BulkMessageQueries many;

    @Inject
    private DocumentQueries documents;

    @Inject
    private ScanService scans;

    @Inject
    private CandidateApplicationService own;

    @Inject
    private OneRole oneRole;

    /** An infected or late-scanned file: the message waits, and the sender sees why. */
    @Test
    void aMessageWithAFileThatIsInfectedOrNotScannedWaitsAndItsSenderSeesWhy() throws Exception {
        System.setProperty("jobwright.clamd", "127.0.0.1:1");
        MessageId message;
        try {
            Callers.asPerson(opening.recruiter(), () -> conversations.addFile(application, Harbour.file("map.txt")));
            message = send(opening.recruiter(), "The way to the depot");
        } finally {
            System.clearProperty("jobwright.clamd");
        }
        deliver();
        assertEquals(ScanState.PENDING, scanOfSent());
        assertEquals(List.of(), as(candidate).messages());
        DocumentId file = sent().id();
        assertRefused(NOT_FOUND, () -> Callers.asPerson(candidate, () -> documents.open(file)));
        Callers.asSystem(() -> scans.record(file, false));
        deliver();
        assertEquals(ScanState.INFECTED, scanOfSent());
        assertEquals(List.of(), as(candidate).messages());
        Callers.asSystem(() -> scans.record(file, true));
        deliver();
        assertEquals(
                "map.txt",
                as(candidate).messages().getFirst().files().getFirst().name());
        assertEquals(
                "map.txt",
                Callers.asPerson(candidate, () -> documents.open(file)).fileName());
        assertRefused(NOT_FOUND, () -> Callers.asPerson(harbour.person(), () -> documents.open(file)));
        assertNotNull(message);
    }

    private MessageFile sent() throws Exception {
        return as(opening.recruiter()).messages().getFirst().files().getFirst();
    }

    private ScanState scanOfSent() throws Exception {
        return sent().scan();
    }

    @Test
    void theFilesOfAMessageTakenBackAreThoseOfTheDraftAgain() throws Exception {
        for (String name : List.of("one.txt", "two.txt", "three.txt")) {
            Callers.asPerson(candidate, () -> conversations.addFile(application, Harbour.file(name)));
        }
        assertRefused(
                "messages.files.too-many",
                () -> Callers.asPerson(candidate, () -> conversations.addFile(application, Harbour.file("four.txt"))));
        MessageId message = send(candidate, "Three files");
        assertEquals(List.of(), as(candidate).draftFiles());
        Callers.asPerson(candidate, () -> conversations.takeBack(application, message));
        assertEquals(3, as(candidate).draftFiles().size());
        DocumentId first = as(candidate).draftFiles().getFirst().id();
        Callers.asPerson(candidate, () -> conversations.removeFile(application, first));
        assertEquals(2, as(candidate).draftFiles().size());
        assertEquals(0, rows.count("from stored_document where id = ?", first.value()));
        Callers.asPerson(candidate, () -> own.withdraw(application));
        assertEquals(List.of(), as(candidate).draftFiles());
    }

    @Test
    void aColleagueWhoTakesAMessageBackSeesItsFilesAndTheyAreNotSentAgain() throws Exception {
        oneRole.during(this::takeBackByAColleague);
        takeBackByAColleague();
    }

    private void takeBackByAColleague() throws Exception {
        AccountId colleague = colleague();
        for (String name : List.of("one.txt", "two.txt", "three.txt")) {
            Callers.asPerson(opening.recruiter(), () -> conversations.addFile(application, Harbour.file(name)));
        }
        MessageId message = send(opening.recruiter(), "Three files");
        Callers.asPerson(colleague, () -> conversations.addFile(application, Harbour.file("mine.txt")));
        Callers.asPerson(colleague, () -> conversations.takeBack(application, message));
        List<MessageFile> files = as(colleague).draftFiles();
        assertEquals(
                List.of("mine.txt", "one.txt", "two.txt"),
                files.stream().map(MessageFile::name).sorted().toList());
        for (MessageFile file : files) {
            Callers.asPerson(colleague, () -> conversations.removeFile(application, file.id()));
        }
        send(colleague, "No files");
        assertEquals(List.of(), as(colleague).messages().getLast().files());
    }

    @Test
    void theCandidateSeesWhoOpenedAFileOfAMessage() throws Exception {
        Callers.asPerson(candidate, () -> conversations.addFile(application, Harbour.file("certificate.txt")));
        send(candidate, "My certificate");
        Callers.asPerson(opening.recruiter(), () -> conversations.addFile(application, Harbour.file("map.txt")));
        send(opening.recruiter(), "The way to the depot");
        deliver();
        for (MessageLine message : as(opening.recruiter()).messages()) {
            DocumentId file = message.files().getFirst().id();
            Callers.asPerson(opening.recruiter(), () -> documents.open(file));
            AccountId colleague = colleague();
            Callers.asPerson(colleague, () -> documents.open(file));
        }
        assertEquals(
                List.of("certificate.txt", "certificate.txt"),
                rows.texts(
                        "select d.file_name from access_entry r join stored_document d on d.id = r.document_id"
                                + " join job_application a on a.id = r.application_id where a.reference = ?",
                        application.value()));
    }
}

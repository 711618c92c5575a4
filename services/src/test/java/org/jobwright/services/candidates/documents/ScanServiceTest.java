package org.jobwright.services.candidates.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jobwright.domain.candidates.DocumentId;
import org.jobwright.domain.candidates.documents.StoredDocument;
import org.jobwright.domain.candidates.files.DocumentType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("SEC-50")
class ScanServiceTest {

    private static final Logger LOG = Logger.getLogger("org.jobwright.security");

    private final StoredDocument document =
            new StoredDocument(null, "cv.pdf", DocumentType.PDF, 10, "0".repeat(64), "key", Instant.EPOCH);
    private final List<String> logged = new ArrayList<>();
    private final Handler handler = new Listener(logged);
    private final ScanService scans = new ScanService(new OneDocument(document), Clock.systemUTC());

    @BeforeEach
    void listen() {
        LOG.addHandler(handler);
    }

    @AfterEach
    void stopListening() {
        LOG.removeHandler(handler);
    }

    @Test
    void anInfectedDocumentIsInTheSecurityLog() {
        scans.record(document.getId(), false);
        assertEquals(List.of("document.infected document=" + document.getId()), logged);
    }

    @Test
    void aCleanDocumentIsNotReported() {
        scans.record(document.getId(), true);
        assertEquals(List.of(), logged);
    }

    private static final class OneDocument extends DocumentRepository {

        private final StoredDocument document;

        OneDocument(StoredDocument document) {
            this.document = document;
        }

        @Override
        public Optional<StoredDocument> lock(DocumentId id) {
            return Optional.of(document);
        }
    }

    private static final class Listener extends Handler {

        private final List<String> logged;

        Listener(List<String> logged) {
            this.logged = logged;
        }

        @Override
        public void publish(LogRecord message) {
            logged.add(message.getMessage());
        }

        @Override
        public void flush() {
            // Nothing is closed here.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}

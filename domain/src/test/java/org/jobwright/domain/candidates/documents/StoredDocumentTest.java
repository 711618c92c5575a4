package org.jobwright.domain.candidates.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.candidates.files.DocumentType;
import org.jobwright.domain.shared.failures.NotAllowed;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoredDocumentTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    private final StoredDocument document =
            new StoredDocument(null, "cv.pdf", DocumentType.PDF, 10, "0".repeat(64), "key", NOW);

    @Test
    void anExtractionIsRetriedButNotForever() {
        for (int i = 0; i < 2; i++) {
            document.startExtraction(NOW);
            document.extractionFailed(NOW);
            assertEquals(ExtractionState.PENDING, document.getExtraction());
            assertTrue(document.getNextTryAt().isAfter(NOW));
        }
        document.startExtraction(NOW);
        document.extractionFailed(NOW);
        assertEquals(ExtractionState.FAILED, document.getExtraction());
    }

    @Test
    void anExtractionThatCouldNotStartIsNotCounted() {
        for (int i = 0; i < 10; i++) {
            document.startExtraction(NOW);
            document.extractionNotTried(NOW);
        }
        assertTrue(document.getNextTryAt().isAfter(NOW));
        document.startExtraction(NOW);
        document.extractionFailed(NOW);
        assertEquals(ExtractionState.PENDING, document.getExtraction());
    }

    @Test
    void aFailedExtractionGetsOneMoreTry() {
        for (int i = 0; i < 3; i++) {
            document.startExtraction(NOW);
            document.extractionFailed(NOW);
        }
        document.takeUpExtraction(NOW);
        assertEquals(ExtractionState.PENDING, document.getExtraction());
        assertEquals(NOW, document.getNextTryAt());
        document.startExtraction(NOW);
        document.extractionFailed(NOW);
        assertEquals(ExtractionState.FAILED, document.getExtraction());
    }

    @Test
    void aFinishedExtractionIsNotRepeated() {
        document.startExtraction(NOW);
        document.extracted("text");
        document.takeUpExtraction(NOW);
        assertEquals(ExtractionState.DONE, document.getExtraction());
    }

    @Test
    void anInfectedDocumentIsNeverRead() {
        document.awaitScan();
        document.scanned(false);
        assertEquals(ExtractionState.REFUSED, document.getExtraction());
    }

    @Test
    void aCleanDocumentIsRead() {
        document.awaitScan();
        document.scanned(true);
        assertEquals(ExtractionState.PENDING, document.getExtraction());
    }

    @Test
    void aDocumentWithoutAScannerResponseWaitsBehindOthers() {
        document.awaitScan();
        document.scanFailed(NOW);
        assertEquals(ScanState.PENDING, document.getScan());
        assertTrue(document.getNextTryAt().isAfter(NOW));
    }

    @Test
    void aClaimedDocumentCannotBeClaimedByOthers() {
        AccountId person = AccountId.next();
        document.claim(person);
        document.claim(person);
        assertThrows(NotAllowed.class, () -> document.claim(AccountId.next()));
    }

    @Tag("SEC-49")
    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd.pdf, passwd.pdf",
        "C:\\Users\\me\\cv.pdf, cv.pdf",
        "cv\u202Efdp.exe, cvfdp.exe",
        "'x.pdf\"\r\nSet-Cookie: a=b', 'x.pdf\"Set-Cookie: a=b'"
    })
    void aNameIsShownWithoutWhatCouldMislead(String given, String shown) {
        assertEquals(shown, StoredDocument.displayName(given));
    }

    @Test
    void aLongNameIsNotCutWithinACharacter() {
        String shown = StoredDocument.displayName("a" + "\uD83D\uDE00".repeat(300) + ".pdf");
        assertTrue(shown.endsWith("\uD83D\uDE00.pdf"));
    }

    @Test
    void aLongNameKeepsItsExtension() {
        String shown = StoredDocument.displayName("a".repeat(300) + ".docx");
        assertEquals(StoredDocument.MAX_NAME, shown.length());
        assertTrue(shown.endsWith(".docx"));
    }
}

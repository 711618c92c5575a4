package org.jobwright.web.applications.receipts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jobwright.domain.applications.SeenNotice;
import org.jobwright.domain.applications.content.Answer;
import org.jobwright.domain.applications.content.Contact;
import org.jobwright.domain.applications.receipts.ReceiptContent;
import org.jobwright.domain.applications.receipts.SentAnswer;
import org.jobwright.domain.applications.receipts.SentFile;
import org.jobwright.domain.jobs.advert.QuestionType;
import org.jobwright.domain.shared.Json;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.Sha256;
import org.jobwright.services.applications.receipts.Receipt;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class ReceiptPdfTest {

    private static final Instant SENT = Instant.parse("2026-11-29T08:15:30.123456Z");

    @BeforeAll
    static void findTheValidator() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    /** Another program says so, not the writer of the file. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void aValidatorConfirmsThatReceiptsAreAccessibleAndCanBeKept(Language language) throws Exception {
        byte[] file = ReceiptPdf.file(receipt(language));
        for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1)) {
            assertEquals(List.of(), violations(file, flavour), flavour.toString());
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void madeAgainItHasTheSameBytes(Language language) throws Exception {
        byte[] first = ReceiptPdf.file(receipt(language));
        Thread.sleep(1100); // a file says to the second when it was made
        assertArrayEquals(first, ReceiptPdf.file(receipt(language)));
    }

    @Test
    void itHasTheDataInItWhoseHashIsAtItsFoot() throws IOException {
        Receipt receipt = receipt(Language.EN);
        try (PDDocument file = Loader.loadPDF(ReceiptPdf.file(receipt))) {
            byte[] attached = file.getDocumentCatalog()
                    .getNames()
                    .getEmbeddedFiles()
                    .getNames()
                    .get("receipt.json")
                    .getEmbeddedFile()
                    .toByteArray();
            assertArrayEquals(receipt.json().getBytes(StandardCharsets.UTF_8), attached);
            assertEquals(receipt.sha256(), Sha256.hex(attached));
            assertTrue(text(file).contains("A-23456789 · SHA-256 " + receipt.sha256()), text(file));
        }
    }

    @Test
    void everythingThatWasSentIsPrinted() throws IOException {
        try (PDDocument file = Loader.loadPDF(ReceiptPdf.file(receipt(Language.DE)))) {
            String text = squeezed(text(file)); // a long address is broken
            for (String words : List.of(
                    "Beleg über eine Bewerbung",
                    "Harbour Rail",
                    "Signal Technician (JW-2026-000042, Fassung 3 der Anzeige)",
                    "29. November 2026, 8:15 Uhr (UTC)",
                    "Zoë Łukasz",
                    "zoe@person.example",
                    "cv.pdf, 12",
                    "b".repeat(64),
                    "Signals are my trade.",
                    "Do you hold a licence? – Ja",
                    "https://jobs.example/privacy/applications",
                    "\u25a1 steht für")) {
                assertTrue(text.contains(squeezed(words)), words + " in " + text);
            }
        }
    }

    @Test
    void itIsDatedWhenTheLatestOfItWasSent() throws IOException {
        Instant later = SENT.plusSeconds(3_600);
        Receipt receipt = receipt(Language.EN, new Answer.Correction(List.of("no"), later));
        try (PDDocument file = Loader.loadPDF(ReceiptPdf.file(receipt))) {
            assertEquals(
                    later.truncatedTo(ChronoUnit.SECONDS),
                    file.getDocumentInformation().getCreationDate().toInstant());
        }
    }

    private static Receipt receipt(Language language) {
        return receipt(language, null);
    }

    private static Receipt receipt(Language language, Answer.Correction corrected) {
        ReceiptContent content = new ReceiptContent(
                ReceiptContent.FORMAT,
                "https://jobs.example",
                language,
                "A-23456789",
                "JW-2026-000042",
                3,
                "Signal Technician",
                "Harbour Rail",
                SENT,
                null,
                new Contact("Zoë", "Łukasz", "zoe@person.example", "", "Łódź"),
                "Signals are my trade.\n\n世",
                null,
                List.of(new SentAnswer(
                        QuestionType.BOOLEAN, "Do you hold a licence?", List.of(), List.of("yes"), corrected)),
                List.of(new SentFile("cv.pdf", 12_345, "b".repeat(64), null)),
                List.of(),
                SeenNotice.current(SENT),
                6);
        String json = Json.writeCanonical(content);
        return new Receipt(Sha256.hex(json.getBytes(StandardCharsets.UTF_8)), json);
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static String text(PDDocument file) throws IOException {
        return new PDFTextStripper().getText(file).replaceAll("\\s+", " ");
    }

    private static List<String> violations(byte[] file, PDFAFlavour flavour) throws VeraPDFException, IOException {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(file), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .map(failed -> failed.getRuleId().getClause() + " " + failed.getMessage())
                    .distinct()
                    .toList();
        }
    }
}

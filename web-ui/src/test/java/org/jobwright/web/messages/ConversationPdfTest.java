package org.jobwright.web.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.candidates.DocumentId;
import org.jobwright.domain.candidates.documents.ScanState;
import org.jobwright.domain.messages.MessageId;
import org.jobwright.domain.messages.MessageSide;
import org.jobwright.domain.messages.MessageState;
import org.jobwright.domain.shared.Language;
import org.jobwright.services.messages.MessageFile;
import org.jobwright.services.messages.MessageLine;
import org.jobwright.services.messages.copies.ConversationRecord;
import org.jobwright.web.shared.pdf.PdfWriter;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;
import org.junit.jupiter.api.Test;

class ConversationPdfTest {

    private static final Instant AT = Instant.parse("2026-11-27T18:05:00Z");
    private static final ApplicationReference REFERENCE = new ApplicationReference("A-23456789");

    @Test
    void aConversationIsReadInTheZoneAndLanguageOfItsReader() throws IOException {
        try (PDDocument file = file(Language.DE, said("Können Sie am Montag?\nOder am Dienstag?"))) {
            String text = text(file);
            for (String words : List.of(
                    "Nachrichten mit Ada Müller",
                    "Signal Technician",
                    "Harbour Rail",
                    "A-23456789",
                    "27. November 2026",
                    "19:05",
                    "Owen Tate",
                    "Können Sie am Montag?",
                    "Oder am Dienstag?",
                    "plan.pdf",
                    "1 / 1")) {
                assertTrue(text.contains(words), words + " in " + text);
            }
        }
    }

    @Test
    void aFileIsTaggedAndHasATitleAndALanguage() throws IOException {
        try (PDDocument file = file(Language.EN, said("Hello"))) {
            assertTrue(file.getDocumentCatalog().getMarkInfo().isMarked());
            assertEquals("en", file.getDocumentCatalog().getLanguage());
            assertEquals(
                    "Messages with Ada Müller", file.getDocumentInformation().getTitle());
            assertFalse(
                    file.getDocumentCatalog().getStructureTreeRoot().getKids().isEmpty());
            for (PDPage page : file.getPages()) {
                for (var font : page.getResources().getFontNames()) {
                    assertTrue(page.getResources().getFont(font).isEmbedded());
                }
            }
        }
    }

    @Test
    void whatWasTakenBackIsMarked() throws IOException {
        try (PDDocument file = file(Language.EN, line("", MessageState.TAKEN_BACK))) {
            assertTrue(text(file).contains("Taken back before it was delivered."));
        }
    }

    @Test
    void markupInAMessageIsText() throws IOException {
        String markup = "<img src=\"http://localhost:1/x.png\"/> <!-- &lt; --> </p></body>]]> @page {";
        try (PDDocument file = file(Language.EN, said(markup))) {
            assertTrue(text(file).replaceAll("\\s+", " ").contains(markup), text(file));
        }
    }

    @Test
    void lettersOfEuropeAreShownAndOthersLeaveABoxAndASentence() throws IOException {
        try (PDDocument file = file(
                Language.EN,
                said("Ωμέγα, Привет, ţară, Ệ, שלום."),
                said("世界 مرحبا"),
                said("Thanks \uD83D\uDE00\uD83D\uDC4D\uD83C\uDFFD\u0000\u0007\uD83D"))) {
            String text = text(file);
            for (String words : List.of(
                    "Ωμέγα, Привет, ţară, Ệ",
                    "\u25a1\u25a1",
                    "\u25a1 stands for",
                    "Thanks [grinning face][thumbs up sign]")) {
                assertTrue(text.contains(words), words + " in " + text);
            }
        }
    }

    @Test
    void aWordOfTenThousandLettersIsBrokenAndNotLost() throws IOException {
        for (String letter : List.of("a", "\u05d0", "\uD83D\uDE00")) {
            int letters = letter.length() == 1 ? 10_000 : 500;
            try (PDDocument file = file(Language.EN, said(letter.repeat(letters)))) {
                String text = text(file);
                long shown = letter.length() == 1
                        ? text.codePoints()
                                .filter(one -> one == letter.codePointAt(0))
                                .count()
                        : text.replaceAll("\\s+", "").split("grinningface", -1).length - 1;
                assertTrue(shown >= letters, letter + " " + shown);
                assertTrue(file.getNumberOfPages() > 1);
            }
        }
    }

    @Test
    void symbolsThatTheTypefaceLacksMakeAFileNotMuchLonger() throws IOException {
        ConversationPdf symbols = page(said("\u2a93".repeat(4_000)));
        assertEquals(4_000, symbols.lines().getFirst().text().length());
        MessageLine[] smiles =
                Collections.nCopies(50, said("\uD83D\uDE00".repeat(2_000))).toArray(MessageLine[]::new);
        ConversationPdf cut = page(smiles);
        assertTrue(cut.lines().size() < 50);
        assertTrue(
                cut.lines().stream().mapToInt(ConversationPdf.Line::length).sum() <= ConversationPdf.MOST_CHARACTERS);
        assertTrue(
                cut.remarks().getFirst().startsWith("Only the latest"),
                cut.remarks().toString());
    }

    private static ConversationPdf page(MessageLine... lines) {
        return page(Language.EN, lines);
    }

    private static MessageLine said(String words) {
        return line(words, MessageState.DELIVERED);
    }

    private static MessageLine line(String words, MessageState state) {
        return new MessageLine(
                MessageId.next(),
                MessageSide.EMPLOYER,
                new AccountId(UUID.randomUUID()),
                "Owen Tate",
                words,
                List.of(new MessageFile(new DocumentId(UUID.randomUUID()), "plan.pdf", 1, ScanState.CLEAN)),
                state,
                AT,
                AT,
                state == MessageState.DELIVERED ? AT : null,
                null,
                false,
                false);
    }

    private static PDDocument file(Language language, MessageLine... lines) throws IOException {
        return Loader.loadPDF(PdfWriter.write("messages/conversation.jte", page(language, lines)));
    }

    private static ConversationPdf page(Language language, MessageLine... lines) {
        ConversationRecord conversation = new ConversationRecord(
                REFERENCE,
                MessageSide.EMPLOYER,
                "Harbour Rail",
                "Signal Technician",
                "Ada Müller",
                Stream.of(lines).toList(),
                false,
                AT);
        return ConversationPdf.of(conversation, Texts.of(language), Formats.of(language, ZoneId.of("Europe/Berlin")));
    }

    private static String text(PDDocument file) throws IOException {
        return new PDFTextStripper().getText(file);
    }
}

package org.jobwright.web.applications.receipts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jobwright.domain.applications.content.Answer;
import org.jobwright.domain.applications.content.Contact;
import org.jobwright.domain.applications.receipts.ReceiptContent;
import org.jobwright.domain.applications.receipts.SentAnswer;
import org.jobwright.domain.shared.Json;
import org.jobwright.services.applications.receipts.Receipt;
import org.jobwright.web.applications.words.AnswerLabels;
import org.jobwright.web.shared.ResumeLines;
import org.jobwright.web.shared.pdf.PdfAttachment;
import org.jobwright.web.shared.pdf.PdfText;
import org.jobwright.web.shared.pdf.PdfWriter;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;

/**
 * A receipt as a PDF, made from its JSON alone: it is the same each time and for each reader. Its times are
 * in UTC.
 *
 * @param footer on each page: the reference and the SHA-256 of the JSON
 */
public record ReceiptPdf(
        String language, String title, String subject, List<String> about, List<Part> parts, String footer) {

    private static final String TEMPLATE = "applications/receipts/file.jte";

    /** A part that was sent, with its label. */
    public record Part(String heading, List<String> lines) {}

    /** The file, with the JSON attached. */
    static byte[] file(Receipt receipt) {
        ReceiptContent content = Json.read(receipt.json(), ReceiptContent.class);
        PdfAttachment data = new PdfAttachment("receipt.json", "application/json", receipt.json(), content.sentAt());
        return PdfWriter.write(TEMPLATE, of(content, receipt.sha256()), data);
    }

    private static ReceiptPdf of(ReceiptContent content, String sha256) {
        Texts texts = Texts.of(content.language());
        Formats formats = Formats.of(content.language(), ZoneOffset.UTC);
        List<Part> parts = new ArrayList<>(sent(content, texts, formats));
        add(parts, texts.get("applications.receipt.told"), told(content, texts, formats));
        String address = content.instance() + ReceiptPages.address(sha256);
        List<String> proof =
                new ArrayList<>(List.of(texts.get("applications.receipt.proof.how", address, content.instance())));
        if (parts.stream().anyMatch(ReceiptPdf::lacksLetters)) {
            proof.add(texts.get("applications.receipt.missing", PdfText.MISSING));
        }
        add(parts, texts.get("applications.receipt.proof"), proof);
        return new ReceiptPdf(
                content.language().tag(),
                texts.get("applications.receipt.title"),
                texts.get("applications.receipt.subject", content.title(), content.organization()),
                about(content, texts, formats),
                parts,
                texts.get("applications.receipt.footer", content.reference(), sha256));
    }

    private static List<String> about(ReceiptContent content, Texts texts, Formats formats) {
        List<String> about = new ArrayList<>(List.of(
                texts.get("applications.receipt.employer", content.organization()),
                texts.get("applications.receipt.job", content.title(), content.posting(), content.postingVersion()),
                texts.get("applications.receipt.reference", content.reference()),
                texts.get("applications.receipt.applied", time(content.appliedAt(), formats))));
        if (content.replacedAt() != null) {
            about.add(texts.get("applications.receipt.replaced", time(content.replacedAt(), formats)));
        }
        return about;
    }

    private static List<Part> sent(ReceiptContent content, Texts texts, Formats formats) {
        List<Part> parts = new ArrayList<>();
        Contact contact = content.contact();
        add(
                parts,
                texts.get("applications.receipt.contact"),
                List.of(contact.fullName(), contact.email(), contact.phone(), contact.location()));
        add(
                parts,
                texts.get("applications.receipt.files"),
                content.files().stream()
                        .map(file -> texts.get(
                                "applications.receipt.file", file.name(), formats.size(file.size()), file.sha256()))
                        .toList());
        if (content.resume() != null) {
            Map<String, List<String>> resume = ResumeLines.of(content.resume(), texts);
            resume.forEach((heading, lines) -> add(parts, heading, lines));
        }
        add(
                parts,
                texts.get("applications.field.cover-letter"),
                content.coverLetter().lines().toList());
        add(
                parts,
                texts.get("applications.receipt.answers"),
                content.answers().stream()
                        .map(SentAnswer::asAnswer)
                        .flatMap(answer -> answer(answer, texts, formats))
                        .toList());
        return parts;
    }

    private static Stream<String> answer(Answer answer, Texts texts, Formats formats) {
        return Stream.concat(
                Stream.of(answer.question(), "– " + AnswerLabels.of(answer, texts, formats)),
                AnswerLabels.correction(answer, texts, formats).stream());
    }

    private static List<String> told(ReceiptContent content, Texts texts, Formats formats) {
        List<String> told = new ArrayList<>();
        content.consents()
                .forEach(consent -> told.add(texts.get("applications.receipt.agreed", formats.longDate(consent.at()))));
        if (content.notice() != null) {
            told.add(texts.get(
                    "applications.receipt.notice",
                    formats.date(LocalDate.parse(content.notice().version())),
                    content.instance() + "/privacy/applications"));
        }
        if (content.keptMonths() != null) {
            told.add(texts.get("applications.receipt.kept", content.keptMonths()));
        }
        return told;
    }

    private static String time(Instant at, Formats formats) {
        return formats.longDate(at) + ", " + formats.time(at);
    }

    private static void add(List<Part> parts, String heading, List<String> lines) {
        List<String> shown = lines.stream()
                .filter(line -> !line.isBlank())
                .map(PdfText::shown)
                .toList();
        if (!shown.isEmpty()) {
            parts.add(new Part(heading, shown));
        }
    }

    private static boolean lacksLetters(Part part) {
        return part.lines().stream().anyMatch(line -> line.contains(PdfText.MISSING));
    }
}

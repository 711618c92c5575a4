package org.jobwright.domain.candidates.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentPolicyTest {

    private static final String PDF = "%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";

    @Test
    void anAcceptableFileOfEachKindIsAccepted() {
        assertEquals(DocumentType.PDF, DocumentPolicy.check("cv.PDF", PDF.getBytes(ISO_8859_1)));
        assertEquals(
                DocumentType.DOCX,
                DocumentPolicy.check("cv.docx", OfficeFiles.docx().bytes()));
        assertEquals(
                DocumentType.ODT,
                DocumentPolicy.check("cv.odt", OfficeFiles.odt().bytes()));
        assertEquals(DocumentType.TXT, DocumentPolicy.check("cv.txt", "Größe, naïve\r\n\t–".getBytes(UTF_8)));
        assertEquals(DocumentType.TXT, DocumentPolicy.check("cv.txt", "Größe".getBytes(ISO_8859_1)));
        assertEquals(DocumentType.TXT, DocumentPolicy.check("cv.txt", "Größe".getBytes(UTF_16)));
    }

    @Test
    void aTemplateOnTheWritersOwnDiskIsAccepted() {
        byte[] docx = OfficeFiles.docx()
                .withTemplate("file:///C:/Users/me/Normal.dotm")
                .bytes();
        assertEquals(DocumentType.DOCX, DocumentPolicy.check("cv.docx", docx));
    }

    @Test
    void embeddedAndLinkedObjectsOfAnOdtAreAccepted() {
        List.of(
                        OfficeFiles.odt().withLink("draw:object", "./Object 1"),
                        OfficeFiles.odt().with("content.xml", "<a>".repeat(900) + "</a>".repeat(900)),
                        OfficeFiles.odt().withLink("draw:image", "https://kim.example/photo.png"),
                        OfficeFiles.odt().withLink("text:a", "https://kim.example/"))
                .forEach(odt -> assertEquals(DocumentType.ODT, DocumentPolicy.check("cv.odt", odt.bytes())));
    }

    @Tag("SEC-45")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:////evil.example/s/t.dotm",
                "file:///\\\\evil.example\\s\\t.dotm",
                "file:///%5C%5Cevil.example/s/t.dotm",
                "file:///%2F/evil.example/s/t.dotm",
                "file:///&#9;//evil.example/s/t.dotm",
                "file:///./\\evil.example/s/t.dotm",
                "file://evil.example/s/t.dotm",
                "file://evil.example/s/t.dotm' a:Target='file:///C:/t.dotm"
            })
    void aTemplateOnTheDiskOfAnotherMachineIsRefused(String target) {
        byte[] docx = OfficeFiles.docx().withTemplate(target).bytes();
        RuleViolation refused = assertThrows(RuleViolation.class, () -> DocumentPolicy.check("cv.docx", docx));
        assertEquals("candidates.document.refers-outside", refused.getCode());
    }

    @Tag("SEC-45")
    @Tag("SEC-46")
    @ParameterizedTest
    @MethodSource("refusals")
    void anUnacceptableFileIsRefusedSoon(String code, String name, byte[] content) {
        RuleViolation refused = assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThrows(RuleViolation.class, () -> DocumentPolicy.check(name, content)));
        assertEquals("candidates.document." + code, refused.getCode());
    }

    static Stream<Arguments> refusals() {
        byte[] pdf = PDF.getBytes(ISO_8859_1);
        return Stream.of(
                refusal("type-not-supported", "cv.exe", pdf),
                refusal("type-not-supported", "cv", pdf),
                refusal("empty", "cv.pdf", new byte[0]),
                refusal("too-large", "cv.txt", new byte[DocumentPolicy.MAX_BYTES + 1]),
                refusal("content-differs", "cv.pdf", "<html>".getBytes(UTF_8)),
                refusal("content-differs", "cv.txt", pdf),
                refusal("content-differs", "cv.txt", "\n <!DOCTYPE html>".getBytes(UTF_8)),
                refusal("content-differs", "cv.txt", new byte[] {'M', 'Z', 0, 1}),
                refusal("content-differs", "cv.docx", pdf),
                refusal("content-differs", "cv.odt", OfficeFiles.docx().bytes()),
                refusal("content-differs", "cv.docx", OfficeFiles.odt().bytes()),
                refusal(
                        "content-differs",
                        "cv.pdf",
                        concat(pdf, OfficeFiles.docx().bytes())),
                refusal("damaged", "cv.pdf", "%PDF-1.7 and no end".getBytes(UTF_8)),
                refusal(
                        "encrypted",
                        "cv.pdf",
                        PDF.replace("<</Root", "<</Encrypt 5 0 R/Root").getBytes(ISO_8859_1)),
                refusal("encrypted", "cv.docx", OfficeFiles.older("EncryptedPackage")),
                refusal("content-differs", "cv.docx", OfficeFiles.older("WordDocument")),
                refusal("encrypted", "cv.docx", OfficeFiles.docx().withFlag(1).bytes()),
                refusal(
                        "encrypted",
                        "cv.odt",
                        OfficeFiles.odt("<manifest:encryption-data/>").bytes()),
                refusal(
                        "macros",
                        "cv.docx",
                        OfficeFiles.docx().with("word/vbaProject.bin", "x").bytes()),
                refusal(
                        "macros",
                        "cv.odt",
                        OfficeFiles.odt().with("Basic/script-lc.xml", "x").bytes()),
                refusal(
                        "nested-archive",
                        "cv.docx",
                        OfficeFiles.docx().with("word/a.zip", "x").bytes()),
                refusal(
                        "nested-archive",
                        "cv.docx",
                        OfficeFiles.docx().with("word/a.bin", "PK\3\4").bytes()),
                refusal(
                        "damaged",
                        "cv.docx",
                        OfficeFiles.docx().with("../../evil", "x").bytes()),
                refusal(
                        "nested-archive",
                        "cv.docx",
                        OfficeFiles.docx()
                                .with("word/embeddings/oleObject1.bin", "\u00D0\u00CF\u0011\u00E0")
                                .bytes()),
                refusal(
                        "unpacks-too-large",
                        "cv.docx",
                        OfficeFiles.docx().withMany(1001).bytes()),
                refusal(
                        "unpacks-too-large",
                        "cv.docx",
                        OfficeFiles.docx()
                                .with("word/media/a.png", OfficeFiles.png(30_000, 30_000))
                                .bytes()),
                refusal("damaged", "cv.docx", OfficeFiles.docx().withoutItsEnd()),
                refusal("damaged", "cv.docx", OfficeFiles.docx().withOneNameHidden()),
                refusal("damaged", "cv.docx", OfficeFiles.docx().withAnEntryTwice()),
                refusal("damaged", "cv.docx", concat(OfficeFiles.docx().bytes(), "<html>".getBytes(UTF_8))),
                refusal(
                        "content-differs",
                        "cv.docx",
                        OfficeFiles.docx().beginningWith("a.txt", PDF).bytes()),
                refusal(
                        "refers-outside",
                        "cv.docx",
                        OfficeFiles.docx()
                                .with("word/a.xml", "\n<!DOCTYPE a SYSTEM 'http://localhost/'><a/>")
                                .bytes()),
                refusal(
                        "refers-outside",
                        "cv.odt",
                        OfficeFiles.odt()
                                .withText("meta.xml", "<?xml version='1.0'?><!DOCTYPE a []><a/>", UTF_16)
                                .bytes()),
                refusal(
                        "refers-outside",
                        "cv.docx",
                        OfficeFiles.docx()
                                .withTemplate("http://localhost/a.dotm")
                                .bytes()),
                refusal(
                        "refers-outside",
                        "cv.docx",
                        OfficeFiles.docx()
                                .with("word/a.xml", " ".repeat(20_000) + "<!DOCTYPE a><a/>")
                                .bytes()),
                refusal(
                        "refers-outside",
                        "cv.docx",
                        OfficeFiles.docx()
                                .withTemplate("word/_rels/settings.xml.RELS", "http://localhost/a.dotm")
                                .bytes()),
                linked("text:section-source", "http://localhost/a.odt"),
                linked("text:section-source", "http://localhost/a.odt' a:href='x"),
                linked("draw:object-ole", "//localhost/a"),
                linked("draw:floating-frame", "\\\\localhost\\a"),
                refusal(
                        "macros",
                        "cv.odt",
                        OfficeFiles.odt()
                                .with("styles.xml", "<a href='vnd.sun.star.script:a.b'/>")
                                .bytes()),
                refusal(
                        "unpacks-too-large",
                        "cv.docx",
                        OfficeFiles.docx().withZeros(60).bytes()),
                refusal(
                        "unpacks-too-large",
                        "cv.docx",
                        OfficeFiles.docx().withZeros(2).bytes()));
    }

    @Test
    void realCvsAreAccepted() throws IOException {
        Path folder = Path.of("../../shared/data/resumes_livecareer/pdf");
        assumeTrue(Files.isDirectory(folder), "the folder of real CVs is not here");
        List<String> refused = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                try {
                    DocumentPolicy.check(file.getFileName().toString(), Files.readAllBytes(file));
                } catch (RuleViolation violation) {
                    refused.add(file + " " + violation.getCode());
                }
            }
        }
        assertEquals(List.of(), refused);
    }

    private static Arguments linked(String element, String target) {
        return refusal(
                "refers-outside",
                "cv.odt",
                OfficeFiles.odt().withLink(element, target).bytes());
    }

    private static Arguments refusal(String code, String name, byte[] content) {
        return Arguments.of(code, name, content);
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] both = java.util.Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}

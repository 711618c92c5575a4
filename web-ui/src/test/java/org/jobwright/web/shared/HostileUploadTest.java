package org.jobwright.web.shared;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jobwright.domain.candidates.files.DocumentPolicy;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever bytes are uploaded as a CV, they are accepted or refused with a message; nothing accepted is a bomb. */
class HostileUploadTest {
    private static final int MOST_PARTS = 1000;
    private static final long MOST_UNPACKED = 50L * 1024 * 1024;

    static Stream<byte[]> files() throws IOException {
        Map<String, String> word = new LinkedHashMap<>();
        word.put(
                "[Content_Types].xml",
                "<Types><Override PartName=\"/word/document.xml\" ContentType=\"application/"
                        + "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
        word.put("_rels/.rels", "<Relationships/>");
        word.put("word/document.xml", "<document>Kim Okafor</document>");
        Map<String, String> open = new LinkedHashMap<>();
        open.put("mimetype", "application/vnd.oasis.opendocument.text");
        open.put("META-INF/manifest.xml", "<manifest/>");
        open.put("content.xml", "<content>Kim Okafor</content>");
        return Stream.of(
                zip(word),
                zip(open),
                zip(Map.of("../../evil.txt", "x")),
                ascii(
                        "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
                                + "trailer<</Root 1 0 R>>\n%%EOF"),
                ascii("%PDF-1.7\n1 0 obj<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj\n%%EOF"),
                ascii("Kim Okafor\nSignalling engineer"));
    }

    @MethodSource("files")
    @Tag("SEC-45")
    @Tag("SEC-46")
    @FuzzTest
    void anyBytesAreTakenOrRefused(byte @NotNull [] content) throws IOException {
        for (String name : List.of("cv.docx", "cv.odt", "cv.pdf", "cv.txt")) {
            try {
                DocumentPolicy.check(name, content);
            } catch (RuleViolation refused) {
                assertTrue(refused.getCode().startsWith("candidates.document."), refused.getCode());
                continue;
            }
            if (name.equals("cv.docx") || name.equals("cv.odt")) {
                assertNoBomb(content);
            }
        }
    }

    /** Counted by a different reader from the one that decided. */
    private static void assertNoBomb(byte[] content) throws IOException {
        int parts = 0;
        long unpacked = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            byte[] some = new byte[8192];
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                assertTrue(++parts <= MOST_PARTS, "parts");
                assertFalse(List.of(part.getName().split("/", -1)).contains(".."), part.getName());
                for (int read = zip.read(some); read >= 0; read = zip.read(some)) {
                    unpacked += read;
                    assertTrue(unpacked <= MOST_UNPACKED, "unpacks to more");
                }
            }
        } catch (ZipException unreadable) {
            return; // this reader gives up: it does not unpack bombs
        }
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}

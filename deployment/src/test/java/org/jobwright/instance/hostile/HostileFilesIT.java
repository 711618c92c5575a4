package org.jobwright.instance.hostile;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jobwright.domain.applications.apply.DraftToken;
import org.jobwright.instance.Instance;
import org.jobwright.instance.Look;
import org.jobwright.instance.Product;
import org.jobwright.instance.UploadAttempt;
import org.jobwright.instance.Visitor;
import org.jobwright.instance.people.Candidate;
import org.jobwright.instance.people.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Harmful uploads, as many as fit in a minute; the command deployment/hostile-files sends all of them. */
@ExtendWith(Product.class)
class HostileFilesIT {
    private static final int ONE_OF = 12;

    private Instance instance;
    private UploadAttempt upload;

    @BeforeEach
    void aJobTakesApplications(Instance started) throws Exception {
        instance = started;
        upload = UploadAttempt.toAnyJob(instance);
    }

    @Tag("SEC-45")
    @Tag("SEC-46")
    @Tag("SEC-47")
    @Tag("SEC-48")
    @Test
    void aHostileFileIsRefusedAtItsFieldAndInputIsKept() throws Exception {
        HostileFiles files = new HostileFiles("http://127.0.0.1:9");
        List<HostileFile> some = Stream.of(
                        HostileArchives.bombs(),
                        files.polyglots(),
                        files.outside(),
                        HostileArchives.huge(),
                        files.locked(),
                        files.active())
                .flatMap(kind -> kind.stream().limit(2))
                .toList();
        assertAll(some.stream().map(file -> () -> {
            var answer = upload.send(file.fileName(), file.content());
            assertTrue(answer.isRefused(), file.kind() + ": " + answer);
        }));
    }

    @Tag("SEC-49")
    @Test
    void aHostileNameIsNeverUsedAsAFileName() throws Exception {
        assertAll(new HostileFiles("http://127.0.0.1:9").names().stream().map(file -> () -> {
            var answer = upload.send(file.fileName(), file.content());
            assertEquals(file.isRefused(), answer.isRefused(), file.kind() + ": " + answer);
            assertEquals(file.isRefused(), !answer.isAttached(), file.kind() + ": " + answer);
        }));
        try (Stream<Path> stored = Files.walk(instance.data().resolve("documents"))) {
            assertEquals(
                    List.of(),
                    stored.filter(Files::isRegularFile)
                            .map(file -> file.getFileName().toString())
                            .filter(name -> !name.matches("[0-9a-f]{32}"))
                            .toList());
        }
    }

    @Tag("SEC-44")
    @Test
    void anOversizedBodyGetsAResponse() throws Exception {
        byte[] form = UploadAttempt.form(DraftToken.next(), "cv.txt", new byte[0]);
        byte[] begun = Arrays.copyOf(form, form.length - 24);
        var endless = upload.post(BodyPublishers.ofInputStream(
                () -> new SequenceInputStream(new ByteArrayInputStream(begun), new Letters(500L << 20))));
        var large = upload.send("cv.txt", "a".repeat(20 << 20).getBytes(StandardCharsets.US_ASCII));
        var parts = upload.post(BodyPublishers.ofByteArray(thousandFields()));
        var words = new Visitor(instance).post("/login", Map.of("email", "a".repeat(300 << 10)));
        assertAll(
                () -> assertEquals(413, words.statusCode()),
                () -> assertEquals(413, endless.status()),
                () -> assertTrue(large.isRefused(), large.toString()),
                () -> assertEquals(413, parts.status()),
                () -> assertEquals(List.of(), temporaryFiles()));
    }

    @Tag("SEC-45")
    @Test
    void genuineCvsAreAccepted() throws Exception {
        assumeTrue(GenuineCvs.areHere(), "the folder of real CVs is not here");
        List<Path> all = GenuineCvs.pdf();
        assertFalse(all.isEmpty());
        for (int i = 0; i < all.size(); i += ONE_OF) {
            var answer = upload.send(all.get(i).getFileName().toString(), Files.readAllBytes(all.get(i)));
            assertTrue(answer.isAttached(), all.get(i) + ": " + answer);
        }
    }

    @Tag("SEC-44")
    @Tag("SEC-45")
    @Test
    void aProfileKeepsItsCvAndSaysWhyAnotherIsRefused(People people) {
        Candidate candidate = people.candidate("katrin.vogel@demo.example", Look.GERMAN_PHONE_IN_THE_DARK);
        candidate.open("/app/profile");
        candidate.offersCv(
                "cv.docx", ZipFile.docx().with("word/vbaProject.bin", "x").bytes());
        candidate.sees("The file contains macros. Save it without macros, then attach it again.");
        candidate.offersCv("cv.exe", new byte[] {'M', 'Z'});
        candidate.sees(
                "This kind of file is not accepted. Choose one whose name ends in one of these: {0}.",
                ".pdf, .docx, .odt, .txt");
        assertEquals(200, candidate.sendsToTheWorkspace(11));
        assertEquals(413, candidate.sendsToTheWorkspace(65));
        candidate.open("/app/profile");
        candidate.sees("PDF, DOCX, ODT or TXT, up to 10 MB. Save .doc and .rtf files as one of these first.");
        assertThat(candidate.main()).not().containsText("a.txt");
    }

    private List<Path> temporaryFiles() throws IOException {
        try (Stream<Path> files = Files.walk(instance.data().resolve("server/tmp"))) {
            return files.filter(file -> !file.toString().contains("/vfs/deployment/")) // the libraries that ship
                    .filter(file -> file.getFileName().toString().matches(".*(resteasy|upload|mime4j|\\.tmp).*"))
                    .toList();
        }
    }

    private static byte[] thousandFields() {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        for (int i = 0; i < 1000; i++) {
            form.writeBytes(UploadAttempt.field("field" + i, "x"));
        }
        form.writeBytes(UploadAttempt.form(DraftToken.next(), "cv.txt", new byte[1]));
        return form.toByteArray();
    }

    /** The same letter, many times. */
    static final class Letters extends InputStream {
        private long left;

        Letters(long count) {
            left = count;
        }

        @Override
        public int read() {
            return left-- > 0 ? 'a' : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int count = (int) Math.min(left, length);
            Arrays.fill(buffer, offset, offset + count, (byte) 'a');
            left -= count;
            return count;
        }
    }
}

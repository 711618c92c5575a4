package org.jobwright.services.candidates.extraction;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jobwright.services.candidates.documents.PageReader;
import org.jobwright.services.shared.PictureReader;

/**
 * Reads one untrusted file in a separate Java process: little memory, little time, sandboxed by {@link Confinement},
 * with a directory that is deleted afterwards. Whatever the file does to its reader happens there. Bytes go in, and text or
 * pictures come out through open files, so the process need not see any of our directories.
 */
@ApplicationScoped
class ExtractionProcess implements PictureReader, PageReader {

    private static final Logger LOG = Logger.getLogger(ExtractionProcess.class);
    private static final String TEXT = "org.jobwright.server.extraction.ExtractText";
    private static final String PICTURE = "org.jobwright.server.extraction.RedrawPicture";
    private static final String PAGES = "org.jobwright.server.extraction.DrawPages";
    private static final int MAX_PAGES = 16 * 1024 * 1024;
    private static final int TOO_LONG = -1;
    private static final int REFUSED = 3;
    private static final int TOO_SLOW = 4;
    private static final int SECONDS = 20;
    private static final int MAX_CHARS = 200_000;
    private static final int MAX_BYTES_PER_CHAR = 4;

    /** Memory outside the heap is limited too; nothing can attach to the process, and it leaves nothing behind. */
    private static final List<String> OPTIONS = List.of(
            "-Xmx256m",
            "-Xss2m",
            "-XX:MaxMetaspaceSize=128m",
            "-XX:CompressedClassSpaceSize=48m",
            "-XX:ReservedCodeCacheSize=32m",
            "-XX:MaxDirectMemorySize=16m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            "-XX:+DisableAttachMechanism",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:ErrorFile=/dev/null",
            "-Djava.awt.headless=true");

    private Confinement confinement;

    /** The class path of the reader; empty if this server was started without one. */
    private static Optional<String> classPath() {
        return Optional.ofNullable(System.getProperty("jobwright.extractor.classpath"));
    }

    @Override
    public boolean isAvailable() {
        return classPath().isPresent();
    }

    /** The result of a reader: its exit code, and its output. */
    private interface Reading<T> {
        T of(int code, Path output) throws IOException;
    }

    /** Fails if this machine cannot start it, whatever the file is: no memory, no process. */
    ExtractedText read(byte[] content) throws IOException {
        return inside(List.of(TEXT), content, (code, output) -> switch (code) {
            case 0 -> ExtractedText.done(text(output));
            case REFUSED -> ExtractedText.REFUSED;
            default -> ExtractedText.FAILED;
        });
    }

    @Override
    public Optional<byte[]> redraw(byte[] picture, Use use) throws IOException {
        if (!isAvailable()) {
            throw new IOException("this server was started without a reader");
        }
        return inside(
                List.of(PICTURE, use.name()),
                picture,
                (code, output) -> code == 0 && Files.size(output) <= use.maxBytes()
                        ? Optional.of(Files.readAllBytes(output))
                        : Optional.empty());
    }

    /** The pages that were finished before the process failed or was killed. */
    @Override
    public Optional<byte[]> draw(byte[] pdf) throws IOException {
        return inside(List.of(PAGES), pdf, (code, output) -> {
            // What is written before the first page is the number of pages.
            if ((code == TOO_LONG || code == TOO_SLOW) && Files.size(output) <= Integer.BYTES) {
                return Optional.empty();
            }
            try (InputStream stream = Files.newInputStream(output)) {
                return Optional.of(stream.readNBytes(MAX_PAGES));
            }
        });
    }

    private <T> T inside(List<String> reader, byte[] content, Reading<T> reading) throws IOException {
        Path directory = null;
        try {
            directory = Files.createTempDirectory(temporary(), "extraction");
            Path file = Files.write(directory.resolve("document"), content);
            Path output = directory.resolve("output");
            return reading.of(run(reader, file, output, directory), output);
        } finally {
            delete(directory);
        }
    }

    /** The exit code; {@link #TOO_LONG} if it had to be killed. */
    private int run(List<String> reader, Path file, Path output, Path directory) throws IOException {
        Process process = confinement()
                .process(command(directory, reader), directory)
                .redirectInput(file.toFile())
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return process.waitFor(SECONDS, TimeUnit.SECONDS) ? process.exitValue() : TOO_LONG;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the server ends");
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private List<String> command(Path directory, List<String> reader) {
        List<String> command = new ArrayList<>();
        command.add(java().toString());
        command.addAll(OPTIONS);
        command.add("-Djava.io.tmpdir=" + (confinement().hidesData() ? data() : directory));
        command.addAll(List.of("-cp", classPath().orElseThrow()));
        command.addAll(reader);
        return command;
    }

    /** Determined once: a system does not change while it runs. */
    private synchronized Confinement confinement() {
        if (confinement == null) {
            Path archive = Path.of(classPath().orElseThrow().split(File.pathSeparator, 2)[0]);
            confinement = Confinement.strongest(data(), List.of(java(), archive));
        }
        return confinement;
    }

    private static Path java() {
        String own = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return Path.of(System.getProperty("jobwright.java", own));
    }

    private static Path data() {
        return Path.of(System.getProperty("jobwright.data.dir"));
    }

    /** The server's own directory for anything a killed server may leave behind: it starts empty. */
    private static Path temporary() {
        return Path.of(System.getProperty("jboss.server.temp.dir"));
    }

    // PostgreSQL has no character 0, and a text that ends within a character ends before it.
    private static String text(Path output) throws IOException {
        try (InputStream stream = Files.newInputStream(output)) {
            String text = new String(stream.readNBytes(MAX_CHARS * MAX_BYTES_PER_CHAR), StandardCharsets.UTF_8)
                    .replace("\0", "")
                    .strip();
            if (text.length() <= MAX_CHARS) {
                return text;
            }
            int end = Character.isHighSurrogate(text.charAt(MAX_CHARS - 1)) ? MAX_CHARS - 1 : MAX_CHARS;
            return text.substring(0, end);
        }
    }

    private static void delete(Path directory) {
        if (directory == null) {
            return;
        }
        try (Stream<Path> content = Files.walk(directory)) {
            for (Path path : content.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            // The text is fine all the same, and the next start of the server cleans up.
            LOG.warnf("%s could not be cleaned up: %s", directory, e);
        }
    }
}

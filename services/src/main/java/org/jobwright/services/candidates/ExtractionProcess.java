package org.jobwright.services.candidates;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Reads one file of a stranger in a Java process of its own: little memory, little time, no network where the system can
 * take it away, and a directory that is gone afterwards. Whatever the file does to its reader, it does it there.
 */
@ApplicationScoped
class ExtractionProcess {

    private static final String MAIN_CLASS = "org.jobwright.server.extraction.ExtractText";
    private static final int REFUSED = 3;
    private static final int SECONDS = 20;
    private static final int MAX_CHARS = 200_000;
    private static final int MAX_BYTES_PER_CHAR = 4;

    private List<String> withoutNetwork;

    /** The class path of the reader; empty when this server was started without one. */
    private static Optional<String> classPath() {
        return Optional.ofNullable(System.getProperty("jobwright.extractor.classpath"));
    }

    boolean isAvailable() {
        return classPath().isPresent();
    }

    ExtractedText read(byte[] content) {
        Path directory = null;
        try {
            directory = Files.createTempDirectory("jobwright-extraction");
            Path file = Files.write(directory.resolve("document"), content);
            return run(file, directory);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start the extraction", e);
        } finally {
            delete(directory);
        }
    }

    private ExtractedText run(Path file, Path directory) throws IOException {
        Path output = directory.resolve("text");
        ProcessBuilder builder = new ProcessBuilder(command(file, directory))
                .directory(directory.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        Process process = builder.start();
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                return ExtractedText.FAILED;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExtractedText.FAILED;
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        return switch (process.exitValue()) {
            case 0 -> ExtractedText.done(text(output));
            case REFUSED -> ExtractedText.REFUSED;
            default -> ExtractedText.FAILED;
        };
    }

    private List<String> command(Path file, Path directory) {
        List<String> command = new ArrayList<>(withoutNetwork());
        command.addAll(List.of(
                System.getProperty(
                        "jobwright.java",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString()),
                "-Xmx256m",
                "-Xss2m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + directory,
                "-cp",
                classPath().orElseThrow(),
                MAIN_CLASS,
                file.toString()));
        return command;
    }

    /** How a network is taken away on this system, as root or by a user namespace; asked once. */
    private synchronized List<String> withoutNetwork() {
        if (withoutNetwork == null) {
            withoutNetwork = Stream.of(List.of("unshare", "-n"), List.of("unshare", "-r", "-n"))
                    .filter(ExtractionProcess::works)
                    .findFirst()
                    .orElse(List.of());
        }
        return withoutNetwork;
    }

    private static boolean works(List<String> prefix) {
        List<String> command = new ArrayList<>(prefix);
        command.add("true");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
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
            throw new UncheckedIOException("cannot clean up " + directory, e);
        }
    }
}

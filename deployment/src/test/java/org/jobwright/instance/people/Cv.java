package org.jobwright.instance.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jobwright.server.Build;

/**
 * A CV in a file: a real one if the collection is next to the clone, else one of our own.
 *
 * @param words some words in it
 */
public record Cv(Path file, Pattern words) {
    private static final Path COLLECTION =
            Build.TARGET.resolve("../../../shared/data/resumes_livecareer/pdf").normalize();

    public static Cv any() {
        try {
            if (Files.isDirectory(COLLECTION)) {
                try (Stream<Path> files = Files.walk(COLLECTION)) {
                    Path first = files.filter(file -> file.toString().endsWith(".pdf"))
                            .sorted()
                            .findFirst()
                            .orElseThrow();
                    return new Cv(first, Pattern.compile("experience", Pattern.CASE_INSENSITIVE));
                }
            }
            return own();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A short plain-text one. */
    static Cv own() throws IOException {
        Path file = Files.createDirectories(Build.OF_THIS_FORK).resolve("curriculum.txt");
        Files.writeString(file, "EXPERIENCE\n2019 to today: deckhand on the harbour ferry, Bristol\n");
        return new Cv(file, Pattern.compile("deckhand on the harbour ferry"));
    }
}

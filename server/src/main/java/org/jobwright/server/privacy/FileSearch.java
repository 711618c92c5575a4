package org.jobwright.server.privacy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks for a text in files as they are, in capitals or not. What is packed in a PDF file is not seen; the database has
 * the text of those.
 */
final class FileSearch {

    private static final int PORTION = 1 << 20;

    private final Path root;
    private final Path without;

    /**
     * Looks below a directory.
     *
     * @param without a directory that is left out
     */
    FileSearch(Path root, Path without) {
        this.root = root;
        this.without = without;
    }

    /** The files in which a text stands, from the root. */
    List<Path> find(String text) throws IOException {
        Set<String> sought = Stream.of(text, text.toLowerCase(Locale.ROOT), text.toUpperCase(Locale.ROOT))
                .map(form -> fold(form.getBytes(StandardCharsets.UTF_8)))
                .collect(Collectors.toSet());
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(file -> !file.startsWith(without) && Files.isRegularFile(file))
                    .sorted()
                    .toList()) {
                if (root.relativize(file).toString().toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT))
                        || contains(file, sought)) {
                    found.add(root.relativize(file));
                }
            }
        }
        return found;
    }

    private static boolean contains(Path file, Set<String> sought) throws IOException {
        int longest = sought.stream().mapToInt(String::length).max().orElseThrow();
        String rest = "";
        try (InputStream bytes = Files.newInputStream(file)) {
            byte[] portion = bytes.readNBytes(PORTION);
            while (portion.length > 0) {
                String read = rest + fold(portion);
                if (sought.stream().anyMatch(read::contains)) {
                    return true;
                }
                rest = read.substring(Math.max(0, read.length() - longest + 1));
                portion = bytes.readNBytes(PORTION);
            }
            return false;
        } catch (NoSuchFileException gone) {
            return false; // the server deletes files while this runs
        }
    }

    /** A character for each byte, so that a file of any kind can be read; capitals of ASCII become small. */
    private static String fold(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    }
}

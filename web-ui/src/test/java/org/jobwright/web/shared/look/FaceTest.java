package org.jobwright.web.shared.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The font is small and has every letter of the texts. */
class FaceTest {

    private static final Path ASSETS = Path.of("src/main/webapp/assets");
    private static final Path TEXTS = Path.of("src/main/resources/org/jobwright/web/i18n");
    private static final Pattern RANGE = Pattern.compile("U\\+([0-9A-F]{4})(?:-([0-9A-F]{4}))?");
    private static final long MOST_BYTES = 60_000;

    @Test
    void bothFilesTogetherAreSmall() throws IOException {
        long bytes = 0;
        try (Stream<Path> files = Files.list(ASSETS)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".woff2")).toList()) {
                bytes += Files.size(file);
            }
        }
        assertTrue(bytes > 0 && bytes <= MOST_BYTES, bytes + " bytes");
    }

    @Test
    void everyLetterOfTheTextsIsInTheFirstFile() throws IOException {
        BitSet letters = rangesOfTheFirstFile();
        Set<String> missing = new TreeSet<>();
        try (Stream<Path> bundles = Files.list(TEXTS)) {
            for (Path bundle : bundles.toList()) {
                Files.readString(bundle)
                        .codePoints()
                        .filter(letter -> letter >= ' ' && !letters.get(letter))
                        .forEach(letter -> missing.add(Character.toString(letter)));
            }
        }
        assertEquals(Set.of(), missing);
    }

    private static BitSet rangesOfTheFirstFile() throws IOException {
        List<String> faces = Files.readAllLines(ASSETS.resolve("tokens.css")).stream()
                .filter(line -> line.contains("bricolage-latin.woff2"))
                .toList();
        BitSet letters = new BitSet();
        Matcher ranges = RANGE.matcher(faces.stream().collect(Collectors.joining()));
        while (ranges.find()) {
            int first = Integer.parseInt(ranges.group(1), 16);
            letters.set(first, 1 + (ranges.group(2) == null ? first : Integer.parseInt(ranges.group(2), 16)));
        }
        return letters;
    }
}

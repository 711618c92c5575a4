package org.jobwright.services.insights.roles;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jobwright.domain.shared.Json;
import org.jobwright.domain.shared.Resources;

/** Finds the titles with labelled hashes; the titles themselves may not be copied into the project. */
final class RealTitles {

    static final Path DATA = Path.of("../../shared/data");

    private static final int SHORT = 16;

    /**
     * A title and its label.
     *
     * @param role the slug of its guide
     * @param heldBack the rules were written without it
     */
    record Labelled(String title, String role, boolean heldBack) {

        /** The label of titles of other occupations. */
        static final String NONE = "-";

        boolean isRole() {
            return !role.equals(NONE);
        }
    }

    private record Posting(
            @JsonAlias({"position_title", "positionTitle"}) String title) {}

    private RealTitles() {}

    /** All that are labelled, each once. */
    static List<Labelled> labelled() throws IOException {
        Map<String, String[]> labels = new HashMap<>();
        Resources.lines(RealTitlesTest.class, "title-labels.tsv", line -> {
            String[] columns = Resources.columns(line, 3);
            labels.put(columns[0], columns);
        });
        Map<String, Labelled> found = new TreeMap<>();
        for (String set : List.of("board_titles", "nhs_jsonld", "usajobs_2016", "usajobs_raw")) {
            try (Stream<String> lines = lines("postings/" + set + ".jsonl.gz")) {
                lines.map(line -> Json.read(line, Posting.class).title()).forEach(title -> find(title, labels, found));
            }
        }
        for (String set : List.of("alternate_titles", "sample_of_reported_titles")) {
            try (Stream<String> lines = lines("onet/" + set + ".tsv.gz")) {
                lines.forEach(line -> find(Resources.columns(line, 2)[1], labels, found));
            }
        }
        try (Stream<String> lines = lines("esco/occupations_en.csv.gz")) {
            lines.flatMap(line -> Arrays.stream(line.split("[,\"]", -1))).forEach(title -> find(title, labels, found));
        }
        return List.copyOf(found.values());
    }

    private static void find(String title, Map<String, String[]> labels, Map<String, Labelled> found) {
        String[] label = title == null ? null : labels.get(hash(title));
        if (label != null) {
            String read = title.replace("&#39;", "'").replace("&#96;", "`").replace("&amp;", "&");
            found.put(label[0], new Labelled(read.strip(), label[1], label[2].equals("held")));
        }
    }

    private static Stream<String> lines(String file) throws IOException {
        var unpacked = new GZIPInputStream(Files.newInputStream(DATA.resolve(file)));
        BufferedReader reader = new BufferedReader(new InputStreamReader(unpacked, UTF_8));
        return reader.lines().onClose(() -> {
            try {
                reader.close();
            } catch (IOException e) {
                throw new IllegalStateException(file, e);
            }
        });
    }

    private static String hash(String title) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(title.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, SHORT);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

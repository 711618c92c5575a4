package org.jobwright.domain.insights.titles;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Not a test: derives occupations.tsv.gz from files of O*NET, as described in the README next to it. */
final class DerivedOccupations {

    private DerivedOccupations() {}

    /** Arguments: the folder with the files of O*NET, and the folder to write into. */
    public static void main(String[] arguments) throws IOException {
        Path source = Path.of(arguments[0]);
        Map<String, List<String>> reported = byCode(table(source, "sample_of_reported_titles"));
        List<String[]> collected = table(source, "alternate_titles");
        Map<String, Integer> claims = new HashMap<>();
        collected.forEach(row -> claims.merge(TitleWords.key(row[1]), 1, Integer::sum));
        // A title that several occupations claim says nothing.
        Map<String, List<String>> clear = byCode(collected.stream()
                .filter(row -> claims.get(TitleWords.key(row[1])) == 1)
                .toList());
        Map<String, String> names = new TreeMap<>();
        table(source, "occupation_data").forEach(row -> names.put(row[0], row[1]));
        try (BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(Path.of(arguments[1], "occupations.tsv.gz"))),
                StandardCharsets.UTF_8))) {
            for (Map.Entry<String, String> name : names.entrySet()) {
                List<String> usual = reported.getOrDefault(name.getKey(), List.of());
                List<String> others = clear.getOrDefault(name.getKey(), List.of()).stream()
                        .map(TitleWords::key)
                        .toList();
                writer.write(String.join(
                        "\t", name.getKey(), name.getValue(), String.join("|", usual), String.join("|", others)));
                writer.write('\n');
            }
        }
    }

    private static Map<String, List<String>> byCode(List<String[]> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row[0], Collectors.mapping(row -> row[1], Collectors.toCollection(ArrayList::new))));
    }

    private static List<String[]> table(Path folder, String name) throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(folder.resolve(name + ".tsv.gz"))), StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(line -> line.split("\t", -1)).toList();
        }
    }
}

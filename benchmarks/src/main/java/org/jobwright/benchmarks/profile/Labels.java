package org.jobwright.benchmarks.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jobwright.domain.shared.text.FoldedText;

/**
 * The labelled CVs of a set: real ones, whose names of employers and places were replaced by "Company Name" and "City ,
 * State" and are replaced here by invented employers and real towns; or those written for the project.
 */
final class Labels {

    private static final String PLACEHOLDER = "Company Name";
    private static final List<String> EMPLOYERS = lines("employers.txt");
    private static final List<String> TOWNS = lines("towns.txt");
    private static final int STEP = 7;

    private Labels() {}

    static List<LabelledCv> real(String set, Path texts) {
        List<LabelledCv> cvs = new ArrayList<>();
        List<String> original = List.of();
        List<String> filled = List.of();
        for (String row : lines("labels.tsv")) {
            String[] columns = row.split("\t", -1);
            if (!columns[0].equals(set)) {
                continue;
            }
            if (columns[2].equals("cv")) {
                original = read(texts.resolve(columns[1].replace('/', '_') + ".txt"))
                        .strip()
                        .lines()
                        .toList();
                filled = filled(original, cvs.size());
                cvs.add(new LabelledCv(columns[1], String.join("\n", filled)));
            } else if (columns[2].equals("job")) {
                String employer = columns[4].equals("-")
                        ? null
                        : employer(original, Integer.parseInt(columns[4]), cvs.size() - 1);
                cvs.getLast()
                        .jobs()
                        .add(new LabelledCv.Job(
                                fold(at(columns[3], original)), fold(employer), columns[5] + " " + columns[6]));
            } else {
                String value = at(columns[3], original);
                cvs.getLast().say(columns[2], columns[2].equals("phone") ? digits(value) : fold(value));
            }
        }
        return cvs;
    }

    /** The CVs of our own: labels above a line of hyphens, the text below. */
    static List<LabelledCv> own(String set) {
        List<LabelledCv> cvs = new ArrayList<>();
        for (String file : lines("own/" + set + ".txt")) {
            List<String> content = lines("own/" + file);
            int end = content.indexOf("-----");
            LabelledCv cv = new LabelledCv(file, String.join("\n", content.subList(end + 1, content.size())));
            for (String label : content.subList(0, end)) {
                String[] columns = label.split("\t", -1);
                if (columns[0].equals("job")) {
                    cv.jobs()
                            .add(new LabelledCv.Job(fold(columns[1]), fold(columns[2]), columns[3] + " " + columns[4]));
                } else {
                    cv.say(columns[0], columns[0].equals("phone") ? digits(columns[1]) : fold(columns[1]));
                }
            }
            cvs.add(cv);
        }
        return cvs;
    }

    static String fold(String value) {
        return value == null || value.isEmpty() || value.equals("-") ? null : FoldedText.of(value);
    }

    static String digits(String phone) {
        return phone.replaceAll("\\D", "");
    }

    private static String at(String position, List<String> text) {
        if (position.equals("-")) {
            return null;
        }
        String[] parts = position.split("[:-]", -1);
        return text.get(Integer.parseInt(parts[0]) - 1)
                .substring(Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }

    private static List<String> filled(List<String> lines, int cv) {
        List<String> filled = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            filled.add(lines.get(i)
                    .replace(PLACEHOLDER, employer(lines, i + 1, cv))
                    .replace("City , State", TOWNS.get((cv + i) % TOWNS.size())));
        }
        return filled;
    }

    /** The employer that replaces the placeholder of a line: another one for each line. */
    private static String employer(List<String> lines, int line, int cv) {
        int before = (int) lines.subList(0, line - 1).stream()
                .filter(text -> text.contains(PLACEHOLDER))
                .count();
        return EMPLOYERS.get((cv * STEP + before) % EMPLOYERS.size());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(String resource) {
        try (InputStream stored = Labels.class.getResourceAsStream(resource)) {
            return new String(stored.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("# "))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

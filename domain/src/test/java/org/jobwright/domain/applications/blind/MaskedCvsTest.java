package org.jobwright.domain.applications.blind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.applications.content.Contact;
import org.jobwright.domain.applications.content.SentContent;
import org.jobwright.domain.shared.text.FoldedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How much of planted names and contacts a mask leaves in 60 genuine CVs whose own names were removed. */
class MaskedCvsTest {

    private static final Path CVS = Path.of("../../shared/data/resumes_livecareer/text.tar.xz");
    private static final Path MISSES = Path.of("target/masked-misses.tsv");
    private static final int SHOWN = 60;
    private static final double ENOUGH = 0.98;

    private static final List<String> FIRST = List.of(
            "Ada",
            "Owen",
            "Zo\u00eb",
            "Jos\u00e9",
            "Will",
            "Mark",
            "May",
            "Rose",
            "Bj\u00f6rn",
            "Agnieszka",
            "Li",
            "Fatima",
            "Jean-Luc",
            "Siobh\u00e1n",
            "J\u00fcrgen",
            "Grace",
            "Ngoc",
            "Olena",
            "Kwame",
            "Mar\u00eda del Carmen");

    private static final List<String> LAST = List.of(
            "M\u00fcller",
            "Tate",
            "O'Brien",
            "Garc\u00eda L\u00f3pez",
            "Jung",
            "Lang",
            "Young",
            "Nowak",
            "\u00d8stergaard",
            "van den Berg",
            "Chen",
            "Al-Hassan",
            "Dupont",
            "Weiss",
            "Kowalczyk",
            "Baker",
            "Nguyen",
            "Shevchenko",
            "Mensah",
            "Smith-Jones");

    /** Where people write their names, and how. */
    private static final List<String> LINES = List.of(
            "%1$s %2$s",
            "%3$s",
            "%2$s, %1$s",
            "Curriculum vitae of %1$s %2$s",
            "Prepared by %1$s %2$s in Leeds",
            "E-mail: %4$s",
            "%4$s | +44 7700 900 %5$03d",
            "Tel. (020) 7946 0%5$03d",
            "LinkedIn: linkedin.com/in/%4$s",
            "https://%6$s.example/portfolio",
            "Page 2 of 3 - %1$s %2$s",
            "\"%1$s led the team,\" said the manager of %2$s's work.",
            "Sincerely, %1$s %2$s");

    private record Planted(String line, List<String> tokens) {}

    @Test
    void hidesNearlyAllThatNamesAnApplicant(@TempDir Path folder) throws Exception {
        assumeTrue(Files.isRegularFile(CVS), "needs the shared data");
        Random random = new Random(17);
        int tokens = 0;
        List<String> misses = new ArrayList<>();
        List<Path> cvs = cvs(folder);
        assertEquals(SHOWN, cvs.size());
        for (Path cv : cvs) {
            String first = FIRST.get(random.nextInt(FIRST.size()));
            String last = LAST.get(random.nextInt(LAST.size()));
            List<Planted> planted = planted(first, last, random);
            List<String> lines = new ArrayList<>(Files.readAllLines(cv));
            List<String> own = Stream.of(
                            planted.subList(0, 5).stream(),
                            lines.stream().map(line -> new Planted(line, List.of())),
                            planted.subList(5, planted.size()).stream())
                    .flatMap(part -> part)
                    .map(Planted::line)
                    .toList();
            String masked = Mask.of(
                            "Applicant 7",
                            new SentContent(new Contact(first, last, "", "", ""), "", List.of(), null),
                            first + " " + last)
                    .text(String.join("\n", own));
            List<String> shown = List.of(masked.split("\n", -1));
            assertEquals(own.size(), shown.size(), "a mask keeps the lines");
            for (int i = 0; i < planted.size(); i++) {
                int at = i < 5 ? i : lines.size() + i;
                for (String token : planted.get(i).tokens()) {
                    tokens++;
                    if (FoldedText.of(shown.get(at)).contains(FoldedText.of(token))) {
                        misses.add(cv.getFileName() + "\t" + token + "\t" + shown.get(at));
                    }
                }
            }
        }
        Files.write(MISSES, misses);
        double hidden = 1 - misses.size() / (double) tokens;
        assertTrue(hidden >= ENOUGH, "hidden " + hidden + " of " + tokens + ": " + misses);
    }

    private static List<Planted> planted(String first, String last, Random random) {
        String mail = FoldedText.of(first).replace(" ", ".") + "."
                + FoldedText.of(last).replace(" ", "") + "@mail.example";
        String host = FoldedText.of(first + last).replace(" ", "");
        int number = random.nextInt(1000);
        return LINES.stream()
                .map(line -> {
                    String written = line.formatted(
                            first, last, (first + " " + last).toUpperCase(Locale.ROOT), mail, number, host);
                    List<String> tokens = new ArrayList<>();
                    for (String name : (first + " " + last).split("[ '-]", -1)) {
                        if (line.contains("%1") || line.contains("%2") || line.contains("%3")) {
                            tokens.add(name);
                        }
                    }
                    tokens.removeIf(
                            token -> !(" " + FoldedText.of(written) + " ").contains(" " + FoldedText.of(token) + " "));
                    tokens.removeIf(token -> token.length() < 3);
                    if (line.contains("%4")) {
                        tokens.add(mail);
                    }
                    if (line.contains("%5")) {
                        tokens.add("%03d".formatted(number));
                    }
                    if (line.contains("%6")) {
                        tokens.add(host);
                    }
                    return new Planted(written, tokens);
                })
                .collect(Collectors.toList());
    }

    /** Spread over all fields of work. */
    private static List<Path> cvs(Path folder) throws IOException, InterruptedException {
        Process unpack = new ProcessBuilder("tar", "-xJf", CVS.toAbsolutePath().toString(), "-C", folder.toString())
                .inheritIO()
                .start();
        assertEquals(0, unpack.waitFor());
        try (Stream<Path> files = Files.list(folder.resolve("text"))) {
            List<Path> all = files.sorted().toList();
            int step = all.size() / SHOWN;
            return Stream.iterate(0, at -> at + step).limit(SHOWN).map(all::get).toList();
        }
    }
}

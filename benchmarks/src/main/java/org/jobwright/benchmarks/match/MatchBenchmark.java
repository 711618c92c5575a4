package org.jobwright.benchmarks.match;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jobwright.domain.applications.content.SentContent;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.matching.method.MatchMethod;
import org.jobwright.domain.matching.result.MatchFinding;
import org.jobwright.domain.matching.result.MatchLine;
import org.jobwright.domain.matching.result.MatchRequirement;
import org.jobwright.domain.matching.result.MatchResult;
import org.jobwright.domain.matching.result.Quote;
import org.jobwright.domain.matching.result.RequirementKind;
import org.jobwright.services.matching.LuceneStemmer;

/** Compares real CVs with adverts: of their own and of other fields, with planted skills, and with quotes to judge. */
public final class MatchBenchmark {

    private static final LocalDate APPLIED = LocalDate.of(2020, 6, 1);
    private static final int QUOTES = 200;

    private final LuceneStemmer stemmer = new LuceneStemmer();
    private final PrintStream output = System.out;
    private final Map<String, List<String>> cvs = new LinkedHashMap<>();

    private MatchBenchmark(Path texts) throws IOException {
        try (Stream<Path> files = Files.list(texts)) {
            for (Path file : files.sorted().toList()) {
                String field = file.getFileName().toString().split("__", 2)[0];
                cvs.computeIfAbsent(field, name -> new ArrayList<>()).add(Files.readString(file));
            }
        }
    }

    /**
     * Measures.
     *
     * @param arguments the folder of the texts; then {@code fields} and how many CVs of each field, {@code planted}, or
     *     {@code quotes} and a seed
     */
    public static void main(String[] arguments) throws IOException {
        MatchBenchmark benchmark = new MatchBenchmark(Path.of(arguments[0]));
        switch (arguments[1]) {
            case "fields" -> benchmark.fields(Integer.parseInt(arguments[2]));
            case "planted" -> new PlantedSkills(benchmark.cvs, benchmark.stemmer).measure();
            default -> benchmark.quotes(Long.parseLong(arguments[2]));
        }
    }

    static MatchResult compare(JobAdvert advert, String cv, LuceneStemmer stemmer) {
        return MatchMethod.compare(advert, new SentContent(null, null, null, null), cv, APPLIED, stemmer);
    }

    /** How much of each advert is found in the CVs of its own field, and in those of the others. */
    private void fields(int most) {
        cvs.replaceAll((field, texts) -> texts.subList(0, Math.min(most, texts.size())));
        long begun = System.nanoTime();
        int first = 0;
        int above = 0;
        for (FieldAdvert wanted : FieldAdvert.all()) {
            Map<String, Double> found = new LinkedHashMap<>();
            cvs.forEach((field, texts) -> found.put(
                    field,
                    texts.stream()
                            .mapToDouble(text -> share(compare(wanted.advert(), text, stemmer)))
                            .average()
                            .orElse(0)));
            double own = found.remove(wanted.field());
            Map.Entry<String, Double> next = Collections.max(found.entrySet(), Map.Entry.comparingByValue());
            double others = found.values().stream()
                    .mapToDouble(Double::doubleValue)
                    .average()
                    .orElse(0);
            first += own > next.getValue() ? 1 : 0;
            above += own > others ? 1 : 0;
            output.printf(
                    "%-24s own %.3f  others %.3f  next %s %.3f%s%n",
                    wanted.field(),
                    own,
                    others,
                    next.getKey(),
                    next.getValue(),
                    own > next.getValue() ? "" : "  NOT FIRST");
        }
        long pairs = (long) FieldAdvert.all().size()
                * cvs.values().stream().mapToInt(List::size).sum();
        output.printf(
                "own field first of all: %d of 24; above the mean of the others: %d of 24; %d comparisons, %.2f ms each%n",
                first, above, pairs, (System.nanoTime() - begun) / 1e6 / pairs);
    }

    private static double share(MatchResult result) {
        return result.lines().stream()
                        .filter(line -> line.finding() == MatchFinding.FOUND)
                        .count()
                / (double) result.lines().size();
    }

    private record Said(String field, MatchRequirement requirement, MatchLine line, Quote quote) {}

    /** Quotes by chance, one of a line, to be judged by a person. */
    private void quotes(long seed) {
        List<Said> all = new ArrayList<>();
        Random chance = new Random(seed);
        for (FieldAdvert wanted : FieldAdvert.all()) {
            cvs.forEach((field, texts) -> {
                List<String> some = new ArrayList<>(texts);
                Collections.shuffle(some, chance);
                for (String text : some.subList(0, Math.min(field.equals(wanted.field()) ? 12 : 1, some.size()))) {
                    compare(wanted.advert(), text, stemmer).lines().stream()
                            .filter(line -> !line.quotes().isEmpty())
                            .forEach(line -> all.add(new Said(
                                    wanted.advert().title(),
                                    line.requirement(),
                                    line,
                                    line.quotes()
                                            .get(chance.nextInt(line.quotes().size())))));
                }
            });
        }
        Collections.shuffle(all, chance);
        int number = 0;
        for (Said said : all.subList(0, Math.min(QUOTES, all.size()))) {
            number++;
            output.printf(
                    "%d. %s | %s | %s %s | %s%n",
                    number,
                    said.field(),
                    words(said.requirement()),
                    said.line().finding(),
                    said.line().rule(),
                    said.quote().text());
        }
    }

    private static String words(MatchRequirement requirement) {
        return requirement.kind() == RequirementKind.EDUCATION
                ? requirement.education().name()
                : requirement.kind() == RequirementKind.EXPERIENCE
                        ? requirement.months() + " months"
                        : requirement.text();
    }
}

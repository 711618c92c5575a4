package org.jobwright.benchmarks.match;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jobwright.domain.matching.result.MatchFinding;
import org.jobwright.domain.matching.result.MatchLine;
import org.jobwright.services.matching.LuceneStemmer;

/** Writes skills into real CVs, as people write them, and looks for them; and sentences that deny them. */
final class PlantedSkills {

    private static final int TRIALS = 2_000;

    private static final List<String> SKILLS = List.of(
            "Kubernetes",
            "C++",
            "C#",
            ".NET",
            "Fortran",
            "R",
            "Go",
            "SAP S/4HANA",
            "Blueprint reading",
            "Node.js",
            "Terraform",
            "COBOL",
            "Welding",
            "Phlebotomy",
            "Underwater photography",
            "Beekeeping",
            "Microsoft Access",
            "Stakeholder management",
            "Structured query language",
            "Arc welding",
            "Lohnabrechnung",
            "Qualitätssicherung",
            "Schweißen",
            "Tarifrecht",
            "Anlagenbuchhaltung",
            "Steuerrecht",
            "Wundversorgung",
            "Fahrzeugdiagnose",
            "Machine learning",
            "Risk assessments",
            "Music therapy",
            "Negotiations",
            "Data warehouses",
            "Seamanship",
            "Actuarial science",
            "Cheese making",
            "ISO 9001",
            "TypeScript",
            "Ruby",
            "Stage lighting");

    private static final List<String> SAID = List.of(
            "Experience with {0}",
            "{0}",
            "Skilled in {0} and teamwork",
            "- {0}, reporting, planning",
            "Reporting, {0}, planning",
            "Responsible for {0} in a team of five",
            "Three years of {0} at a large company.",
            "Erfahrung mit {0}",
            "Sehr gute Kenntnisse in {0}",
            "Tools: {0}");

    private static final List<String> DENIED = List.of(
            "No experience with {0}",
            "I have no experience in {0}",
            "Keine Erfahrung mit {0}",
            "Basic knowledge of {0}",
            "Grundkenntnisse in {0}",
            "I want to learn {0}",
            "Eager to learn {0}",
            "{0} (basic)",
            "{0}: Grundkenntnisse",
            "Ich möchte {0} lernen",
            "Never worked with {0}",
            "Bisher ohne Erfahrung in {0}",
            "I do not know {0}");

    private final List<String> cvs = new ArrayList<>();
    private final LuceneStemmer stemmer;
    private final Random chance = new Random(9);
    private final PrintStream output = System.out;

    PlantedSkills(Map<String, List<String>> byField, LuceneStemmer stemmer) {
        byField.values().forEach(cvs::addAll);
        this.stemmer = stemmer;
    }

    void measure() {
        output.printf("planted: %d of %d found%n", trials(SAID, MatchFinding.FOUND), TRIALS);
        output.printf("denied, basic or planned: %d of %d partly%n", trials(DENIED, MatchFinding.PARTLY), TRIALS);
    }

    private int trials(List<String> sentences, MatchFinding wanted) {
        int right = 0;
        int tried = 0;
        while (tried < TRIALS) {
            String skill = SKILLS.get(chance.nextInt(SKILLS.size()));
            String cv = cvs.get(chance.nextInt(cvs.size()));
            if (look(skill, cv).finding() != MatchFinding.NOT_FOUND) {
                continue; // it is there already
            }
            tried++;
            String sentence = sentences.get(chance.nextInt(sentences.size())).replace("{0}", skill);
            MatchLine line = look(skill, with(cv, sentence));
            boolean said = line.quotes().stream().anyMatch(quote -> quote.text().contains(skill));
            if (line.finding() == wanted && said) {
                right++;
            } else if (tried - right <= 20) {
                output.printf("  missed: %s -> %s %s%n", sentence, line.finding(), line.quotes());
            }
        }
        return right;
    }

    private MatchLine look(String skill, String cv) {
        return MatchBenchmark.compare(FieldAdvert.advert(List.of(skill)), cv, stemmer)
                .lines()
                .getFirst();
    }

    /** The sentence as a line of its own, somewhere in the CV. */
    private String with(String cv, String sentence) {
        List<String> lines = new ArrayList<>(Arrays.asList(cv.split("\n", -1)));
        lines.add(1 + chance.nextInt(lines.size()), sentence);
        return String.join("\n", lines);
    }
}

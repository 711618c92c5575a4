package org.jobwright.benchmarks.profile;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jobwright.domain.candidates.PartialDate;
import org.jobwright.domain.candidates.Resume;
import org.jobwright.domain.talent.reading.CvReader;
import org.jobwright.domain.talent.reading.Proposed;
import org.jobwright.domain.talent.reading.ProposedResume;

/** Precision, recall and F1 of what {@link CvReader} reads from labelled CVs, field by field. */
public final class ProfileBenchmark {

    private static final List<String> REAL =
            List.of("name", "email", "phone", "title", "employer", "dates", "school", "language");

    private static final List<String> OWN =
            Stream.concat(REAL.stream(), Stream.of("skill")).toList();

    private final Map<String, FieldScore> scores = new LinkedHashMap<>();
    private final boolean misses;
    private final PrintStream output = System.out;

    private ProfileBenchmark(List<String> fields, boolean misses) {
        fields.forEach(field -> scores.put(field, new FieldScore()));
        this.misses = misses;
    }

    /**
     * Measures each set.
     *
     * @param arguments the folder of the extracted texts; the sets to measure; {@code -v} to print each miss
     */
    public static void main(String[] arguments) {
        boolean misses = List.of(arguments).contains("-v");
        for (String set : List.of(arguments).subList(1, arguments.length)) {
            if (set.startsWith("own")) {
                new ProfileBenchmark(OWN, misses).measure(set, Labels.own(set));
            } else if (!set.equals("-v")) {
                new ProfileBenchmark(REAL, misses).measure(set, Labels.real(set, Path.of(arguments[0])));
            }
        }
    }

    private void measure(String set, List<LabelledCv> cvs) {
        long begun = System.nanoTime();
        cvs.forEach(cv -> compare(cv, found(cv)));
        output.printf("%s: %d CVs, %d ms%n", set, cvs.size(), (System.nanoTime() - begun) / 1_000_000);
        scores.forEach((field, score) -> output.printf("  %-9s %s%n", field, score));
    }

    private static LabelledCv found(LabelledCv cv) {
        ProposedResume read = CvReader.read(cv.text());
        LabelledCv found = new LabelledCv(cv.file(), cv.text());
        say(found, "name", Labels.fold(value(read.name())));
        say(found, "email", Labels.fold(value(read.email())));
        say(
                found,
                "phone",
                Optional.ofNullable(value(read.phone())).map(Labels::digits).orElse(null));
        for (Proposed<Resume.Work> work : read.work()) {
            found.jobs()
                    .add(new LabelledCv.Job(
                            Labels.fold(work.value().position()),
                            Labels.fold(work.value().name()),
                            date(work.value().startDate()) + " "
                                    + date(work.value().endDate())));
        }
        read.education()
                .forEach(school ->
                        say(found, "school", Labels.fold(school.value().institution())));
        read.skills()
                .forEach(skill -> say(found, "skill", Labels.fold(skill.value().name())));
        read.languages()
                .forEach(language ->
                        say(found, "language", Labels.fold(language.value().language())));
        return found;
    }

    private static void say(LabelledCv cv, String field, String value) {
        if (value != null) {
            cv.say(field, value);
        }
    }

    private static <T extends java.io.Serializable> T value(Proposed<T> proposed) {
        return proposed == null ? null : proposed.value();
    }

    private static String date(PartialDate date) {
        return date == null ? "-" : date.value();
    }

    private void compare(LabelledCv cv, LabelledCv found) {
        scores.keySet().stream()
                .filter(field -> !List.of("title", "employer", "dates").contains(field))
                .forEach(field -> compare(cv, field, cv.said(field), found.said(field)));
        List<LabelledCv.Job> rest = new ArrayList<>(found.jobs());
        for (LabelledCv.Job job : cv.jobs()) {
            Optional<LabelledCv.Job> same = rest.stream()
                    .max(Comparator.comparingInt(job::equalFields))
                    .filter(best -> job.equalFields(best) > 0);
            same.ifPresent(rest::remove);
            compare(cv, job, same.orElse(new LabelledCv.Job(null, null, null)));
        }
        rest.forEach(job -> compare(cv, new LabelledCv.Job(null, null, null), job));
    }

    private void compare(LabelledCv cv, LabelledCv.Job job, LabelledCv.Job found) {
        compare(cv, "title", list(job.title()), list(found.title()));
        compare(cv, "employer", list(job.employer()), list(found.employer()));
        compare(cv, "dates", list(job.dates()), list(found.dates()));
    }

    private static List<String> list(String value) {
        return value == null ? List.of() : List.of(value);
    }

    private void compare(LabelledCv cv, String field, List<String> expected, List<String> found) {
        scores.get(field).add(expected, found);
        if (misses && !expected.equals(found)) {
            output.printf("    %s %s: %s, found %s%n", cv.file(), field, expected, found);
        }
    }
}

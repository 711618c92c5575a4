package org.jobwright.domain.jobs.imports;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.text.TypedText;

/**
 * The outcome of an import.
 *
 * @param taken how many records became submitted postings
 * @param repeated how many had been imported before
 * @param refusedFor how many were refused, by the first reason
 * @param adjustedFor how many were changed on import, by the code of the change
 * @param examples the first refused records, enough to correct a file
 * @param drafted how many became drafts, because something is missing
 * @param lines what became of the first records, each in its order
 * @param undone how many postings were withdrawn when the import was undone
 */
public record ImportReport(
        int taken,
        int repeated,
        Map<String, Integer> refusedFor,
        Map<String, Integer> adjustedFor,
        List<Refusal> examples,
        int drafted,
        List<Line> lines,
        int undone)
        implements Serializable {

    public static final ImportReport EMPTY = new ImportReport(0, 0, null, null, null, 0, null, 0);

    /** So many records are listed one by one. */
    public static final int MAX_LINES = 2_000;

    /** Separates the parts of a reason; occurs in no code, field or figure. */
    public static final String SEPARATOR = "|";

    private static final int MAX_EXAMPLES = 200;
    private static final Pattern PLACE_IN_LIST = Pattern.compile("\\[\\d+]");

    public ImportReport {
        refusedFor = refusedFor == null ? Map.of() : Map.copyOf(refusedFor);
        adjustedFor = adjustedFor == null ? Map.of() : Map.copyOf(adjustedFor);
        examples = TypedText.list(examples);
        lines = TypedText.list(lines);
    }

    public int refused() {
        return refusedFor.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int processed() {
        return taken + drafted + repeated + refused();
    }

    /** The same with one more record. */
    public ImportReport plus(Line line) {
        return switch (line.result()) {
            case SUBMITTED -> plusTaken(line.number(), line.title(), line.reasons());
            case DRAFTED -> plusDrafted(line.number(), line.title(), line.reasons());
            case REPEATED -> plusRepeated(line.number(), line.title());
            case REFUSED -> plusRefused(new Refusal(line.number(), line.title(), line.reasons()));
        };
    }

    /** One more was submitted. */
    public ImportReport plusTaken(int number, String title, List<String> adjustments) {
        return new ImportReport(
                taken + 1,
                repeated,
                refusedFor,
                counted(adjustedFor, adjustments),
                examples,
                drafted,
                with(new Line(number, Result.SUBMITTED, title, adjustments)),
                undone);
    }

    /** One more became a draft. */
    public ImportReport plusDrafted(int number, String title, List<String> missing) {
        return new ImportReport(
                taken,
                repeated,
                refusedFor,
                adjustedFor,
                examples,
                drafted + 1,
                with(new Line(number, Result.DRAFTED, title, missing)),
                undone);
    }

    /** One more had been imported before. */
    public ImportReport plusRepeated(int number, String title) {
        return new ImportReport(
                taken,
                repeated + 1,
                refusedFor,
                adjustedFor,
                examples,
                drafted,
                with(new Line(number, Result.REPEATED, title, List.of())),
                undone);
    }

    /** One more was refused. */
    public ImportReport plusRefused(Refusal refusal) {
        List<Refusal> shown = new ArrayList<>(examples);
        if (shown.size() < MAX_EXAMPLES) {
            shown.add(refusal);
        }
        return new ImportReport(
                taken,
                repeated,
                counted(refusedFor, List.of(refusal.reasons().getFirst())),
                adjustedFor,
                shown,
                drafted,
                with(new Line(refusal.number(), Result.REFUSED, refusal.title(), refusal.reasons())),
                undone);
    }

    /** The same after so many of its postings were withdrawn. */
    public ImportReport withUndone(int postings) {
        return new ImportReport(taken, repeated, refusedFor, adjustedFor, examples, drafted, lines, postings);
    }

    private static Map<String, Integer> counted(Map<String, Integer> counts, List<String> codes) {
        Map<String, Integer> more = new TreeMap<>(counts);
        codes.forEach(code -> more.merge(code, 1, Integer::sum));
        return more;
    }

    private List<Line> with(Line line) {
        if (lines.size() >= MAX_LINES) {
            return lines;
        }
        List<Line> more = new ArrayList<>(lines);
        more.add(line);
        return more;
    }

    /** What became of a record. */
    public enum Result {
        SUBMITTED,
        DRAFTED,
        REPEATED,
        REFUSED
    }

    /**
     * One record of the file.
     *
     * @param number its position in the file, from 1
     * @param title its title, if that could be read
     * @param reasons why it was refused, what is missing or what was changed, as in a {@link Refusal}
     */
    public record Line(int number, Result result, String title, List<String> reasons) implements Serializable {

        public Line {
            title = TypedText.clean(title);
            reasons = reasons == null ? List.of() : List.copyOf(reasons);
        }
    }

    /**
     * One record that was refused.
     *
     * @param number its position in the file, from 1
     * @param title its title, if that could be read
     * @param reasons why, at least one: the code of a violation, or {@link #reason}
     */
    public record Refusal(int number, String title, List<String> reasons) implements Serializable {

        public Refusal {
            title = TypedText.clean(title);
            reasons = reasons == null || reasons.isEmpty() ? List.of("jobs.import.unreadable") : List.copyOf(reasons);
        }

        /** The code, the field and the figures of a problem, the same for the same field of every record. */
        public static String reason(FieldProblem problem) {
            return Stream.concat(
                            Stream.of(
                                    problem.code(),
                                    PLACE_IN_LIST.matcher(problem.field()).replaceAll("")),
                            problem.arguments().stream().map(Object::toString))
                    .collect(Collectors.joining(SEPARATOR));
        }
    }
}

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
 */
public record ImportReport(
        int taken,
        int repeated,
        Map<String, Integer> refusedFor,
        Map<String, Integer> adjustedFor,
        List<Refusal> examples)
        implements Serializable {

    public static final ImportReport EMPTY = new ImportReport(0, 0, null, null, null);

    /** Separates the parts of a reason; occurs in no code, field or figure. */
    public static final String SEPARATOR = "|";

    private static final int MAX_EXAMPLES = 200;
    private static final Pattern PLACE_IN_LIST = Pattern.compile("\\[\\d+]");

    public ImportReport {
        refusedFor = refusedFor == null ? Map.of() : Map.copyOf(refusedFor);
        adjustedFor = adjustedFor == null ? Map.of() : Map.copyOf(adjustedFor);
        examples = TypedText.list(examples);
    }

    public int refused() {
        return refusedFor.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int processed() {
        return taken + repeated + refused();
    }

    public ImportReport plusTaken(List<String> adjustments) {
        Map<String, Integer> adjusted = new TreeMap<>(adjustedFor);
        adjustments.forEach(code -> adjusted.merge(code, 1, Integer::sum));
        return new ImportReport(taken + 1, repeated, refusedFor, adjusted, examples);
    }

    public ImportReport plusRepeated() {
        return new ImportReport(taken, repeated + 1, refusedFor, adjustedFor, examples);
    }

    public ImportReport plusRefused(Refusal refusal) {
        Map<String, Integer> refused = new TreeMap<>(refusedFor);
        refused.merge(refusal.reasons().getFirst(), 1, Integer::sum);
        List<Refusal> shown = new ArrayList<>(examples);
        if (shown.size() < MAX_EXAMPLES) {
            shown.add(refusal);
        }
        return new ImportReport(taken, repeated, refused, adjustedFor, shown);
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

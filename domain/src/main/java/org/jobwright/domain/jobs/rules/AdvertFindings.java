package org.jobwright.domain.jobs.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jobwright.domain.shared.failures.FieldProblem;

/** Collects the findings of the rules of an advert, with the checks that many of them share. */
final class AdvertFindings {

    private final List<FieldProblem> problems = new ArrayList<>();
    private final List<FieldProblem> warnings = new ArrayList<>();

    void problem(String field, String code, Object... arguments) {
        problems.add(FieldProblem.of(field, code, arguments));
    }

    void warning(String field, String code, Object... arguments) {
        warnings.add(FieldProblem.of(field, code, arguments));
    }

    void problemIf(boolean broken, String field, String code, Object... arguments) {
        if (broken) {
            problem(field, code, arguments);
        }
    }

    void warningIf(boolean doubtful, String field, String code, Object... arguments) {
        if (doubtful) {
            warning(field, code, arguments);
        }
    }

    void atMost(int limit, String field, String text) {
        problemIf(text.length() > limit, field, "jobs.text.too-long", limit);
    }

    void atMost(int limit, String field, Collection<?> entries) {
        problemIf(entries.size() > limit, field, "jobs.list.too-long", limit);
    }

    /** At most {@code count} lines of at most {@code length} characters. */
    void lines(int count, int length, String field, List<String> lines) {
        atMost(count, field, lines);
        for (int i = 0; i < lines.size(); i++) {
            atMost(length, field + "[" + i + "]", lines.get(i));
        }
    }

    /** An optional number within a range. */
    void between(int least, int most, String field, Integer number) {
        problemIf(number != null && (number < least || number > most), field, "jobs.number.out-of-range", least, most);
    }

    AdvertCheck review() {
        return new AdvertCheck(problems, warnings);
    }
}

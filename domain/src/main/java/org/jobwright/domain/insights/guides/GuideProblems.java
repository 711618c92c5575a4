package org.jobwright.domain.insights.guides;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jobwright.domain.shared.failures.FieldProblem;

/** What must be corrected in a guide, by field. */
final class GuideProblems {

    private final List<FieldProblem> found = new ArrayList<>();

    List<FieldProblem> found() {
        return List.copyOf(found);
    }

    void add(String field, String code, Object... arguments) {
        found.add(FieldProblem.of(field, code, arguments));
    }

    void addIf(boolean broken, String field, String code, Object... arguments) {
        if (broken) {
            add(field, code, arguments);
        }
    }

    void lines(String field, Collection<String> lines) {
        tooMany(field, lines);
        lines.forEach(line -> tooLong(field, line, GuidePolicy.MAX_LINE));
    }

    void tooLong(String field, String text, int most) {
        addIf(text.length() > most, field, "insights.guides.text.too-long", most);
    }

    private void tooMany(String field, Collection<?> entries) {
        addIf(entries.size() > GuidePolicy.MAX_LINES, field, "insights.guides.lines.too-many", GuidePolicy.MAX_LINES);
    }

    /** Checks each entry of a list under its own path. */
    <T> void each(String field, List<T> entries, BiConsumer<String, T> look) {
        tooMany(field, entries);
        for (int i = 0; i < entries.size(); i++) {
            look.accept(field + "[" + i + "]", entries.get(i));
        }
    }

    /** Reports every entry that repeats an earlier one. */
    <T> void twice(String field, List<T> entries, Function<T, ?> same, String code) {
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < entries.size(); i++) {
            addIf(!seen.add(same.apply(entries.get(i))), field + "[" + i + "]", code);
        }
    }
}

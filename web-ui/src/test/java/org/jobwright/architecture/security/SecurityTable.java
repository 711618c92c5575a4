package org.jobwright.architecture.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The rows of the security checklist with their tests and decisions, and their problems. */
final class SecurityTable {

    private static final int OPTIONAL_LEVEL = 3;

    private final List<SecurityRow> rows;
    private final TaggedTests tests;
    private final Map<String, SecurityDecision> decisions;

    SecurityTable(List<SecurityRow> rows, TaggedTests tests, List<SecurityDecision> decisions) {
        this.rows = rows;
        this.tests = tests;
        this.decisions = decisions.stream().collect(Collectors.toMap(SecurityDecision::row, Function.identity()));
    }

    /** One line per row, and a summary line. */
    String written() {
        List<String> lines = new ArrayList<>();
        rows.forEach(
                row -> lines.add("%s  L%d  %-28s %s".formatted(row.id(), row.level(), standing(row), row.title())));
        long tested = rows.stream().filter(this::isTested).count();
        long away = rows.stream().filter(this::isAway).count();
        lines.add("Security rows: %d, with test %d, without test %d, not applicable or not built %d"
                .formatted(rows.size(), tested, rows.size() - tested - away, away));
        return String.join("\n", lines);
    }

    private String standing(SecurityRow row) {
        List<String> parts = new ArrayList<>();
        count(parts, tests.of(row.id()).size(), "test");
        count(parts, tests.commands(row.id()).size(), "command");
        if (decisions.containsKey(row.id())) {
            parts.add(decisions.get(row.id()).state());
        }
        return parts.isEmpty() ? "WITHOUT TEST" : String.join(", ", parts);
    }

    private static void count(List<String> parts, int number, String what) {
        if (number > 0) {
            parts.add("%d %s%s".formatted(number, what, number == 1 ? "" : "s"));
        }
    }

    private boolean isTested(SecurityRow row) {
        return !tests.of(row.id()).isEmpty();
    }

    private boolean isAway(SecurityRow row) {
        return !isTested(row)
                && decisions.containsKey(row.id())
                && decisions.get(row.id()).isAway();
    }

    /** The problems that fail the build, in sentences. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        List<String> known = rows.stream().map(SecurityRow::id).toList();
        rows.stream()
                .filter(row -> row.level() < OPTIONAL_LEVEL)
                .filter(row -> !isTested(row) && !decisions.containsKey(row.id()))
                .forEach(row -> problems.add(row.id() + " has neither a test nor a decision: " + row.title()));
        tests.rows().stream()
                .filter(id -> !known.contains(id))
                .forEach(id -> problems.add(id + " is the tag of a test and no row"));
        decisions.values().forEach(decision -> check(decision, known, problems));
        return problems;
    }

    private void check(SecurityDecision decision, List<String> known, List<String> problems) {
        if (!known.contains(decision.row())) {
            problems.add(decision.row() + " is decided about and no row");
        }
        if (!SecurityDecision.STATES.contains(decision.state())) {
            problems.add(decision.row() + " is \"" + decision.state().toLowerCase(Locale.ROOT) + "\", which is none of "
                    + SecurityDecision.STATES);
        }
        if (decision.reason().isEmpty()) {
            problems.add(decision.row() + " is decided about without a reason");
        }
        if (decision.isAway() && !tests.of(decision.row()).isEmpty()) {
            problems.add(decision.row() + " has tests by now, but is still \"" + decision.state() + "\"");
        }
    }
}

package org.jobwright.attacks;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jobwright.instance.Instance;
import org.junit.jupiter.api.Assertions;

/** What an attack tried and found, in one line. */
final class Findings {
    private static final int MOST_TOLD = 20;

    private final String attack;
    private final long began = System.nanoTime();
    private final List<String> figures = new ArrayList<>();
    private final List<String> findings = new ArrayList<>();

    Findings(String attack) {
        this.attack = attack;
    }

    void found(String finding) {
        findings.add(finding);
    }

    void foundUnless(boolean harmless, String finding) {
        if (!harmless) {
            found(finding);
        }
    }

    /** Changed rows are a finding in every table except those that are allowed to change. */
    void foundIfChanged(Instance instance, Tables before, String by, String... allowed) throws SQLException {
        List<String> changed = new ArrayList<>(Tables.of(instance).changedSince(before));
        changed.removeAll(List.of(allowed));
        foundUnless(changed.isEmpty(), by + " changed " + changed);
    }

    void counted(long number, String what) {
        figures.add(String.format("%,d %s", number, what));
    }

    void note(String figure) {
        figures.add(figure);
    }

    /** Prints the line that {@code deployment/attacks} waits for, and fails if there are findings. */
    void close() {
        String sentence = findings.isEmpty()
                ? "found nothing"
                : "FOUND " + String.join(" | ", findings.subList(0, Math.min(MOST_TOLD, findings.size())));
        System.out.printf(
                "attack %s: %s, %d s; %s%n",
                attack,
                String.join(", ", figures),
                (System.nanoTime() - began) / 1_000_000_000,
                sentence.replaceAll("\\s+", " "));
        if (!findings.isEmpty()) {
            Assertions.fail(String.join("\n", findings));
        }
    }
}

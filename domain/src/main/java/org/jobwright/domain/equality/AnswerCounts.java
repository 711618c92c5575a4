package org.jobwright.domain.equality;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The answers to one question of a block, before anything is hidden. They are never shown.
 *
 * @param rows each answer, with its people by {@link ToldStage}
 * @param applications all applications by stage; who is in no row did not say
 */
public record AnswerCounts(String question, List<AnswerRow> rows, List<Integer> applications) {

    public AnswerCounts {
        rows = List.copyOf(rows);
        applications = List.copyOf(applications);
        int stages = ToldStage.values().length;
        if (applications.size() != stages
                || rows.stream().anyMatch(row -> row.people().size() != stages)) {
            throw new IllegalArgumentException("a number for each stage: " + rows + " of " + applications);
        }
        for (int stage = 0; stage < stages; stage++) {
            if (told(rows, stage) > applications.get(stage)) {
                throw new IllegalArgumentException("more answers than applications: " + rows + " of " + applications);
            }
        }
    }

    private static int told(List<AnswerRow> rows, int stage) {
        return rows.stream().mapToInt(row -> row.people().get(stage)).sum();
    }

    /** Applications without an answer, by stage. */
    List<Integer> untold() {
        return IntStream.range(0, applications.size())
                .mapToObj(stage -> applications.get(stage) - told(rows, stage))
                .toList();
    }
}

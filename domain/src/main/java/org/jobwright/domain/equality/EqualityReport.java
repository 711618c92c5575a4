package org.jobwright.domain.equality;

import java.util.List;

/**
 * What an employer is shown about a block. It is made only once, so that no two reports can be subtracted.
 *
 * @param rule version of the {@link Partition} that made it
 * @param applications how many ended in the block
 * @param tables the questions that could be shown; those that are missing had too few answers
 */
public record EqualityReport(int rule, int applications, List<ReleasedTable> tables) {

    public EqualityReport {
        tables = tables == null ? List.of() : List.copyOf(tables); // JSON has no empty list
    }

    /** The report about a block with these answers to each of its questions. */
    public static EqualityReport of(int applications, List<AnswerCounts> questions) {
        return new EqualityReport(
                Partition.RULE,
                applications,
                questions.stream()
                        .flatMap(counts -> Partition.of(counts).stream())
                        .toList());
    }
}

package org.jobwright.domain.equality;

import java.util.List;

/**
 * What an employer is shown about one question. Each number is 0 or at least {@link Partition#LEAST}.
 *
 * @param groups stages that are counted together, in their order
 * @param rows the answers that are shown, with their people by group
 * @param rest everyone else by group: who did not say, and whose answer is not shown by itself
 */
public record ReleasedTable(String question, List<List<ToldStage>> groups, List<AnswerRow> rows, List<Integer> rest) {

    public ReleasedTable {
        groups = List.copyOf(groups);
        rows = List.copyOf(rows);
        rest = List.copyOf(rest);
    }
}

package org.jobwright.domain.equality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Coarsens a table until it reveals nothing about individuals. Nothing is hidden inside it: some answers join those who
 * did not say, and stages next to each other are counted together. Every sum or difference of
 * shown numbers is 0 or at least {@link #LEAST}.
 */
public final class Partition {

    /** Stored with each report: a report of an older version is never made again. */
    public static final int RULE = 1;

    /** The fewest people in a number that is not 0. */
    public static final int LEAST = 5;

    /** Below this, an answer that nearly everybody gave would be known of each of them. */
    private static final int SMALL_COLUMN = 20;

    private static final int MOST_CANDIDATES = 2_048;

    private static final List<ToldStage> STAGES = List.of(ToldStage.values());

    private static final Comparator<Candidate> TELLS_MORE = Comparator.comparingInt(Candidate::cells)
            .thenComparingInt(candidate -> candidate.table().rows().size())
            .thenComparingInt(candidate -> candidate.table().groups().size())
            .thenComparing(Comparator.comparingInt(Candidate::code).reversed());

    private Partition() {}

    /** The most informative safe table, always the same one; empty if none is safe. */
    public static Optional<ReleasedTable> of(AnswerCounts counts) {
        int cuts = 1 << (STAGES.size() - 1);
        int candidates = (1 << counts.rows().size()) * cuts;
        if (candidates > MOST_CANDIDATES) {
            throw new IllegalArgumentException(
                    "too many answers: " + counts.rows().size());
        }
        // below "cuts" no answer would be shown
        return IntStream.range(cuts, candidates)
                .mapToObj(code -> new Candidate(code, table(counts, code / cuts, code % cuts)))
                .filter(candidate -> isSafe(candidate.table()) && tellsAnything(candidate.table()))
                .max(TELLS_MORE)
                .map(Candidate::table);
    }

    private record Candidate(int code, ReleasedTable table) {

        int cells() {
            return table.rows().size() * (table.groups().size() - 1);
        }
    }

    /**
     * One way to make it coarse.
     *
     * @param shown a bit for each answer that stays
     * @param cuts a bit for each stage after which a new group begins
     */
    private static ReleasedTable table(AnswerCounts counts, int shown, int cuts) {
        List<List<ToldStage>> groups = groups(cuts);
        List<AnswerRow> rows = new ArrayList<>();
        List<AnswerRow> hidden = new ArrayList<>();
        for (int i = 0; i < counts.rows().size(); i++) {
            AnswerRow row = counts.rows().get(i);
            AnswerRow grouped = new AnswerRow(row.answer(), together(row.people(), groups));
            ((shown >> i & 1) == 1 ? rows : hidden).add(grouped);
        }
        List<Integer> untold = together(counts.untold(), groups);
        List<Integer> rest = IntStream.range(0, groups.size())
                .mapToObj(group -> untold.get(group)
                        + hidden.stream()
                                .mapToInt(row -> row.people().get(group))
                                .sum())
                .toList();
        return new ReleasedTable(counts.question(), groups, rows, rest);
    }

    private static List<List<ToldStage>> groups(int cuts) {
        List<List<ToldStage>> groups = new ArrayList<>();
        List<ToldStage> group = new ArrayList<>();
        for (int i = 0; i < STAGES.size(); i++) {
            group.add(STAGES.get(i));
            if ((cuts >> i & 1) == 1) {
                groups.add(List.copyOf(group));
                group.clear();
            }
        }
        groups.add(List.copyOf(group));
        return groups;
    }

    private static List<Integer> together(List<Integer> byStage, List<List<ToldStage>> groups) {
        return groups.stream()
                .map(group -> group.stream()
                        .mapToInt(stage -> byStage.get(STAGES.indexOf(stage)))
                        .sum())
                .toList();
    }

    /** An answer that nobody gave is safe to show, but does not justify a table. */
    private static boolean tellsAnything(ReleasedTable table) {
        return table.rows().stream().flatMap(row -> row.people().stream()).anyMatch(number -> number > 0);
    }

    private static boolean isSafe(ReleasedTable table) {
        return IntStream.range(0, table.groups().size())
                .allMatch(group -> isSafe(
                        table.rows().stream()
                                .map(row -> row.people().get(group))
                                .toList(),
                        table.rest().get(group)));
    }

    /** Whether a column reveals nothing about individuals, even to a reader who knows exactly who is in it. */
    private static boolean isSafe(List<Integer> answers, int rest) {
        int people = answers.stream().mapToInt(Integer::intValue).sum() + rest;
        return Stream.concat(answers.stream(), Stream.of(rest)).allMatch(number -> number == 0 || number >= LEAST)
                && answers.stream().noneMatch(number -> isTelling(number, people));
    }

    private static boolean isTelling(int number, int people) {
        return number > 0 && (number == people || people < SMALL_COLUMN && number * 10 > people * 9);
    }
}

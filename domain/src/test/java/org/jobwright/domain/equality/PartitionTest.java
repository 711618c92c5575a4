package org.jobwright.domain.equality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jobwright.domain.shared.Json;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Adding, subtracting and knowing who is in which stage reveals nothing about individuals. */
@Tag("PRV-09")
class PartitionTest {

    private static final int TABLES = 3_000;
    private static final Map<AnswerCounts, ReleasedTable> SHOWN = new LinkedHashMap<>();
    private static final int STAGES = ToldStage.values().length;

    /** Random blocks, and what is shown of them. */
    @BeforeAll
    static void manyBlocksAreCounted() {
        Random random = new Random(2026);
        for (int i = 0; i < TABLES; i++) {
            AnswerCounts counts = block(random);
            Partition.of(counts).ifPresent(table -> SHOWN.put(counts, table));
        }
        assertTrue(SHOWN.size() > TABLES / 4, "so few tables prove nothing: " + SHOWN.size());
    }

    @Test
    void aTableThatCanBeShownIsShownWhole() {
        ReleasedTable table = shown(new AnswerCounts(
                "gender",
                List.of(row("woman", 30, 20, 10, 6, 5), row("man", 40, 20, 10, 6, 5)),
                List.of(90, 50, 30, 20, 15)));

        assertEquals(5, table.groups().size());
        assertEquals(List.of(30, 20, 10, 6, 5), table.rows().getFirst().people());
        assertEquals(List.of(20, 10, 10, 8, 5), table.rest());
    }

    @Test
    void anAnswerOfFewIsWithThoseWhoDidNotSay() {
        ReleasedTable table = shown(new AnswerCounts(
                "gender",
                List.of(row("woman", 20, 0, 0, 0, 0), row("man", 20, 0, 0, 0, 0), row("another", 3, 0, 0, 0, 0)),
                List.of(50, 0, 0, 0, 0)));

        assertEquals(
                List.of("woman", "man"),
                table.rows().stream().map(AnswerRow::answer).toList());
        assertEquals(10, table.rest().getFirst());
    }

    @Test
    void whatAllOrNearlyAllSaidIsNotShown() {
        assertEquals(Optional.empty(), oneStage(30, 30), "everybody in the column would be known");
        assertEquals(Optional.empty(), oneStage(4, 40), "too few");
        assertEquals(Optional.empty(), oneStage(0, 40), "nobody");
        assertEquals(Optional.empty(), oneStage(36, 40), "four did not say");
        assertTrue(oneStage(35, 40).isPresent());
    }

    private static Optional<ReleasedTable> oneStage(int told, int people) {
        return Partition.of(
                new AnswerCounts("gender", List.of(row("woman", told, 0, 0, 0, 0)), List.of(people, 0, 0, 0, 0)));
    }

    @Test
    void theSameAnswersMakeTheSameTable() {
        Random random = new Random(20);
        for (int i = 0; i < 50; i++) {
            AnswerCounts counts = block(random);
            assertEquals(Partition.of(counts), Partition.of(counts));
        }
    }

    @Test
    void noSumOfShownNumbersIsOfAFew() {
        Random random = new Random(1);
        SHOWN.values().forEach(table -> sums(table, random));
    }

    /** Every union of rows in each column, and unions over columns. */
    private static void sums(ReleasedTable table, Random random) {
        List<List<Integer>> columns = columns(table);
        for (List<Integer> column : columns) {
            for (int some = 1; some < 1 << column.size(); some++) {
                int sum = union(column, some);
                assertTrue(sum == 0 || sum >= Partition.LEAST, table::toString);
            }
        }
        for (int i = 0; i < 20; i++) {
            int sum = columns.stream()
                    .mapToInt(column -> union(column, random.nextInt(1 << column.size())))
                    .sum();
            assertTrue(sum == 0 || sum >= Partition.LEAST, table::toString);
        }
    }

    /** All reports of an employer: each application is in one of them. */
    @Test
    void whoAddsAndSubtractsReportsFindsNoGroupOfAFew() {
        Random random = new Random(2);
        List<ReleasedTable> tables = List.copyOf(SHOWN.values());
        for (int i = 0; i < TABLES; i++) {
            List<List<Integer>> columns = random.ints(1 + random.nextInt(8), 0, tables.size())
                    .mapToObj(tables::get)
                    .flatMap(table -> columns(table).stream())
                    .toList();
            int some = columns.stream()
                    .mapToInt(column -> union(column, random.nextInt(1 << column.size())))
                    .sum();
            int all = columns.stream().mapToInt(PartitionTest::sum).sum();
            for (int number : List.of(some, all - some)) {
                assertTrue(number == 0 || number >= Partition.LEAST, columns::toString);
            }
        }
    }

    /**
     * The employer knows exactly who came how far. Of some answers in some stages it can work out the least and the most
     * people; where both are the same it knows the number, and that is of none, of five or more, or of everybody.
     */
    @Test
    void whoKnowsTheStagesFindsNoGroupOfAFew() {
        SHOWN.forEach((counts, table) -> noneOfAFew(table, counts.applications()));
    }

    private static void noneOfAFew(ReleasedTable table, List<Integer> applications) {
        List<List<Integer>> columns = columns(table);
        for (int group = 0; group < columns.size(); group++) {
            List<Integer> column = columns.get(group);
            List<Integer> stages = table.groups().get(group).stream()
                    .map(stage -> applications.get(List.of(ToldStage.values()).indexOf(stage)))
                    .toList();
            int all = sum(column);
            assertEquals(sum(stages), all, "the margin is what everybody knows");
            for (int answers = 1; answers < (1 << column.size()) - 1; answers++) {
                for (int some = 1; some < 1 << stages.size(); some++) {
                    int gave = union(column, answers);
                    int there = union(stages, some);
                    int least = Math.max(0, gave + there - all);
                    int most = Math.min(gave, there);
                    assertTrue(
                            least < most || least == 0 || least >= Partition.LEAST || isVague(column, answers, there),
                            () -> table + " of " + applications);
                    assertTrue(
                            least < there || there == 0 || isVague(column, answers, there),
                            () -> "everybody said the same: " + table + " of " + applications);
                }
            }
        }
    }

    /** All people of some stages gave one of several answers, or gave one or did not say. */
    private static boolean isVague(List<Integer> column, int answers, int there) {
        long given = IntStream.range(0, column.size())
                .filter(i -> (answers >> i & 1) == 1 && column.get(i) > 0)
                .count();
        boolean withRest = (answers >> (column.size() - 1) & 1) == 1 && column.getLast() > 0;
        return there > 0 && (given > 1 || withRest);
    }

    /** Knowing what three people answered does not tell what a fourth answered. */
    @Test
    void whoKnowsThreePeopleFindsNoFourth() {
        SHOWN.values().forEach(table -> columns(table).forEach(column -> noFourth(table, column)));
    }

    private static void noFourth(ReleasedTable table, List<Integer> column) {
        for (List<Integer> known : threeOf(column)) {
            List<Integer> left = IntStream.range(0, column.size())
                    .mapToObj(row -> column.get(row) - known.get(row))
                    .toList();
            for (int row = 0; row < left.size() - 1; row++) {
                int same = left.get(row);
                assertTrue(same != 1, () -> "one is left: " + table + " without " + known);
                assertTrue(same == 0 || same < sum(left), () -> "the others all say: " + table + " without " + known);
            }
        }
    }

    /** Each way in which up to three people can be spread over the rows of a column. */
    private static List<List<Integer>> threeOf(List<Integer> column) {
        List<List<Integer>> ways = new ArrayList<>();
        for (int a = 0; a < column.size(); a++) {
            for (int b = a; b < column.size(); b++) {
                for (int c = b; c < column.size(); c++) {
                    List<Integer> known = new ArrayList<>(Collections.nCopies(column.size(), 0));
                    for (int row : new int[] {a, b, c}) {
                        known.set(row, Math.min(column.get(row), known.get(row) + 1));
                    }
                    ways.add(known);
                }
            }
        }
        return ways;
    }

    @Test
    void aReportSaysNothingOfQuestionsThatCannotBeShown() {
        AnswerCounts few = new AnswerCounts(
                "disability", List.of(row("yes", 2, 0, 0, 0, 0), row("no", 3, 0, 0, 0, 0)), List.of(40, 0, 0, 0, 0));
        AnswerCounts many = new AnswerCounts(
                "gender", List.of(row("woman", 12, 0, 0, 0, 0), row("man", 12, 0, 0, 0, 0)), List.of(40, 0, 0, 0, 0));

        EqualityReport report = EqualityReport.of(40, List.of(many, few));

        assertEquals(Partition.RULE, report.rule());
        assertEquals(
                List.of("gender"),
                report.tables().stream().map(ReleasedTable::question).toList());
    }

    @Test
    void aReportThatShowsNothingIsStoredToo() {
        EqualityReport nothing = EqualityReport.of(40, List.of());

        assertEquals(nothing, Json.read(Json.write(nothing), EqualityReport.class));
    }

    @Test
    void withSixtyApplicationsGenderIsShown() {
        Random random = new Random(60);
        for (int i = 0; i < 200; i++) {
            assertTrue(
                    Partition.of(counts(random, 60, new int[] {48, 48, 4}, 70)).isPresent());
        }
    }

    private static AnswerCounts block(Random random) {
        int answers = 1 + random.nextInt(7);
        int[] shares = random.ints(answers, 1, 100).toArray();
        return counts(random, 30 + random.nextInt(300), shares, 20 + random.nextInt(81));
    }

    /** Random people: each reaches the next stage or not, and answers or not. */
    private static AnswerCounts counts(Random random, int people, int[] shares, int tells) {
        int[][] told = new int[shares.length][STAGES];
        int[] applications = new int[STAGES];
        int all = IntStream.of(shares).sum();
        for (int i = 0; i < people; i++) {
            int stage = 0;
            while (stage < STAGES - 1 && random.nextInt(100) < 45) {
                stage++;
            }
            applications[stage]++;
            if (random.nextInt(100) < tells) {
                int drawn = random.nextInt(all);
                int answer = 0;
                while (drawn >= shares[answer]) {
                    drawn -= shares[answer++];
                }
                told[answer][stage]++;
            }
        }
        List<AnswerRow> rows = IntStream.range(0, shares.length)
                .mapToObj(answer -> row("answer " + answer, told[answer]))
                .toList();
        return new AnswerCounts(
                "question", rows, IntStream.of(applications).boxed().toList());
    }

    private static AnswerRow row(String answer, int... people) {
        return new AnswerRow(answer, IntStream.of(people).boxed().toList());
    }

    private static ReleasedTable shown(AnswerCounts counts) {
        return Partition.of(counts).orElseThrow();
    }

    /** The numbers of each group of stages: the answers, and at the end everyone else. */
    private static List<List<Integer>> columns(ReleasedTable table) {
        return IntStream.range(0, table.groups().size())
                .mapToObj(group -> Stream.concat(
                                table.rows().stream().map(row -> row.people().get(group)),
                                Stream.of(table.rest().get(group)))
                        .toList())
                .toList();
    }

    private static int union(List<Integer> numbers, int some) {
        return IntStream.range(0, numbers.size())
                .filter(i -> (some >> i & 1) == 1)
                .map(numbers::get)
                .sum();
    }

    private static int sum(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).sum();
    }
}

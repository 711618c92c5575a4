package org.jobwright.domain.equality;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The selection rate of a group in relation to the highest one. Below four fifths it is marked (29 CFR 1607.4(D)): that is
 * generally regarded as evidence of adverse impact. Smaller differences may matter when they are significant, and larger
 * ones may not when numbers are small, so the probability stands beside it.
 *
 * @param ratio to the highest rate; null for a group of less than two percent of all, and where nobody moved on
 * @param marked whether the ratio is below 0.80
 * @param probability of a difference at least as large by chance (Fisher, two-sided); null without a ratio
 */
public record ImpactRatio(SelectionRate rate, Double ratio, boolean marked, Double probability) {

    /** Groups with a smaller share are listed without a ratio (6 RCNY 5-301). */
    private static final int SMALL_PERCENT = 2;

    /** For each group, in their order; the highest rate is that of a group that is not small. */
    public static List<ImpactRatio> of(List<SelectionRate> groups) {
        int all = groups.stream().mapToInt(SelectionRate::considered).sum();
        Optional<SelectionRate> highest = groups.stream()
                .filter(group -> !isSmall(group, all) && group.movedOn() > 0)
                .reduce((one, other) -> other.isAbove(one) ? other : one);
        return groups.stream()
                .map(group -> highest.filter(best -> !isSmall(group, all))
                        .map(best -> compared(group, best))
                        .orElse(new ImpactRatio(group, null, false, null)))
                .toList();
    }

    /**
     * The groups of a released table: people who were told at least the second group of stages moved on. Empty if all
     * stages are counted together, because then nobody can tell who did.
     */
    public static List<ImpactRatio> of(ReleasedTable table) {
        return table.groups().size() < 2
                ? List.of()
                : of(table.rows().stream()
                        .map(row -> new SelectionRate(row.answer(), sum(row.people(), 0), sum(row.people(), 1)))
                        .toList());
    }

    /** Everyone else: who did not say, and whose answer is not shown by itself. */
    public static SelectionRate unknown(ReleasedTable table) {
        return new SelectionRate("", sum(table.rest(), 0), sum(table.rest(), 1));
    }

    private static int sum(List<Integer> people, int from) {
        return IntStream.range(from, people.size()).map(people::get).sum();
    }

    private static boolean isSmall(SelectionRate group, int all) {
        return 100L * group.considered() < (long) SMALL_PERCENT * all;
    }

    private static ImpactRatio compared(SelectionRate group, SelectionRate highest) {
        return new ImpactRatio(
                group,
                group.rate() / highest.rate(),
                group.isBelowFourFifthsOf(highest),
                FisherTest.twoSided(
                        group.movedOn(),
                        group.considered() - group.movedOn(),
                        highest.movedOn(),
                        highest.considered() - highest.movedOn()));
    }
}

package org.jobwright.domain.insights.market;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jobwright.domain.insights.figures.MarketSnapshot;
import org.jobwright.domain.insights.figures.PayQuartiles;

/**
 * How many people or organizations must be behind one of our own figures before it is shown, and which further figures
 * stay hidden so that none can be computed.
 *
 * <p>The total minus the shown countries is what is hidden: it must cover several countries, with enough people behind
 * them; otherwise the shown country with the fewest is hidden as well, and so on. An unknown country counts as a
 * country that is never shown, but may be part of the remainder. A ratio is shown only if both its parts are, or would
 * be.
 */
public final class PrivacyFloor {

    public static final int PEOPLE = 10;
    public static final int ORGANIZATIONS = 3;

    private PrivacyFloor() {}

    /**
     * What may be seen of one role in one month.
     *
     * @param cells each country, {@link MarketCell#UNKNOWN} and {@link MarketCell#EVERYWHERE}; empty cells may be
     *     missing
     * @return the countries with at least one visible figure, and everywhere
     */
    public static List<MarketMonth> publish(String role, YearMonth month, List<MarketCell> cells) {
        Set<String> jobs = shown(cells, Figure.of(ORGANIZATIONS, MarketCell::employers, MarketCell::openJobs));
        Set<String> employers = shown(cells, Figure.heads(ORGANIZATIONS, MarketCell::employers));
        Set<String> seekers = shown(cells, Figure.heads(PEOPLE, MarketCell::seekers));
        Set<String> searches = shown(cells, Figure.of(PEOPLE, MarketCell::searchingCandidates, MarketCell::searches));
        Set<String> searchingCandidates = shown(cells, Figure.heads(PEOPLE, MarketCell::searchingCandidates));
        Set<String> searchingEmployers = shown(cells, Figure.heads(ORGANIZATIONS, MarketCell::searchingEmployers));
        Set<String> ended =
                shown(cells, Figure.of(ORGANIZATIONS, MarketCell::endedEmployers, MarketCell::endedEmployers));
        // The number of jobs and the applications per job reveal the number of applications.
        Set<String> applications = shown(
                cells,
                Figure.of(PEOPLE, MarketCell::applicants, MarketCell::applications),
                cell -> jobs.contains(cell.country()));
        return cells.stream()
                .filter(cell -> !cell.country().equals(MarketCell.UNKNOWN))
                .map(cell -> new MarketMonth(
                        role,
                        cell.country(),
                        month,
                        jobs.contains(cell.country()) ? cell.openJobs() : null,
                        employers.contains(cell.country()) ? cell.employers() : null,
                        seekers.contains(cell.country()) ? cell.seekers() : null,
                        jobs.contains(cell.country()) && seekers.contains(cell.country())
                                ? ratio(cell.seekers(), cell.openJobs())
                                : null,
                        searches.contains(cell.country()) ? cell.searches() : null,
                        searchingCandidates.contains(cell.country()) ? cell.searchingCandidates() : null,
                        searchingEmployers.contains(cell.country()) ? cell.searchingEmployers() : null,
                        pay(cell, cells),
                        ended.contains(cell.country()) ? cell.daysToClose() : null,
                        applications.contains(cell.country()) ? ratio(cell.applications(), cell.openJobs()) : null))
                .filter(MarketMonth::saysAnything)
                .toList();
    }

    private static List<PayQuartiles> pay(MarketCell cell, List<MarketCell> cells) {
        return cell.pay().stream()
                .filter(offered -> {
                    ToLongFunction<MarketCell> paying = each -> each.employersPaying(offered.currency());
                    return shown(cells, Figure.of(ORGANIZATIONS, paying, paying))
                            .contains(cell.country());
                })
                .map(MarketCell.OfferedPay::quartiles)
                .toList();
    }

    private static BigDecimal ratio(long many, long few) {
        return MarketSnapshot.ratio(many, few).orElse(null);
    }

    /**
     * A counted figure.
     *
     * @param behind the people or organizations behind it
     * @param heads whether the figure counts these people themselves; some may be in two countries
     */
    private record Figure(
            int floor, ToLongFunction<MarketCell> behind, ToLongFunction<MarketCell> counted, boolean heads) {

        static Figure of(int floor, ToLongFunction<MarketCell> behind, ToLongFunction<MarketCell> counted) {
            return new Figure(floor, behind, counted, false);
        }

        static Figure heads(int floor, ToLongFunction<MarketCell> heads) {
            return new Figure(floor, heads, heads, true);
        }

        long of(MarketCell cell) {
            return behind.applyAsLong(cell);
        }

        boolean hasEnough(long some) {
            return some >= floor;
        }
    }

    private static Set<String> shown(List<MarketCell> cells, Figure figure) {
        return shown(cells, figure, cell -> true);
    }

    /**
     * The countries whose figure may be shown.
     *
     * @param allowed whether another figure, which this one would reveal, may be shown
     */
    private static Set<String> shown(List<MarketCell> cells, Figure figure, Predicate<MarketCell> allowed) {
        List<MarketCell> counted = cells.stream()
                .filter(cell -> figure.counted().applyAsLong(cell) > 0)
                .toList();
        Set<String> shown = counted.stream()
                .filter(cell -> figure.hasEnough(figure.of(cell)) && allowed.test(cell) && !isUnknown(cell))
                .map(MarketCell::country)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!shown.contains(MarketCell.EVERYWHERE)) {
            return shown;
        }
        while (shown.size() > 1 && givesAway(counted, shown, figure)) {
            shown.remove(fewest(counted, shown, figure));
        }
        return shown;
    }

    /** Whether the total minus the shown countries would reveal a figure below the floor. */
    private static boolean givesAway(List<MarketCell> counted, Set<String> shown, Figure figure) {
        List<MarketCell> hidden =
                counted.stream().filter(cell -> !shown.contains(cell.country())).toList();
        if (hidden.isEmpty()) {
            return false;
        }
        long rest = counted.stream()
                .filter(cell -> shown.contains(cell.country()))
                .mapToLong(cell -> isEverywhere(cell) ? figure.of(cell) : -figure.of(cell))
                .sum();
        boolean one = hidden.size() == 1 && !isUnknown(hidden.getFirst());
        boolean enough = figure.hasEnough(rest) || hidden.stream().anyMatch(cell -> figure.hasEnough(figure.of(cell)));
        // A person in two countries is subtracted twice: the rest may reveal those who are only in a hidden one.
        boolean few = figure.heads() && rest > 0 && !figure.hasEnough(rest);
        return one || few || !enough;
    }

    private static String fewest(List<MarketCell> counted, Set<String> shown, Figure figure) {
        return counted.stream()
                .filter(cell -> shown.contains(cell.country()) && !isEverywhere(cell))
                .min((one, other) -> {
                    int fewer = Long.compare(figure.of(one), figure.of(other));
                    return fewer != 0 ? fewer : one.country().compareTo(other.country());
                })
                .orElseThrow()
                .country();
    }

    private static boolean isUnknown(MarketCell cell) {
        return cell.country().equals(MarketCell.UNKNOWN);
    }

    private static boolean isEverywhere(MarketCell cell) {
        return cell.country().equals(MarketCell.EVERYWHERE);
    }
}

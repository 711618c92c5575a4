package org.jobwright.domain.insights;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How many people or organizations have to be behind a figure of our own before anybody sees it, and which further ones
 * stay hidden so that none can be computed.
 *
 * <p>Figures that the same people or organizations are behind are shown or hidden together. The figure of all countries
 * less those that are shown is what is hidden: there have to be several countries in it, and enough behind them; otherwise
 * the shown country with the fewest behind it is hidden, too, until that is so. Where nobody said the country is a
 * country of its own that is never shown, but may be left over. A ratio is shown only where both its
 * parts are, or would be.
 */
public final class PrivacyFloor {

    public static final int PEOPLE = 10;
    public static final int ORGANIZATIONS = 3;

    private PrivacyFloor() {}

    /**
     * What may be seen of one role in one month.
     *
     * @param cells each country, {@link MarketCell#UNKNOWN} and {@link MarketCell#EVERYWHERE}; cells in which nothing was
     *     counted may be missing
     * @return countries of which anything may be seen, and everywhere
     */
    public static List<MarketMonth> publish(String role, YearMonth month, List<MarketCell> cells) {
        Set<String> jobs = shown(cells, ORGANIZATIONS, MarketCell::employers, MarketCell::openJobs, cell -> true);
        Set<String> seekers = shown(cells, PEOPLE, MarketCell::seekers, MarketCell::seekers, cell -> true);
        Set<String> searches =
                shown(cells, PEOPLE, MarketCell::searchingCandidates, MarketCell::searches, cell -> true);
        Set<String> searchingEmployers = shown(
                cells, ORGANIZATIONS, MarketCell::searchingEmployers, MarketCell::searchingEmployers, cell -> true);
        Set<String> ended =
                shown(cells, ORGANIZATIONS, MarketCell::endedEmployers, MarketCell::endedEmployers, cell -> true);
        // Who knows how many jobs there are and how many applications for each, knows the applications.
        Set<String> applications = shown(
                cells, PEOPLE, MarketCell::applicants, MarketCell::applications, cell -> jobs.contains(cell.country()));
        return cells.stream()
                .filter(cell -> !cell.country().equals(MarketCell.UNKNOWN))
                .map(cell -> new MarketMonth(
                        role,
                        cell.country(),
                        month,
                        jobs.contains(cell.country()) ? cell.openJobs() : null,
                        jobs.contains(cell.country()) ? cell.employers() : null,
                        seekers.contains(cell.country()) ? cell.seekers() : null,
                        jobs.contains(cell.country()) && seekers.contains(cell.country())
                                ? ratio(cell.seekers(), cell.openJobs())
                                : null,
                        searches.contains(cell.country()) ? cell.searches() : null,
                        searches.contains(cell.country()) ? cell.searchingCandidates() : null,
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
                    return shown(cells, ORGANIZATIONS, paying, paying, each -> true)
                            .contains(cell.country());
                })
                .map(MarketCell.OfferedPay::quartiles)
                .toList();
    }

    private static BigDecimal ratio(long many, long few) {
        return MarketSnapshot.ratio(many, few).orElse(null);
    }

    /**
     * The countries whose figure may be seen.
     *
     * @param behind how many people or organizations are behind the figure
     * @param figure what is counted
     * @param allowed whether another figure, which this one would tell about, may be seen
     */
    private static Set<String> shown(
            List<MarketCell> cells,
            int floor,
            ToLongFunction<MarketCell> behind,
            ToLongFunction<MarketCell> figure,
            Predicate<MarketCell> allowed) {
        List<MarketCell> counted =
                cells.stream().filter(cell -> figure.applyAsLong(cell) > 0).toList();
        Set<String> shown = counted.stream()
                .filter(cell -> behind.applyAsLong(cell) >= floor && allowed.test(cell) && !isUnknown(cell))
                .map(MarketCell::country)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!shown.contains(MarketCell.EVERYWHERE)) {
            return shown;
        }
        while (shown.size() > 1 && givesAway(counted, shown, floor, behind)) {
            shown.remove(fewest(counted, shown, behind));
        }
        return shown;
    }

    /** Whether the figure of everywhere less the shown ones is of too few. */
    private static boolean givesAway(
            List<MarketCell> counted, Set<String> shown, int floor, ToLongFunction<MarketCell> behind) {
        List<MarketCell> hidden =
                counted.stream().filter(cell -> !shown.contains(cell.country())).toList();
        if (hidden.isEmpty()) {
            return false;
        }
        long total = sum(counted.stream().filter(PrivacyFloor::isEverywhere), behind);
        long rest = total
                - sum(counted.stream().filter(cell -> shown.contains(cell.country()) && !isEverywhere(cell)), behind);
        // Somebody may be in two countries: then less remains than there are, and it may tell of those in one only.
        boolean few = rest > 0 && rest < floor;
        boolean enough =
                rest >= floor || hidden.stream().mapToLong(behind).max().orElse(0) >= floor;
        boolean one = hidden.size() == 1 && !isUnknown(hidden.getFirst());
        return one || few || !enough;
    }

    private static String fewest(List<MarketCell> counted, Set<String> shown, ToLongFunction<MarketCell> behind) {
        return counted.stream()
                .filter(cell -> shown.contains(cell.country()) && !isEverywhere(cell))
                .min((one, other) -> {
                    int fewer = Long.compare(behind.applyAsLong(one), behind.applyAsLong(other));
                    return fewer != 0 ? fewer : one.country().compareTo(other.country());
                })
                .orElseThrow()
                .country();
    }

    private static long sum(Stream<MarketCell> cells, ToLongFunction<MarketCell> behind) {
        return cells.mapToLong(behind).sum();
    }

    private static boolean isUnknown(MarketCell cell) {
        return cell.country().equals(MarketCell.UNKNOWN);
    }

    private static boolean isEverywhere(MarketCell cell) {
        return cell.country().equals(MarketCell.EVERYWHERE);
    }
}

package org.jobwright.domain.insights.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jobwright.domain.insights.figures.PayQuartiles;
import org.jobwright.domain.insights.market.RandomMarket.Advert;
import org.jobwright.domain.insights.market.RandomMarket.Deed;
import org.junit.jupiter.api.Test;

/**
 * What is shown must not allow anyone to compute a figure with fewer people or organizations behind it than the floor
 * requires.
 */
class PrivacyFloorTest {

    private static final int TABLES = 5_000;
    private static final YearMonth MONTH = YearMonth.of(2026, 10);

    /** What a curious reader sees of a random month, and the truth. */
    private record Reading(RandomMarket market, Map<String, MarketCell> truth, List<MarketMonth> shown) {

        static Reading of(long seed) {
            var market = new RandomMarket(seed);
            List<MarketCell> cells = market.cells();
            return new Reading(
                    market,
                    cells.stream().collect(Collectors.toMap(MarketCell::country, cell -> cell)),
                    PrivacyFloor.publish("backend-developer", MONTH, cells));
        }

        Set<String> countriesWith(Function<MarketMonth, Object> figure) {
            return shown.stream()
                    .filter(month -> figure.apply(month) != null)
                    .map(MarketMonth::country)
                    .collect(Collectors.toSet());
        }

        /** Whether everywhere and at least one country are shown, so that a reader can subtract. */
        boolean canSubtract(Function<MarketMonth, Object> figure) {
            Set<String> with = countriesWith(figure);
            return with.contains(MarketCell.EVERYWHERE) && with.size() > 1;
        }

        long rest(Function<MarketMonth, Long> figure) {
            long total = 0;
            for (MarketMonth month : shown) {
                Long seen = figure.apply(month);
                if (seen != null) {
                    total += month.country().equals(MarketCell.EVERYWHERE) ? seen : -seen;
                }
            }
            return total;
        }

        List<String> cellsOfTheRest(Function<MarketMonth, Object> figure, Function<MarketCell, Long> counted) {
            Set<String> with = countriesWith(figure);
            return truth.values().stream()
                    .filter(cell -> !with.contains(cell.country()) && counted.apply(cell) > 0)
                    .map(MarketCell::country)
                    .toList();
        }
    }

    private static List<Reading> readings() {
        return LongStream.range(0, TABLES).mapToObj(Reading::of).toList();
    }

    @Test
    void noFigureBelowTheFloorIsShown() {
        int seen = 0;
        for (Reading reading : readings()) {
            for (MarketMonth month : reading.shown()) {
                MarketCell cell = reading.truth().get(month.country());
                assertTrue(month.openJobs() == null || cell.employers() >= PrivacyFloor.ORGANIZATIONS);
                assertTrue(month.employers() == null || cell.employers() >= PrivacyFloor.ORGANIZATIONS);
                assertTrue(month.seekers() == null || cell.seekers() >= PrivacyFloor.PEOPLE);
                assertTrue(month.searches() == null || cell.searchingCandidates() >= PrivacyFloor.PEOPLE);
                assertTrue(month.searchingCandidates() == null || cell.searchingCandidates() >= PrivacyFloor.PEOPLE);
                assertTrue(
                        month.searchingEmployers() == null || cell.searchingEmployers() >= PrivacyFloor.ORGANIZATIONS);
                assertTrue(month.daysToClose() == null || cell.endedEmployers() >= PrivacyFloor.ORGANIZATIONS);
                assertTrue(month.applicationsPerJob() == null || cell.applicants() >= PrivacyFloor.PEOPLE);
                for (PayQuartiles pay : month.pay()) {
                    assertTrue(cell.employersPaying(pay.currency()) >= PrivacyFloor.ORGANIZATIONS);
                }
                seen++;
            }
        }
        assertTrue(seen > TABLES);
    }

    @Test
    void aRatioIsShownOnlyWithItsParts() {
        for (Reading reading : readings()) {
            for (MarketMonth month : reading.shown()) {
                assertEquals(month.seekers() != null && month.openJobs() != null, month.seekersPerJob() != null);
                assertTrue(month.applicationsPerJob() == null || month.openJobs() != null);
            }
        }
    }

    @Test
    void jobsOfHiddenCountriesCannotBeComputed() {
        noneLeftOver(
                MarketMonth::openJobs,
                MarketCell::openJobs,
                (reading, shown) -> reading.market().employersBehindTheRest(shown, job -> true),
                PrivacyFloor.ORGANIZATIONS);
        Predicate<Advert> any = job -> true;
        noGroupLeftOver(
                MarketMonth::employers,
                (reading, shown) -> reading.market().employersOfTheRestOnly(shown, any),
                PrivacyFloor.ORGANIZATIONS);
    }

    @Test
    void seekersOfHiddenCountriesCannotBeComputed() {
        noneLeftOver(
                MarketMonth::seekers,
                MarketCell::seekers,
                (reading, shown) -> reading.market().peopleBehindTheRest(shown, deed -> true),
                PrivacyFloor.PEOPLE);
        noGroupLeftOver(
                MarketMonth::seekers,
                (reading, shown) -> reading.market().peopleOfTheRestOnly(shown, deed -> true),
                PrivacyFloor.PEOPLE);
    }

    @Test
    void searchesOfHiddenCountriesCannotBeComputed() {
        Predicate<Deed> searched = deed -> deed.searches() > 0;
        noneLeftOver(
                MarketMonth::searches,
                MarketCell::searches,
                (reading, shown) -> reading.market().peopleBehindTheRest(shown, searched),
                PrivacyFloor.PEOPLE);
        noGroupLeftOver(
                MarketMonth::searchingCandidates,
                (reading, shown) -> reading.market().peopleOfTheRestOnly(shown, searched),
                PrivacyFloor.PEOPLE);
    }

    @Test
    void applicationsCannotBeComputedFromRatios() {
        noneLeftOver(
                month -> month.applicationsPerJob() == null
                        ? null
                        : month.applicationsPerJob()
                                .multiply(BigDecimal.valueOf(month.openJobs()))
                                .longValue(),
                MarketCell::applications,
                (reading, shown) -> reading.market().peopleBehindTheRest(shown, deed -> deed.applications() > 0),
                PrivacyFloor.PEOPLE);
    }

    @Test
    void payOfHiddenCountriesCannotBeComputed() {
        for (String currency : List.of("GBP", "EUR")) {
            noneLeftOver(
                    month -> month.payIn(currency).isPresent() ? Long.valueOf(1) : null,
                    cell -> cell.employersPaying(currency),
                    (reading, shown) -> reading.market()
                            .employersBehindTheRest(shown, job -> job.currency().equals(currency)),
                    PrivacyFloor.ORGANIZATIONS);
        }
    }

    private interface Behind {
        Set<Integer> theRest(Reading reading, Set<String> shown);
    }

    /** The remainder of the total is nothing, or covers at least two countries with enough people active there. */
    private static void noneLeftOver(
            Function<MarketMonth, Long> figure, Function<MarketCell, Long> counted, Behind behind, int floor) {
        int left = 0;
        for (Reading reading : readings()) {
            Function<MarketMonth, Object> seen = figure::apply;
            List<String> cells = reading.cellsOfTheRest(seen, counted);
            if (reading.canSubtract(seen) && !cells.isEmpty()) {
                assertTrue(cells.size() >= 2 || cells.equals(List.of(MarketCell.UNKNOWN)), reading::toString);
                assertTrue(behind.theRest(reading, reading.countriesWith(seen)).size() >= floor, reading::toString);
                left++;
            }
        }
        assertTrue(left > 0, "no table leaves anything over, so nothing was tested");
    }

    /** A remaining count of people or organizations is large enough to be shown itself. */
    private static void noGroupLeftOver(Function<MarketMonth, Long> figure, Behind only, int floor) {
        for (Reading reading : readings()) {
            Function<MarketMonth, Object> seen = figure::apply;
            if (reading.canSubtract(seen) && reading.rest(figure) > 0) {
                assertTrue(reading.rest(figure) >= floor, reading::toString);
                assertTrue(only.theRest(reading, reading.countriesWith(seen)).size() >= floor, reading::toString);
            }
        }
    }

    private static MarketCell seekers(String country, long seekers) {
        return new MarketCell(country, 0, 0, List.of(), 0, null, seekers, 0, 0, 0, 0, 0);
    }

    private static Map<String, Long> seekersShown(MarketCell... cells) {
        return PrivacyFloor.publish("nurse", MONTH, List.of(cells)).stream()
                .filter(month -> month.seekers() != null)
                .collect(Collectors.toMap(MarketMonth::country, MarketMonth::seekers));
    }

    @Test
    void oneSmallCountryHidesTheNextLargerOne() {
        assertEquals(
                Map.of("", 96L, "GB", 60L),
                seekersShown(seekers("", 96), seekers("GB", 60), seekers("US", 32), seekers("DE", 4)));
    }

    @Test
    void aSingleCountryIsShown() {
        assertEquals(Map.of("", 10L, "GB", 10L), seekersShown(seekers("", 10), seekers("GB", 10)));
        assertEquals(Map.of(), seekersShown(seekers("", 9), seekers("GB", 9)));
    }

    @Test
    void anUnknownCountryIsACellOfItsOwn() {
        assertEquals(Map.of("", 42L), seekersShown(seekers("", 42), seekers("GB", 40), seekers(MarketCell.UNKNOWN, 2)));
        assertEquals(
                Map.of("", 60L, "GB", 40L),
                seekersShown(seekers("", 60), seekers("GB", 40), seekers(MarketCell.UNKNOWN, 20)));
    }

    @Test
    void theRemainderOfSeveralCountriesIsLargeEnough() {
        assertEquals(
                Map.of("", 70L, "GB", 50L),
                seekersShown(seekers("", 70), seekers("GB", 50), seekers("DE", 4), seekers(MarketCell.UNKNOWN, 16)));
        assertEquals(
                Map.of("", 57L), seekersShown(seekers("", 57), seekers("GB", 50), seekers("DE", 4), seekers("US", 3)));
    }

    @Test
    void peopleInTwoCountriesCannotBeTakenApartFromThoseInOne() {
        // One of the five is in DE only: 41 minus 40 would reveal it.
        assertFalse(seekersShown(seekers("", 41), seekers("GB", 40), seekers("DE", 5))
                .containsKey("GB"));
    }

    @Test
    void aMonthWithoutVisibleFiguresIsLeftOut() {
        assertEquals(List.of(), PrivacyFloor.publish("nurse", MONTH, List.of(seekers("", 3), seekers("GB", 3))));
        MarketMonth shown = PrivacyFloor.publish("nurse", MONTH, List.of(seekers("", 12), seekers("GB", 12)))
                .getFirst();
        assertNotNull(shown.seekers());
        assertNull(shown.openJobs());
        assertNull(shown.seekersPerJob());
    }
}

package org.jobwright.web.insights.charts;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.jobwright.domain.insights.figures.SalaryBenchmark;
import org.jobwright.web.insights.charts.PayDrawing.Bar;
import org.jobwright.web.insights.charts.PayDrawing.Mark;
import org.jobwright.web.insights.roles.Guides;
import org.junit.jupiter.api.Test;

/** What the page of a role shows about pay. */
class PayFiguresTest {

    private static final SalaryBenchmark SEED =
            Guides.yearly("US", "USD", Guides.SURVEY, 80_000, 98_000, 135_000, 162_000);
    private static final SalaryBenchmark COUNTED =
            Guides.yearly("US", "USD", Guides.BLS, 79_850, 103_050, 169_000, 211_450);
    private static final SalaryBenchmark GERMAN =
            Guides.yearly("DE", "EUR", Guides.SURVEY, 45_000, 54_000, 75_000, 92_000);

    @Test
    void anHourIsAYearDividedByItsPaidHours() {
        PayLine line = figures("", SEED).first().orElseThrow();

        assertEquals("US$47.12 to US$64.90", line.usualAnHour());
        assertEquals("47.12 to 64.90", line.usualAnHourBare());
    }

    @Test
    void hourlyPayIsShownPerYear() {
        PayLine line =
                figures("", Guides.hourly("GB", "GBP", "15", "20")).first().orElseThrow();

        assertEquals("£31,200 to £41,600", line.usual());
        assertEquals("15.00 to 20.00", line.usualAnHourBare());
    }

    @Test
    void currenciesAreDrawnApartAndTheReadersCountryComesFirst() {
        PayFigures figures = figures("DE", SEED, COUNTED, GERMAN);

        assertEquals(
                List.of("Germany, EUR", "United States, USD"),
                figures.charts().stream().map(PayChart::heading).toList());
        assertEquals("€54,000 to €75,000", figures.first().orElseThrow().usual());
    }

    @Test
    void sourcesOfOneCurrencyAreNumberedSideBySide() {
        PayChart chart = figures("", SEED, COUNTED).charts().getFirst();

        assertAll(
                () -> assertEquals(
                        List.of("Source 1", "Source 2"),
                        chart.broad().bars().stream().map(Bar::note).toList()),
                () -> assertEquals(1, chart.number(Guides.SURVEY)),
                () -> assertEquals(2, chart.number(Guides.BLS)),
                () -> assertTrue(chart.result()
                        .contains("All levels, Source 1: usually US$98,000 to US$135,000,"
                                + " whole range US$80,000 to US$162,000.")));
    }

    @Test
    void theUsualPayLiesWithinTheWholeRangeAndBothWithinTheDrawing() {
        PayChart chart = figures("", SEED, COUNTED).charts().getFirst();
        for (PayDrawing drawing : List.of(chart.broad(), chart.narrow())) {
            for (Bar bar : drawing.bars()) {
                assertTrue(0 <= bar.outerX() && bar.outerX() < bar.innerX(), bar::toString);
                assertTrue(bar.innerX() < bar.innerEnd() && bar.innerEnd() < bar.outerEnd(), bar::toString);
                assertTrue(bar.outerEnd() <= drawing.width(), bar::toString);
            }
        }
        assertEquals(
                List.of("US$100,000", "US$150,000", "US$200,000"),
                chart.broad().marks().stream().map(Mark::label).toList());
    }

    @Test
    void oneFigureAloneCanBeDrawn() {
        PayChart chart =
                figures("", Guides.hourly("GB", "GBP", "15", "15")).charts().getFirst();

        assertEquals(1, chart.broad().bars().getFirst().innerWidth());
    }

    @Test
    void marksAreRoundAndLimitedInNumber() {
        for (long span : List.of(1L, 9L, 99L, 12_345L, 700_001L, 9_999_999_999L)) {
            AxisScale scale = new AxisScale(BigDecimal.valueOf(17), BigDecimal.valueOf(17 + span), 0, 500);
            List<BigDecimal> marks = scale.marks(5);

            assertTrue(marks.size() <= 5, marks::toString);
            marks.forEach(mark -> assertTrue(scale.at(mark) >= 0 && scale.at(mark) <= 500, mark::toString));
        }
    }

    private static PayFigures figures(String country, SalaryBenchmark... pay) {
        return PayFigures.of(List.of(pay), country, Guides.ENGLISH, Guides.BRITISH);
    }
}

package org.jobwright.web.insights.market;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jobwright.domain.insights.figures.PayQuartiles;
import org.jobwright.domain.insights.market.MarketMonth;
import org.jobwright.web.insights.charts.MonthDrawing;
import org.jobwright.web.insights.roles.Guides;
import org.junit.jupiter.api.Test;

/** What the page of a role shows of the figures counted here. */
class OwnMarketTest {

    @Test
    void aHiddenFigureIsADashWithoutATile() {
        OwnMarket market = own(month(11, 12L, null));

        assertAll(
                () -> assertEquals("November 2026", market.latest()),
                () -> assertEquals(
                        Map.of("jobs advertised in the month", "12", "half of the jobs pay more (GBP)", "£41,500"),
                        market.figures()),
                () -> assertEquals(
                        List.of("12", "–", "–", "–", "–", "£41,500", "–", "–"),
                        market.rows().get("November 2026")),
                () -> assertNull(market.broad(), "one month is no history"));
    }

    @Test
    void aMonthWithoutFiguresIsLeftOut() {
        MarketMonth hidden = new MarketMonth(
                "joiner", "", YearMonth.of(2026, 10), null, null, null, null, null, null, null, List.of(), null, null);

        assertTrue(own(hidden).isEmpty());
        assertEquals(1, own(hidden, month(11, 12L, 4L)).rows().size());
    }

    @Test
    void aMissingMonthLeavesAGap() {
        OwnMarket market = own(month(8, 10L, 4L), month(9, 20L, 5L), month(11, 5L, 3L));
        MonthDrawing drawing = market.broad();

        assertAll(
                () -> assertEquals(3, drawing.columns().size()),
                () -> assertEquals(
                        drawing.columns().get(1).x() * 2
                                - drawing.columns().get(0).x()
                                + drawing.columns().get(1).x()
                                - drawing.columns().get(0).x(),
                        drawing.columns().get(2).x()),
                () -> assertEquals(
                        drawing.columns().get(1).height(),
                        drawing.columns().get(0).height() * 2),
                () -> assertEquals("20", drawing.columns().get(1).value()),
                () -> assertEquals("Nov", drawing.columns().getLast().label()),
                () -> assertEquals(
                        "Jobs advertised here: 10 in August 2026, 5 in November 2026."
                                + " The table below has every month.",
                        market.result()));
    }

    @Test
    void aRatioIsShownAsPeopleSayIt() {
        MarketMonth month = new MarketMonth(
                "joiner",
                "",
                YearMonth.of(2026, 11),
                2_924L,
                1_001L,
                86_504L,
                new BigDecimal("29.58"),
                null,
                null,
                null,
                List.of(),
                null,
                new BigDecimal("3.25"));

        assertEquals(
                List.of("2,924", "1,001", "86,504", "30", "–", "–", "–", "3.25"),
                own(month).rows().get("November 2026"));
    }

    private static MarketMonth month(int month, Long openJobs, Long employers) {
        return new MarketMonth(
                "joiner",
                "",
                YearMonth.of(2026, month),
                openJobs,
                employers,
                null,
                null,
                null,
                null,
                null,
                List.of(new PayQuartiles(
                        "GBP", BigDecimal.valueOf(38_000), BigDecimal.valueOf(41_500), BigDecimal.valueOf(47_000))),
                null,
                null);
    }

    private static OwnMarket own(MarketMonth... months) {
        return OwnMarket.of(List.of(months), Guides.ENGLISH, Guides.BRITISH);
    }
}

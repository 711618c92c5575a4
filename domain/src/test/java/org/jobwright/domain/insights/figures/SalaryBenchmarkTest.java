package org.jobwright.domain.insights.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.jobwright.domain.insights.guides.RoleGuides;
import org.jobwright.domain.jobs.advert.PayUnit;
import org.jobwright.domain.jobs.advert.SalaryRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SalaryBenchmarkTest {

    /** 80,000 to 162,000 dollars a year. */
    private final SalaryBenchmark benchmark = RoleGuides.benchmark("US-NY");

    @ParameterizedTest
    @CsvSource({
        "80000, 162000, YEAR, USD, WITHIN",
        "98000, , YEAR, USD, WITHIN",
        "79999, 100000, YEAR, USD, PARTLY_OUTSIDE",
        "100000, 162001, YEAR, USD, PARTLY_OUTSIDE",
        "60000, 200000, YEAR, USD, PARTLY_OUTSIDE",
        "60000, 79999, YEAR, USD, BELOW",
        "162001, 200000, YEAR, USD, ABOVE",
        "47.12, 64.90, HOUR, USD, WITHIN",
        "38.46, 64.90, HOUR, USD, PARTLY_OUTSIDE",
        "98000, 135000, YEAR, EUR, NOT_COMPARABLE",
        ", , YEAR, USD, NOT_COMPARABLE"
    })
    void anOfferIsComparedWithTheWholeBandAsPayOfAYear(
            BigDecimal min, BigDecimal max, PayUnit unit, String currency, PayStanding expected) {
        assertEquals(expected, benchmark.standing(new SalaryRange(currency, min, max, unit, null)));
    }

    @ParameterizedTest
    @EnumSource(PayStanding.class)
    void payOutsideTheBandNeedsAttention(PayStanding standing) {
        boolean expected =
                switch (standing) {
                    case PARTLY_OUTSIDE, BELOW, ABOVE -> true;
                    case WITHIN, NOT_COMPARABLE -> false;
                };
        assertEquals(expected, standing.isOutside());
    }

    @Test
    void aRegionIsOfACountry() {
        assertEquals("US", benchmark.country());
        assertEquals("DE", RoleGuides.benchmark(" de ").country());
    }

    @Test
    void anEmptyBenchmarkComparesWithNothing() {
        SalaryBenchmark empty = new SalaryBenchmark(null, null, null, null, null);
        assertEquals(PayStanding.NOT_COMPARABLE, empty.standing(SalaryRange.yearly("USD", 1, 2)));
        assertEquals(PayStanding.NOT_COMPARABLE, empty.standing(new SalaryRange("", BigDecimal.ONE, null, null, null)));
    }
}

package org.jobwright.domain.jobs.advert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.jobwright.domain.shared.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SalaryRangeTest {

    @ParameterizedTest
    @CsvSource({
        "98000, YEAR, USD, HOUR, 47.12",
        "135000, YEAR, USD, HOUR, 64.9",
        "98000, YEAR, USD, MONTH, 8166.67",
        "98000, YEAR, USD, WEEK, 1884.62",
        "98000, YEAR, USD, DAY, 376.92",
        "135000, YEAR, USD, MONTH, 11250",
        "135000, YEAR, USD, WEEK, 2596.15",
        "135000, YEAR, USD, DAY, 519.23",
        "20.80, YEAR, USD, HOUR, 0.01",
        "10.40, YEAR, USD, HOUR, 0.01",
        "10.39, YEAR, USD, HOUR, 0",
        "80000, YEAR, USD, MONTH, 6666.67",
        "26, HOUR, USD, YEAR, 54080",
        "12.345, HOUR, EUR, YEAR, 25677.6",
        "200, DAY, GBP, YEAR, 52000",
        "1000, WEEK, GBP, YEAR, 52000",
        "3000, MONTH, EUR, YEAR, 36000",
        "500000, MONTH, JPY, HOUR, 2885"
    })
    void aFigureIsConvertedToAnotherUnitRoundedHalfUp(
            BigDecimal amount, PayUnit unit, String currency, PayUnit other, BigDecimal expected) {
        SalaryRange range = new SalaryRange(currency, amount, amount, unit, SalaryRange.FULL_TIME_HOURS);
        assertEquals(expected, range.in(other).min());
    }

    @Test
    void yearlyFiguresFollowThePaidHoursOfTheYear() {
        SalaryRange range = new SalaryRange("GBP", BigDecimal.TEN, BigDecimal.valueOf(12), PayUnit.HOUR, 1_000);
        assertEquals(new BigDecimal("10000.00"), range.annualMin());
        assertEquals(new BigDecimal("12000.00"), range.annualMax());
    }

    @Test
    void oneFigureIsBothEnds() {
        SalaryRange range = new SalaryRange("gbp", BigDecimal.valueOf(30_000), null, PayUnit.YEAR, null);
        assertEquals("GBP", range.currency());
        assertEquals(range.annualMin(), range.annualMax());
    }

    @Test
    void aDraftMayBeEmpty() {
        assertTrue(SalaryRange.UNKNOWN.isUnknown());
        assertNull(SalaryRange.UNKNOWN.annualMin());
        assertNull(SalaryRange.UNKNOWN.in(PayUnit.HOUR).max());
    }

    @Test
    void itSurvivesJson() {
        SalaryRange range = SalaryRange.yearly("GBP", 38_400, 46_000);
        assertEquals(range, Json.read(Json.write(range), SalaryRange.class));
    }
}

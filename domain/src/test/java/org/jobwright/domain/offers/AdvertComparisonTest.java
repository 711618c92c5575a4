package org.jobwright.domain.offers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.jobwright.domain.jobs.advert.PayUnit;
import org.jobwright.domain.jobs.advert.SalaryRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdvertComparisonTest {

    private static final SalaryRange ADVERT = SalaryRange.yearly("GBP", 38_400, 46_000);

    /** The advert says 38,400 to 46,000 pounds a year. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "GBP, 38400,  YEAR,  2080, -",
                "GBP, 46000,  YEAR,  2080, -",
                "GBP, 38399,  YEAR,  2080, BELOW",
                "GBP, 46001,  YEAR,  2080, ABOVE",
                "GBP, 3200,   MONTH, 2080, -",
                "GBP, 3199,   MONTH, 2080, BELOW",
                "GBP, 3834,   MONTH, 2080, ABOVE",
                "GBP, 18.47,  HOUR,  2080, -",
                "GBP, 18.46,  HOUR,  2080, BELOW",
                "GBP, 22.12,  HOUR,  2080, ABOVE",
                "GBP, 22.12,  HOUR,  1820, -",
                "GBP, 18.47,  HOUR,  1820, BELOW",
                "GBP, 738.47, WEEK,  2080, -",
                "GBP, 738.46, WEEK,  2080, BELOW",
                "EUR, 42000,  YEAR,  2080, OTHER_CURRENCY"
            })
    void payIsComparedByTheYear(String currency, BigDecimal amount, PayUnit unit, int hours, RangeFlag flag) {
        SalaryRange pay = Offers.pay(currency, amount, unit, hours);
        assertEquals(flag, AdvertComparison.of(pay, ADVERT, SalaryRange.UNKNOWN).appliedFlag());
        assertEquals(flag, AdvertComparison.of(pay, SalaryRange.UNKNOWN, ADVERT).currentFlag());
    }

    @Test
    void yearlyPayIsComparedWithAnAdvertByTheHour() {
        SalaryRange hourly = new SalaryRange("GBP", BigDecimal.valueOf(20), BigDecimal.valueOf(25), PayUnit.HOUR, 2080);
        assertEquals(
                RangeFlag.BELOW,
                AdvertComparison.of(Offers.pay(41_599, PayUnit.YEAR), hourly, hourly)
                        .appliedFlag());
        assertEquals(
                RangeFlag.ABOVE,
                AdvertComparison.of(Offers.pay(52_001, PayUnit.YEAR), hourly, hourly)
                        .appliedFlag());
    }

    @Test
    void payByTheHourIsComparedWithAnAdvertByTheHourAsItIs() {
        SalaryRange hourly = new SalaryRange("GBP", BigDecimal.valueOf(15), BigDecimal.valueOf(20), PayUnit.HOUR, 2080);
        int partTime = 1040;
        assertEquals(
                AdvertComparison.of(Offers.pay("GBP", BigDecimal.valueOf(18), PayUnit.HOUR, partTime), hourly, hourly),
                new AdvertComparison(hourly, null, hourly, null));
        assertEquals(
                RangeFlag.BELOW,
                AdvertComparison.of(
                                Offers.pay("GBP", BigDecimal.valueOf(14), PayUnit.HOUR, 4000),
                                hourly,
                                SalaryRange.UNKNOWN)
                        .appliedFlag());
    }

    @Test
    void onlyTheAdvertUnderWhichTheyAppliedIsToldToTheCandidate() {
        AdvertComparison raised = AdvertComparison.of(
                Offers.pay(40_000, PayUnit.YEAR), ADVERT, SalaryRange.yearly("GBP", 42_000, 50_000));
        assertTrue(raised.isFlagged());
        assertEquals(false, raised.isLower());
    }
}

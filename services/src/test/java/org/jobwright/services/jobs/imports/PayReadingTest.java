package org.jobwright.services.jobs.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.jobwright.domain.jobs.advert.SalaryRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayReadingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "28333 | 28333 | YEAR | £28,333.20 per annum | GBP 28333.2 28333.2 YEAR",
                "45753 | 51668 | YEAR | £45,753 to £51,668 pa/pr | GBP 45753 51668 YEAR",
                "155 | 155 | YEAR | £155.63 per week | GBP 155.63 155.63 WEEK",
                "110 | 110 | YEAR | £110ph for GPs | GBP 110 110 HOUR",
                "- | - | YEAR | From £38,694 | GBP 38694 38694 YEAR",
                "- | - | - | €26 - €31 an hour | EUR 26 31 HOUR",
                "- | - | - | 38.400 - 46.000 € im Jahr | EUR 38400 46000 YEAR",
                "- | - | - | £40k - £45k | GBP 40000 45000 YEAR",
                "17.5 | 21 | hour | - | GBP 17.5 21 HOUR",
                "0 | 0 | Per Year | - | -",
                "210 | 210 | YEAR | NG21 0HR | -",
                "- | - | YEAR | Band 5 | -",
                "27568 | 27568 | YEAR | £16.40 per hour (plus £4,000 retention bonus) | GBP 16.4 16.4 HOUR",
                "5043 | 5043 | YEAR | £38,694 (MT03) OR £49,036 (MT04) | GBP 38694 49036 YEAR",
                "3500 | 28000 | YEAR | £28,000-£35,00 | GBP 28000 28000 YEAR",
                "6724 | 6724 | YEAR | £19.38 8-4 Monday to Friday | -",
                "31365 | 37890 | YEAR | £31,365 - £37,890 | GBP 31365 37890 YEAR",
                "- | - | YEAR | negotiable | -",
                "- | - | YEAR | £0.00 | -"
            })
    void readsOnlyWhatIsStated(String min, String max, String unit, String text, String expected) {
        Optional<SalaryRange> range = PayReading.read(new RawPosting.Pay(
                text != null && text.contains("€") ? "" : "GBP", or(min), or(max), or(unit), or(text)));
        assertEquals(
                Optional.ofNullable(expected),
                range.map(pay -> pay.currency() + " " + pay.min() + " " + pay.max() + " " + pay.unit()));
    }

    private static String or(String text) {
        return text == null ? "" : text;
    }
}

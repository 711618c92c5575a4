package org.jobwright.services.jobs.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.jobwright.domain.jobs.SalaryRange;
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
                "- | - | YEAR | negotiable | -",
                "- | - | YEAR | £0.00 | -"
            })
    void readsWhatIsSaidAndNothingElse(String min, String max, String unit, String text, String expected) {
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

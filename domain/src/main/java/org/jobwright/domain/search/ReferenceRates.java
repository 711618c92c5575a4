package org.jobwright.domain.search;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jobwright.domain.shared.Resources;

/**
 * The relative value of currencies, so that adverts in several of them can be sorted by pay. The rates are those of one
 * day, which the list shows; nobody is paid by them.
 */
public final class ReferenceRates {

    /** The day of the rates of the European Central Bank that the table holds. */
    public static final LocalDate DAY = LocalDate.of(2024, 12, 31);

    private static final Map<String, BigDecimal> FOR_A_EURO = read();

    private ReferenceRates() {}

    private static Map<String, BigDecimal> read() {
        Map<String, BigDecimal> rates = new HashMap<>();
        Resources.lines(ReferenceRates.class, "reference-rates.tsv", line -> {
            String[] columns = Resources.columns(line, 2);
            rates.put(columns[0], new BigDecimal(columns[1]));
        });
        return Map.copyOf(rates);
    }

    /** The amount in whole euros; empty for a currency without a rate. */
    public static Optional<Long> euros(BigDecimal amount, String currency) {
        return Optional.ofNullable(FOR_A_EURO.get(currency))
                .map(rate -> amount.divide(rate, 0, RoundingMode.HALF_UP).longValue());
    }
}

package org.jobwright.domain.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReferenceRatesTest {

    @Test
    void amountsOfSeveralCurrenciesAreCompared() {
        assertEquals(Optional.of(100_000L), ReferenceRates.euros(new BigDecimal("100000"), "EUR"));
        assertEquals(Optional.of(96_256L), ReferenceRates.euros(new BigDecimal("100000"), "USD"));
        assertEquals(Optional.of(120_601L), ReferenceRates.euros(new BigDecimal("100000"), "GBP"));
        assertEquals(Optional.empty(), ReferenceRates.euros(BigDecimal.TEN, "XXX"));
    }
}

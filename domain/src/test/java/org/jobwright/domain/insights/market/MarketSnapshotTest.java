package org.jobwright.domain.insights.market;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Optional;
import org.jobwright.domain.insights.figures.MarketSnapshot;
import org.jobwright.domain.insights.guides.RoleGuides;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarketSnapshotTest {

    @ParameterizedTest
    @CsvSource({"86504, 2924, 29.58", "1, 8, 0.13", "0, 5, 0.00", "86504, 0,"})
    void seekersPerJobAreRoundedHalfUpToTwoDigits(long seekers, long jobs, BigDecimal expected) {
        MarketSnapshot market = new MarketSnapshot("us", jobs, 1, seekers, RoleGuides.SOURCE);
        assertEquals("US", market.country());
        assertEquals(Optional.ofNullable(expected), market.seekersPerJob());
    }
}

package org.jobwright.services.shared.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("SEC-33")
class ClientCountsTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Instant START = Instant.parse("2026-11-26T10:00:00Z");
    private static final int ROOM = 1_000;

    private final ClientCounts counts = new ClientCounts(ROOM);

    private boolean allows(String key) {
        return counts.use(key, 1, 10, MINUTE, START).isEmpty();
    }

    /** The n-th network of 64 bits within one of 48. */
    private static String network(int n) {
        return String.format("search:20:01:0d:b8:00:05:%02x:%02x", n / 256, n % 256);
    }

    @Test
    void anExhaustedWideNetworkStoresNothingForItsSmallerOnes() {
        long allowed =
                IntStream.range(0, 65_536).filter(n -> allows(network(n))).count();
        assertEquals(160, allowed);
        assertTrue(counts.size() < 200, counts.size() + " keys");
    }

    @Test
    void aRefusedNeighbourUsesNothingOfTheWiderNetwork() {
        for (int i = 0; i < 1_000; i++) {
            allows(network(1));
        }
        assertTrue(allows(network(2)));
    }

    @Test
    void aCrowdedTableDoesNotResetAnExhaustedLimit() {
        IntStream.range(0, 10).forEach(i -> assertTrue(allows("search:192.0.2.1")));
        for (int i = 0; i < 20 * ROOM; i++) {
            assertTrue(allows("search:crowd-" + i));
            assertTrue(counts.size() <= ROOM, counts.size() + " keys");
        }
        assertTrue(!allows("search:192.0.2.1"));
    }

    @Test
    void theLogCountsAWideNetworkAsOne() {
        var budget = new LogBudget(2);
        long written = IntStream.range(0, 1_000)
                .filter(n -> budget.count(network(n), START) == LogBudget.Verdict.WRITE)
                .count();
        assertEquals(32, written);
    }
}

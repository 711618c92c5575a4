package org.jobwright.services.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import org.jobwright.services.audit.AuditCheck;
import org.junit.jupiter.api.Test;

class BacklogTimerTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    @Test
    void theChainHasTheResultOfTheLastVerification() {
        assertEquals(1, chainOk(Duration.ofMinutes(59), null));
        assertEquals(0, chainOk(Duration.ofMinutes(59), 3L));
    }

    @Test
    void aChainNotVerifiedForHoursHasNoResult() {
        assertEquals(Double.NaN, chainOk(Duration.ofMinutes(121), null));
        assertEquals(Double.NaN, BacklogTimer.chainOk(new AuditCheck(null, 0, "", null), NOW));
    }

    private static double chainOk(Duration ago, Long firstBadRow) {
        return BacklogTimer.chainOk(new AuditCheck(NOW.minus(ago), 5, "", firstBadRow), NOW);
    }
}

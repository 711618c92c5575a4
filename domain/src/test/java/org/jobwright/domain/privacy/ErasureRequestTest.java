package org.jobwright.domain.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.junit.jupiter.api.Test;

/** Who is absent for two years is told twice, and has time to come back. */
class ErasureRequestTest {

    private static final Instant PRESENT = Instant.parse("2024-02-29T10:00:00Z");
    private static final Instant TOLD = Instant.parse("2026-01-29T03:00:00Z");
    private static final Instant OVER = Instant.parse("2026-02-28T10:00:00Z");
    private static final Duration MOMENT = Duration.ofSeconds(1);

    @Test
    void anAccountIsIdleAMonthBeforeTwoYearsAreOver() {
        assertEquals(
                Instant.parse("2024-03-01T10:00:00Z"), ErasureRequest.idleSince(Instant.parse("2026-02-01T10:00:00Z")));
        assertEquals(OVER, ErasureRequest.endOf(PRESENT));
    }

    @Test
    void whoIsToldInTimeIsErasedAfterTwoYears() {
        ErasureRequest request = ErasureRequest.absent(new AccountId(UUID.randomUUID()), PRESENT, TOLD);
        assertEquals(OVER, request.getEraseAt());
        assertEquals(
                Optional.empty(),
                request.remind(OVER.minus(ErasureRequest.REMINDED).minus(MOMENT)));
        assertEquals(
                OVER,
                request.remind(OVER.minus(ErasureRequest.REMINDED))
                        .orElseThrow()
                        .eraseAt());
        assertEquals(Optional.empty(), request.remind(OVER.minus(Duration.ofDays(1))));
        assertFalse(request.isDue(OVER.minus(MOMENT)));
        assertTrue(request.isDue(OVER));
    }

    @Test
    void whoIsToldLateHasAMonthAllTheSame() {
        Instant late = OVER.plus(Duration.ofDays(400));
        ErasureRequest request = ErasureRequest.absent(new AccountId(UUID.randomUUID()), PRESENT, late);
        assertEquals(late.plus(ErasureRequest.ANNOUNCED), request.getEraseAt());
        Instant end = request.getEraseAt();
        assertFalse(request.isDue(end), "not told again yet");
        assertEquals(
                end.plus(ErasureRequest.REMINDED),
                request.remind(end).orElseThrow().eraseAt());
        assertFalse(request.isDue(end.plus(ErasureRequest.REMINDED).minus(MOMENT)));
        assertTrue(request.isDue(end.plus(ErasureRequest.REMINDED)));
    }

    @Test
    void whoComesBackIsNotToldAgain() {
        ErasureRequest request = ErasureRequest.absent(new AccountId(UUID.randomUUID()), PRESENT, TOLD);
        request.cancel(TOLD.plus(MOMENT));
        assertEquals(Optional.empty(), request.remind(OVER));
        assertFalse(request.isDue(OVER));
    }

    @Test
    void nobodyAppliesOnceTheDeletionHasBegun() {
        ErasureRequest request = new ErasureRequest(new AccountId(UUID.randomUUID()), PRESENT);
        Instant begun = request.getEraseAt();
        request.requireNotBegun(begun.minus(MOMENT));
        assertThrows(RuleViolation.class, () -> request.requireNotBegun(begun));
        request.keepPartly(begun);
        assertThrows(
                RuleViolation.class, () -> request.requireNotBegun(begun.plus(MOMENT)), "looked at again tomorrow");
        request.cancel(begun.plus(MOMENT));
        request.requireNotBegun(begun.plus(MOMENT));
    }

    @Test
    void whatHasToBeKeptIsToldOnceAndLookedAtDaily() {
        ErasureRequest request = new ErasureRequest(new AccountId(UUID.randomUUID()), PRESENT);
        Instant begun = request.getEraseAt();
        assertTrue(request.keepPartly(begun).isPresent());
        assertTrue(request.isPartlyKept());
        assertFalse(request.isDue(begun.plus(MOMENT)));
        Instant next = request.getEraseAt();
        assertEquals(begun.plus(Duration.ofDays(1)), next);
        assertEquals(Optional.empty(), request.keepPartly(next));
        assertEquals(begun, request.begunAt(), "what was hidden since then is given back if the person stays");
        request.done(request.getEraseAt());
        assertFalse(request.isWaiting());
    }
}

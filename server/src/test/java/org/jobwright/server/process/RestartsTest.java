package org.jobwright.server.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RestartsTest {

    private long now;
    private final Restarts restarts = new Restarts(() -> now);

    @Test
    void aServerThatKeepsDyingIsRestartedAfterGrowingPausesAndNotForever() {
        List<Long> pauses = new ArrayList<>();
        restarts.started();
        while (!restarts.areTooMany()) {
            live(Duration.ofSeconds(5));
            pauses.add(restarts.died().toSeconds());
            restarts.started();
        }
        assertEquals(List.of(1L, 2L, 4L, 8L, 16L, 32L), pauses);
        assertEquals(6, restarts.inARow());
    }

    @Test
    void aServerThatRanForAWhileResetsTheCount() {
        for (int i = 0; i < 100; i++) {
            restarts.started();
            live(Duration.ofSeconds(78));
            assertEquals(1, restarts.died().toSeconds());
            assertFalse(restarts.areTooMany());
        }
        restarts.started();
        assertEquals(2, restarts.died().toSeconds());
        assertTrue(restarts.inARow() == 2);
    }

    private void live(Duration time) {
        now += time.toNanos();
    }
}

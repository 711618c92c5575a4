package org.jobwright.server;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProcessesTest {
    private static final String OWN_ID = Long.toString(ProcessHandle.current().pid());

    @Test
    void aProcessIsFoundByIdAndMark() {
        assertTrue(Processes.find(OWN_ID, "java").isPresent());
    }

    @Test
    void anIdThatWasGivenToSomebodyElseIsNotFound() {
        assertTrue(Processes.find(OWN_ID, "-D/nowhere/postgres").isEmpty());
    }

    @Test
    void whatIsNoIdIsNotFound() {
        assertTrue(Processes.find("", "java").isEmpty());
        assertTrue(Processes.find("none", "java").isEmpty());
    }

    @Test
    void waitingEndsWithItsPatience() {
        assertTrue(Processes.await(Duration.ofSeconds(1), () -> true));
        assertFalse(Processes.await(Duration.ZERO, () -> false));
    }
}

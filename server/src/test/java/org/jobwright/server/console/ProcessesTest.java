package org.jobwright.server.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProcessesTest {
    private static final String OWN_ID = Long.toString(ProcessHandle.current().pid());

    @Test
    void aProcessIsFoundByIdAndMark() {
        assertTrue(Processes.find(OWN_ID, "java").isPresent());
    }

    @Test
    void aReusedIdIsNotFound() {
        assertTrue(Processes.find(OWN_ID, "-D/nowhere/postgres").isEmpty());
    }

    @Test
    void anInvalidIdIsNotFound() {
        assertTrue(Processes.find("", "java").isEmpty());
        assertTrue(Processes.find("none", "java").isEmpty());
    }

    @Test
    void anUnrecordedProcessIsFoundByItsProgramAndArguments() throws IOException {
        Process sleeper = new ProcessBuilder("sleep", "61.25").start();
        try {
            assertEquals(List.of(sleeper.toHandle()), Processes.findAll("sleep", "61.25"));
            assertEquals(List.of(), Processes.findAll("sleep", "61.2"));
            assertEquals(List.of(), Processes.findAll("postgres", "61.25"));
        } finally {
            sleeper.destroyForcibly();
        }
    }

    @Test
    void waitingEndsWhenTheTimeIsUp() {
        assertTrue(Processes.await(Duration.ofSeconds(1), () -> true));
        assertFalse(Processes.await(Duration.ZERO, () -> false));
    }
}

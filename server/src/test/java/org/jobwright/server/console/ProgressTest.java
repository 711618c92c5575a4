package org.jobwright.server.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressTest {
    @ParameterizedTest
    @CsvSource({"0, 10, 0", "5, 10, 15", "10, 10, 30", "11, 10, 30", "0, 0, 30"})
    void aBarIsAsFullAsTheWorkIsDone(long done, long total, int filled) {
        assertEquals("[" + "#".repeat(filled) + ".".repeat(30 - filled) + "]", Progress.drawBar(done, total));
    }
}

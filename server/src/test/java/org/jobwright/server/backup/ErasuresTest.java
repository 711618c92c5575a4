package org.jobwright.server.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErasuresTest {

    private static final UUID ADA = UUID.fromString("0190a000-0000-7000-8000-000000000001");

    private static final UUID GRACE = UUID.fromString("0190a000-0000-7000-8000-000000000002");

    @TempDir
    Path directory;

    @Test
    void aLaterLineThatSomethingIsKeptCounts() throws IOException {
        assertEquals(new Erasures(List.of(), List.of(GRACE)), read("""
                2026-11-29T03:40:00Z APPLICATION %1$s
                2026-11-29T03:40:01Z APPLICATION %2$s
                2026-11-29T03:40:02Z KEPT %1$s
                """.formatted(ADA, GRACE)));
        assertEquals(new Erasures(List.of(ADA), List.of()), read("""
                2026-11-29T03:40:00Z ACCOUNT %1$s
                2026-11-29T03:40:01Z KEPT %1$s
                2026-11-30T03:40:00Z ACCOUNT %1$s
                """.formatted(ADA)));
    }

    @Test
    void aTornLineCountsForNothing() throws IOException {
        assertEquals(
                new Erasures(List.of(ADA), List.of()), read("2026-11-29T03:40:00Z ACCOUNT " + ADA + "\n2026-11-29T0"));
    }

    private Erasures read(String lines) throws IOException {
        return Erasures.in(Files.writeString(directory.resolve("erasures.log"), lines));
    }
}

package org.jobwright.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jobwright.server.Build;
import org.junit.jupiter.api.Test;

/** The rules for Prometheus, if its tool is installed. */
class PackagingIT {
    private static final Path PACKAGING = Build.TARGET.resolve("../packaging").normalize();

    @Test
    void alertsFireWhenTheyShould() throws Exception {
        said(PACKAGING.resolve("monitoring"), "promtool", "check", "rules", "alerts.yml");
        said(PACKAGING.resolve("monitoring"), "promtool", "test", "rules", "alerts-test.yml");
    }

    /** What a tool says that has to succeed. */
    private static String said(Path where, String... command) throws IOException, InterruptedException {
        assumeTrue(
                Stream.of(System.getenv("PATH").split(":", -1))
                        .anyMatch(path -> Files.isExecutable(Path.of(path, command[0]))),
                "there is no " + command[0]);
        Process process = new ProcessBuilder(command)
                .directory(where.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), List.of(command) + "\n" + said);
        return said;
    }
}

package org.jobwright.attacks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jobwright.server.Build;
import org.junit.jupiter.api.Assumptions;

/** An attacking program; {@code deployment/attacks} installs it. Its output is stored next to the build. */
final class Tool {
    static final Path DIRECTORY = Build.TARGET.resolve("attacks");

    private Tool() {}

    /** Runs a program to its end or its timeout; returns its output. */
    static String run(String log, Duration most, List<String> command, Map<String, String> environment)
            throws IOException, InterruptedException {
        Process process = start(log, command, environment);
        if (!process.waitFor(most.toSeconds(), TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
        return Files.readString(log(log));
    }

    static Process start(String log, List<String> command, Map<String, String> environment) throws IOException {
        Files.createDirectories(DIRECTORY);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log(log).toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }

    static Path log(String name) {
        return DIRECTORY.resolve(name.replaceAll("[^A-Za-z0-9.-]+", "_") + ".log");
    }

    static void require(String program) {
        boolean there = Arrays.stream(System.getenv("PATH").split(":", -1))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
        Assumptions.assumeTrue(there, program + " is not installed: deployment/attacks does that as root.");
    }
}

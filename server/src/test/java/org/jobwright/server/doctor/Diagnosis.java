package org.jobwright.server.doctor;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jobwright.server.FreePorts;
import org.jobwright.server.console.CommandLine;
import org.jobwright.server.console.Progress;

/** What the doctor says about data and settings. */
record Diagnosis(int status, List<String> lines) {

    /** With an external database, or none. */
    static Diagnosis of(Path data, Map<String, String> environment, String... options) throws IOException {
        var arguments = new ArrayList<>(
                List.of("doctor", "--data", data.toString(), "--port", Integer.toString(FreePorts.next())));
        arguments.addAll(List.of(options));
        var said = new ByteArrayOutputStream();
        int status = new DoctorCommand(
                        environment,
                        new Progress(new PrintStream(said, true, StandardCharsets.UTF_8), Duration.ZERO),
                        Duration.ofSeconds(10))
                .run(CommandLine.parse(arguments), (settings, directory) -> settings.outsideDatabase()
                        .orElseThrow());
        return new Diagnosis(
                status, said.toString(StandardCharsets.UTF_8).lines().toList());
    }

    static Diagnosis of(Path data, Map<String, String> environment, String name, String value) throws IOException {
        Map<String, String> more = new HashMap<>(environment);
        more.put(name, value);
        return of(data, more);
    }

    /** The line of a check begins with its result and its name. */
    void says(String result, String check, String sentence) {
        assertTrue(
                lines.stream().anyMatch(line -> line.matches(result + " +" + check + " .*") && line.contains(sentence)),
                String.join("\n", lines));
    }

    void advises(String advice) {
        assertTrue(
                lines.stream().anyMatch(line -> line.startsWith("    ") && line.contains(advice)),
                String.join("\n", lines));
    }
}

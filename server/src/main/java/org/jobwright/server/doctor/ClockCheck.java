package org.jobwright.server.doctor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jobwright.server.database.Home;

/** Whether this machine's clock is kept right. Promises to people, links and second factors depend on it. */
final class ClockCheck {
    private static final int SECONDS = 5;
    private static final String ADVICE = "Keep the time with chrony or systemd-timesyncd.";

    private ClockCheck() {}

    static Finding look() throws IOException {
        Instant now = Instant.now();
        Instant built = Files.getLastModifiedTime(Home.code()).toInstant();
        if (now.isBefore(built)) {
            return Finding.problem("The clock says " + now + ", before this version was made.", ADVICE);
        }
        return switch (synchronization()) {
            case "yes" -> Finding.ok("It is synchronized.");
            case "no" -> Finding.problem("Nothing keeps the clock of this machine right.", ADVICE);
            default -> Finding.note("Whether something keeps it right is not known here. It says " + now + ".");
        };
    }

    /** What systemd knows; empty without it. */
    private static String synchronization() throws IOException {
        Path tool = Path.of("/usr/bin/timedatectl");
        if (!Files.isExecutable(tool)) {
            return "";
        }
        Process process = new ProcessBuilder(tool.toString(), "show", "--property=NTPSynchronized", "--value")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                return "";
            }
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        } finally {
            process.destroyForcibly();
        }
    }
}

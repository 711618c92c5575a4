package org.jobwright.server;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jobwright.server.console.Processes;
import org.jobwright.server.database.DataDirectory;
import org.jobwright.server.database.Home;
import org.jobwright.server.process.Build;

/** {@code run --detach}: starts another launcher in the background and shows its output until it is ready. */
final class DetachedRun {
    private final List<String> arguments;
    private final Path log;

    DetachedRun(List<String> arguments, DataDirectory data) {
        this.arguments = arguments;
        this.log = data.launcherLog();
    }

    int run() throws IOException {
        Files.deleteIfExists(log);
        var command = new ArrayList<>(List.of("nohup", Home.java()));
        // As small as the launcher that the script starts.
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        arguments.stream().filter(argument -> !"--detach".equals(argument)).forEach(command::add);
        Process launcher = new ProcessBuilder(Processes.inOwnSession(command))
                .redirectInput(
                        Build.isGoingOn(System.getenv()) ? Redirect.INHERIT : Redirect.from(new File("/dev/null")))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        int shown = 0;
        while (true) {
            boolean alive = launcher.isAlive();
            String said = Files.readString(log, StandardCharsets.UTF_8);
            System.out.print(said.substring(shown));
            System.out.flush();
            shown = said.length();
            if (isReady(said)) {
                return 0;
            }
            if (!alive) {
                return launcher.exitValue();
            }
            Processes.pause(Duration.ofMillis(100));
        }
    }

    /** The accounts follow the ready line; all of it is one short write, so a complete line means all of it. */
    private static boolean isReady(String said) {
        int ready = said.indexOf("Jobwright is ready: ");
        return ready >= 0 && said.endsWith("\n");
    }
}

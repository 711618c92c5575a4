package org.jobwright.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jobwright.server.database.Home;

/** Commands as separate processes, as a terminal starts them. */
final class Launcher {
    private Launcher() {}

    /** Starts a command with the data in a directory, on a free port. */
    static Process start(String command, Path data, Map<String, String> environment) throws IOException {
        var arguments = new ArrayList<>(
                List.of(Home.java(), "-cp", System.getProperty("java.class.path"), Main.class.getName()));
        arguments.addAll(List.of(command.split(" ")));
        arguments.addAll(List.of("--data", data.toString(), "--port", Integer.toString(FreePorts.next())));
        var process = new ProcessBuilder(arguments)
                .directory(data.getParent().toFile())
                .redirectErrorStream(true);
        process.environment().keySet().removeIf(name -> name.startsWith("JOBWRIGHT_"));
        process.environment().putAll(environment);
        return process.start();
    }
}

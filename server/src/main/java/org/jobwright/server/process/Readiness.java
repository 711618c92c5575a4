package org.jobwright.server.process;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import org.jobwright.server.console.CommandError;
import org.jobwright.server.console.Processes;

/** Waits for the site itself to respond: only that means ready for the people who will use it. */
final class Readiness {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(20);

    private final ServerProcess server;
    private final int port;

    Readiness(ServerProcess server, int port) {
        this.server = server;
        this.port = port;
    }

    void await() throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!(server.isDeployed() && answers())) {
            String refusal = server.refusal();
            if (!refusal.isEmpty()) {
                throw new CommandError("The application does not start: " + refusal);
            }
            if (!server.isAlive()) {
                throw new CommandError(
                        "The server ended while it started:\n" + Processes.lastLines(server.consoleLog(), 15));
            }
            if (System.nanoTime() > deadline) {
                throw new CommandError("The server has not answered within " + PATIENCE.toMinutes() + " minutes.");
            }
            Processes.pause(Duration.ofMillis(50));
        }
    }

    private boolean answers() {
        try {
            var connection = (HttpURLConnection)
                    URI.create("http://127.0.0.1:" + port + "/").toURL().openConnection();
            connection.setReadTimeout((int) ANSWER_WITHIN.toMillis());
            int status = connection.getResponseCode();
            connection.disconnect();
            return status == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }
}

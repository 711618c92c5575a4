package org.jobwright.instance;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jobwright.server.Build;

/** A real OpenSearch in a separate process, which can be stopped and restarted with its data. */
public final class OpenSearch implements AutoCloseable {
    private static final Path ENGINE = Build.TARGET.resolveSibling("opensearch");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path directory;
    private final int port;
    private Process process;

    public OpenSearch(Path directory, int port) {
        this.directory = directory;
        this.port = port;
    }

    public URI address() {
        return URI.create("http://localhost:" + port);
    }

    /** Starts and returns when it responds. */
    public void start() throws IOException {
        Files.createDirectories(directory);
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        ENGINE.resolve("target/lib") + "/*",
                        ENGINE.resolve("Engine.java").toString(),
                        directory.toString(),
                        Integer.toString(port))
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("output.log").toFile())
                .start();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new AssertionError(
                        "OpenSearch did not start:\n" + Files.readString(directory.resolve("output.log")));
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    private boolean answers() {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                                    HttpRequest.newBuilder(address().resolve("/_cluster/health"))
                                            .build(),
                                    BodyHandlers.ofString())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Kills it, like a failed machine. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        if (process != null) {
            kill();
        }
    }
}

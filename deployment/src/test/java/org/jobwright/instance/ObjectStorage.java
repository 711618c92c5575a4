package org.jobwright.instance;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jobwright.server.Build;

/** A server with the API of S3 in a separate process, with one bucket; it can be stopped and restarted with its data. */
public final class ObjectStorage implements AutoCloseable {
    private static final Path STORE = Build.TARGET.resolveSibling("objectstore/target/s3mock.jar");
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Pattern KEY = Pattern.compile("<Key>([^<]+)</Key>");
    private static final String BUCKET = "jobwright-documents";
    private static final int OK = 200;

    private final Path directory;
    private final int port = Build.freePort();
    private final int tlsPort = Build.freePort();
    private Process process;

    public ObjectStorage(Path directory) {
        this.directory = directory;
    }

    /** Starts and returns when the bucket is there. */
    public void start() throws IOException {
        Files.createDirectories(directory.resolve("store"));
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "-jar",
                        STORE.toString(),
                        "--com.adobe.testing.s3mock.http-port=" + port,
                        "--server.port=" + tlsPort,
                        "--com.adobe.testing.s3mock.store.root=" + directory.resolve("store"),
                        "--com.adobe.testing.s3mock.store.retain-files-on-exit=true",
                        "--com.adobe.testing.s3mock.store.region=us-east-1")
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("output.log").toFile())
                .start();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!hasBucket()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new AssertionError(
                        "The object store did not start:\n" + Files.readString(directory.resolve("output.log")));
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    private boolean hasBucket() {
        try {
            return ask("GET", "/" + BUCKET).statusCode() == OK
                    || ask("PUT", "/" + BUCKET).statusCode() == OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    private HttpResponse<String> ask(String method, String path) throws IOException {
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                            .timeout(Duration.ofSeconds(20))
                            .method(method, BodyPublishers.noBody())
                            .build(),
                    BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** The environment of a launcher whose documents are here, below a prefix. */
    public Map<String, String> environment(String prefix) {
        return Map.of(
                "JOBWRIGHT_DOCUMENTS_URL",
                "s3://" + BUCKET + "/" + prefix + "?endpoint=http://127.0.0.1:" + port + "&region=us-east-1",
                "JOBWRIGHT_DOCUMENTS_KEY",
                "key",
                "JOBWRIGHT_DOCUMENTS_SECRET",
                "secret");
    }

    /** The names of the first thousand objects below a prefix. */
    public List<String> names(String prefix) throws IOException {
        return KEY.matcher(ask("GET", "/" + BUCKET + "?list-type=2&prefix=" + prefix)
                        .body())
                .results()
                .map(MatchResult::group)
                .map(key -> key.replaceAll("</?Key>", ""))
                .toList();
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

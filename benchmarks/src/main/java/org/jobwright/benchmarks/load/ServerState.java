package org.jobwright.benchmarks.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.jobwright.benchmarks.InstanceFolder;
import org.jobwright.benchmarks.ServerHeap;

/**
 * The resources of a server at one moment.
 *
 * @param heap in megabytes, after a full collection
 * @param temporary files in the directories for them
 */
record ServerState(double heap, long threads, long files, long temporary, long sessions) {

    static ServerState of(InstanceFolder instance, URI management) throws IOException, InterruptedException {
        Path process = Path.of("/proc", instance.serverPid());
        long threads;
        long files;
        try (Stream<Path> tasks = Files.list(process.resolve("task"));
                Stream<Path> open = Files.list(process.resolve("fd"))) {
            threads = tasks.count();
            files = open.count();
        }
        return new ServerState(
                new ServerHeap(instance).megabytes(),
                threads,
                files,
                temporary(instance.folder().resolve("server/tmp")) + temporary(Path.of("/tmp"), "extract"),
                sessions(management));
    }

    void print(String when) {
        System.out.printf(
                Locale.ROOT,
                "%-28s heap after collection %7.1f MB, threads %4d, open files %5d, temporary files %5d, sessions %4d%n",
                when,
                heap,
                threads,
                files,
                temporary,
                sessions);
    }

    private static long temporary(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    private static long temporary(Path directory, String prefix) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .count();
        }
    }

    private static long sessions(URI management) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            String metrics = client.send(
                            HttpRequest.newBuilder(management.resolve("/metrics"))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
            return metrics.lines()
                    .filter(line -> line.startsWith("undertow_active_sessions"))
                    .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .sum();
        }
    }
}

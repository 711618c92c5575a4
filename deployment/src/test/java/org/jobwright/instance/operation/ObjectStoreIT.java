package org.jobwright.instance.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jobwright.domain.applications.apply.DraftToken;
import org.jobwright.faults.Trial;
import org.jobwright.instance.Applicants;
import org.jobwright.instance.Instance;
import org.jobwright.instance.ObjectStorage;
import org.jobwright.instance.Submitter;
import org.jobwright.server.Build;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The product with its documents in an object store: applied with, backed up, restored, and while the store is away. */
@Tag("slow")
class ObjectStoreIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int OK = 200;
    private static final int AWAY = 503;

    @Test
    void documentsAreInABucketInsteadOfTheDataDirectory() throws Exception {
        Path directory = Files.createTempDirectory(Build.TARGET, "bucket-");
        Path data = directory.resolve("data");
        Path backup = directory.resolve("backup.tar.gz");
        try (ObjectStorage storage = new ObjectStorage(directory.resolve("store"))) {
            storage.start();
            try (Instance instance = Instance.start(data, Build.freePort(), unlimited(storage.environment("one")))) {
                int before = storage.names("one/").size();
                List<String> jobs = Applicants.jobsWithOneQuestion(data);
                Submitter kim = Applicants.join(instance, "kim", 1).getFirst();
                kim.signIn();
                assertTrue(kim.apply(jobs.getFirst(), DraftToken.next().value()).isPresent());
                assertEquals(before + 1, storage.names("one/").size());
                assertEquals(List.of(), list(data.resolve("documents")));

                String doctor = run(storage.environment("one"), "doctor", "--data", data.toString());
                assertTrue(doctor.contains("Documents can be stored in s3://"), doctor);
                run(storage.environment("one"), "backup", backup.toString(), "--data", data.toString());

                storage.kill();
                Trial.await(PATIENCE, "it is ready", () -> ready(instance) == AWAY);
                String intent = DraftToken.next().value();
                assertEquals(AWAY, kim.keep(jobs.get(1), intent).statusCode());
                storage.start();
                Trial.await(PATIENCE, "it is not ready", () -> ready(instance) == OK);
                assertTrue(kim.apply(jobs.get(1), intent).isPresent());
            }
            restored(directory.resolve("restored"), backup, storage);
        }
    }

    /** Into a prefix of its own; one that another instance uses is refused. */
    private static void restored(Path data, Path backup, ObjectStorage storage) throws Exception {
        String[] restore = {"restore", backup.toString(), "--data", data.toString()};
        Ended refused = end(storage.environment("one"), restore);
        assertEquals(1, refused.status());
        assertTrue(refused.said().contains("There are documents in s3://"), refused.said());

        run(storage.environment("two"), restore);
        try (Instance again = Instance.start(data, Build.freePort(), unlimited(storage.environment("two")))) {
            assertEquals(OK, ready(again));
            run(
                    storage.environment("two"),
                    "backup",
                    data.resolveSibling("second.tar.gz").toString(),
                    "--data",
                    data.toString());
        }
    }

    private static Map<String, String> unlimited(Map<String, String> environment) {
        Map<String, String> all = new HashMap<>(Applicants.UNLIMITED);
        all.putAll(environment);
        return all;
    }

    private static List<Path> list(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            return files.toList();
        }
    }

    private static int ready(Instance instance) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(instance.management("/health/ready"))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        }
    }

    private record Ended(int status, String said) {}

    /** A command of the launcher, which must find nothing wrong with documents. */
    private static String run(Map<String, String> environment, String... arguments) throws Exception {
        Ended ended = end(environment, arguments);
        if (!arguments[0].equals("doctor")) {
            assertEquals(0, ended.status(), ended.said());
        }
        return ended.said();
    }

    private static Ended end(Map<String, String> environment, String... arguments) throws Exception {
        ProcessBuilder command = Instance.command(List.of(arguments)).redirectErrorStream(true);
        command.environment().putAll(environment);
        Process process = command.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), said);
    }
}

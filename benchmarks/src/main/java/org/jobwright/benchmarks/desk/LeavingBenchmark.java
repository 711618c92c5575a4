package org.jobwright.benchmarks.desk;

import java.io.InputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Collectors;
import org.jobwright.benchmarks.InstanceFolder;
import org.jobwright.benchmarks.ServerHeap;

/**
 * A candidate with 200 applications downloads everything, and the nightly run deletes applications whose time is over.
 * Arguments: {@code fill}, {@code archive} or {@code deletion}; data directory of a running instance with demo content; how
 * many applications to delete, the address of the instance, or for how many seconds to watch the deletion.
 */
public final class LeavingBenchmark {

    private static final int ROUNDS = 3;
    private static final long MILLIS_BETWEEN_LOOKS = 200;
    private static final long LONGEST_SECONDS = 1_200;

    private static final String LEFT =
            "select count(*)::text from job_application where quarantined_on is not null and erased_on is null";

    private static final String UNREAD = "select count(*)::text from stored_document where extraction = 'PENDING'";

    private LeavingBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[1]);
        InstanceFolder instance = new InstanceFolder(folder);
        try (Connection connection = instance.connect()) {
            switch (arguments[0]) {
                case "fill" -> fill(connection, folder, Integer.parseInt(arguments[2]));
                case "archive" -> archive(instance, arguments[2]);
                default -> deletion(connection, Long.parseLong(arguments[2]));
            }
        }
    }

    private static void fill(Connection connection, Path folder, int due) throws Exception {
        DeskBenchmark.fill(connection, due * 5 / 2, "desk.sql");
        DeskBenchmark.execute(connection, "leaving.due", due, "leaving.sql");
        String files = DeskBenchmark.text(
                connection, "select string_agg(storage_key, ',') from mine"); // of this session
        String one = DeskBenchmark.text(
                connection,
                "select d.storage_key from stored_document d join account c on c.id = d.owner_id"
                        + " where c.email = 'candidate@demo.example' and d.storage_key not in (select storage_key from mine)"
                        + " order by d.size desc limit 1");
        Path original = file(folder, one);
        for (String key : files.split(",", -1)) {
            Files.createDirectories(file(folder, key).getParent());
            Files.copy(original, file(folder, key));
        }
        System.out.printf(
                "%s applications are due, each with 5 entries in its timeline; a CV has %d bytes%n",
                DeskBenchmark.text(connection, LEFT), Files.size(original));
        awaitReadCvs(connection);
    }

    /** People download CVs that were read long ago; reading these would take both processors from what is measured. */
    private static void awaitReadCvs(Connection connection) throws SQLException, InterruptedException {
        long start = System.nanoTime();
        while (!DeskBenchmark.text(connection, UNREAD).equals("0")
                && (System.nanoTime() - start) / 1e9 < LONGEST_SECONDS) {
            Thread.sleep(MILLIS_BETWEEN_LOOKS);
        }
    }

    private static Path file(Path folder, String key) {
        return folder.resolve("documents")
                .resolve(key.substring(0, 2))
                .resolve(key.substring(2, 4))
                .resolve(key);
    }

    private static void archive(InstanceFolder instance, String site) throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        String session = session(client, site);
        ServerHeap heap = new ServerHeap(instance);
        for (int round = 0; round < ROUNDS; round++) {
            double before = heap.megabytes();
            long start = System.nanoTime();
            HttpResponse<InputStream> answer = client.send(
                    HttpRequest.newBuilder(URI.create(site + "/privacy/my-data.zip"))
                            .header("Cookie", session)
                            .build(),
                    BodyHandlers.ofInputStream());
            long bytes = read(answer);
            System.out.printf(
                    "archive of 200 applications: status %d, %.1f MB in %.1f s; live heap of the server %.0f MB before, %.0f after%n",
                    answer.statusCode(), bytes / 1e6, (System.nanoTime() - start) / 1e9, before, heap.megabytes());
        }
    }

    private static long read(HttpResponse<InputStream> answer) throws IOException {
        try (InputStream body = answer.body()) {
            return body.transferTo(java.io.OutputStream.nullOutputStream());
        }
    }

    private static String session(HttpClient client, String site) throws IOException, InterruptedException {
        HttpResponse<String> signedIn = client.send(
                HttpRequest.newBuilder(URI.create(site + "/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", site)
                        .POST(BodyPublishers.ofString("email="
                                + URLEncoder.encode("candidate@demo.example", StandardCharsets.UTF_8)
                                + "&password=correct-horse-demo"))
                        .build(),
                BodyHandlers.ofString());
        return signedIn.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .collect(Collectors.joining("; "));
    }

    /** Waits until the nightly run of the instance has begun and ended, or for so many seconds. */
    private static void deletion(Connection connection, long longestSeconds) throws SQLException, InterruptedException {
        int all = left(connection);
        var transactions = new LongestTransaction(connection);
        long waiting = System.nanoTime();
        while (left(connection) == all) {
            if (secondsSince(waiting) > LONGEST_SECONDS) {
                throw new IllegalStateException("nothing was deleted; " + transactions);
            }
            transactions.look();
            Thread.sleep(MILLIS_BETWEEN_LOOKS);
        }
        long start = System.nanoTime();
        System.out.printf("the first of %d applications is deleted; %s%n", all, transactions);
        int last = all;
        long changed = start;
        while (last > 0 && secondsSince(changed) < 30 && secondsSince(start) < longestSeconds) {
            int left = left(connection);
            if (left < last) {
                last = left;
                changed = System.nanoTime();
            }
            transactions.look();
            Thread.sleep(MILLIS_BETWEEN_LOOKS);
        }
        System.out.printf(
                "deletion of %d applications: %.0f s; left over: %d; %s%n",
                all - last, secondsSince(start), left(connection), transactions);
    }

    private static double secondsSince(long nanoTime) {
        return (System.nanoTime() - nanoTime) / 1e9;
    }

    private static int left(Connection connection) throws SQLException {
        return Integer.parseInt(DeskBenchmark.text(connection, LEFT));
    }
}

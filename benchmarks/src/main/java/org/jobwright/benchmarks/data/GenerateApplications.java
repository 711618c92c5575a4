package org.jobwright.benchmarks.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.jobwright.benchmarks.InstanceFolder;
import org.jobwright.benchmarks.SharedFiles;

/**
 * Fills a running instance that has demo content with postings, people and applications. Arguments: data directory, folder
 * of real postings, how many postings, people and applications.
 */
public final class GenerateApplications {

    private static final int AT_ONCE = 2_000;

    private GenerateApplications() {}

    public static void main(String[] arguments) throws Exception {
        var instance = new InstanceFolder(Path.of(arguments[0]));
        int postings = Integer.parseInt(arguments[2]);
        int people = Integer.parseInt(arguments[3]);
        int applications = Integer.parseInt(arguments[4]);
        long start = System.nanoTime();
        try (Connection connection = instance.connect()) {
            writePostings(connection, new SharedFiles(Path.of(arguments[1])), postings);
        }
        say(postings + " postings", start);
        byte[] cv = "Kim Okafor\nSignalling engineer\n".repeat(60).getBytes(StandardCharsets.UTF_8);
        writeFiles(instance.folder().resolve("documents"), people, cv);
        say(people + " documents", start);
        try (Connection connection = instance.connect()) {
            writeApplications(connection, people, applications, cv);
            say(applications + " applications", start);
            Generate.fillIndex(connection);
        }
        say("the search index", start);
    }

    private static void writePostings(Connection connection, SharedFiles files, int wanted)
            throws SQLException, IOException {
        Instant today = Instant.now().truncatedTo(ChronoUnit.DAYS);
        var postings = new Postings(files, today);
        var tables = new PostingTables(connection);
        tables.writeEmployers(postings.employers(), today);
        for (int first = 0; first < wanted; first += AT_ONCE) {
            List<GeneratedPosting> next = IntStream.range(first, Math.min(wanted, first + AT_ONCE))
                    .mapToObj(postings::posting)
                    .toList();
            tables.write(next);
        }
    }

    private static void writeFiles(Path documents, int people, byte[] cv) throws IOException {
        for (int n = 1; n <= people; n++) {
            String key = "%032x".formatted(n);
            Path folder = documents.resolve(key.substring(0, 2)).resolve(key.substring(2, 4));
            Files.createDirectories(folder);
            Files.write(folder.resolve(key), cv);
        }
    }

    private static void writeApplications(Connection connection, int people, int applications, byte[] cv)
            throws Exception {
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(cv));
        try (Statement statement = connection.createStatement()) {
            statement.execute("set synchronous_commit = off");
            statement.execute("set load.people = '%d'".formatted(people));
            statement.execute("set load.applications = '%d'".formatted(applications));
            statement.execute("set load.size = '%d'".formatted(cv.length));
            statement.execute("set load.sha256 = '%s'".formatted(hash));
            for (String sql : statements()) {
                long start = System.nanoTime();
                statement.execute(sql);
                String what = sql.strip()
                        .lines()
                        .filter(line -> !line.startsWith("--"))
                        .findFirst()
                        .orElse("");
                say("  " + what, start);
            }
        }
    }

    private static List<String> statements() throws IOException {
        try (InputStream in = GenerateApplications.class.getResourceAsStream("applications.sql")) {
            return List.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).split(";\\s*\\n", -1)).stream()
                    .filter(sql -> !sql.isBlank())
                    .toList();
        }
    }

    private static void say(String what, long start) {
        System.out.printf("%6.1f s  %s%n", (System.nanoTime() - start) / 1e9, what);
    }
}

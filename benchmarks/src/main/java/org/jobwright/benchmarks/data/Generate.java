package org.jobwright.benchmarks.data;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.jobwright.benchmarks.InstanceFolder;
import org.jobwright.benchmarks.SharedFiles;

/** Fills a running instance and its index with postings. Arguments: data directory, folder of real postings, how many. */
public final class Generate {

    private static final int AT_ONCE = 2_000;
    private static final long BETWEEN_LOOKS = TimeUnit.SECONDS.toNanos(1);

    private Generate() {}

    public static void main(String[] arguments) throws Exception {
        var instance = new InstanceFolder(Path.of(arguments[0]));
        int wanted = Integer.parseInt(arguments[2]);
        Instant today = Instant.now().truncatedTo(ChronoUnit.DAYS);
        var postings = new Postings(new SharedFiles(Path.of(arguments[1])), today);
        long start = System.nanoTime();
        try (Connection connection = instance.connect()) {
            var tables = new PostingTables(connection);
            var rival = new RivalFacts(connection);
            tables.writeEmployers(postings.employers(), today);
            for (int first = 0; first < wanted; first += AT_ONCE) {
                List<GeneratedPosting> next = IntStream.range(first, Math.min(wanted, first + AT_ONCE))
                        .parallel()
                        .mapToObj(postings::posting)
                        .toList();
                tables.write(next);
                rival.write(next);
                if (first % (AT_ONCE * 10) == 0) {
                    System.out.printf("%,d of %,d postings written%n", first + next.size(), wanted);
                }
            }
            try (var statement = connection.createStatement()) {
                statement.execute("analyze job_posting, posting_version, hiring_organization");
            }
            fillIndex(connection);
        }
        System.out.printf(
                "%,d postings of %,d employers in %.0f s%n",
                wanted, postings.employers().size(), (System.nanoTime() - start) / 1e9);
    }

    /** Rows written without triggers are noted for the index by hand. */
    static void fillIndex(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("select posting_index_note_all()");
            boolean waiting = true;
            while (waiting) {
                LockSupport.parkNanos(BETWEEN_LOOKS);
                ResultSet notes = statement.executeQuery("select exists (select from posting_index_change)");
                notes.next();
                waiting = notes.getBoolean(1);
            }
        }
    }
}

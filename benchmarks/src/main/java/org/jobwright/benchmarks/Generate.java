package org.jobwright.benchmarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

/** Fills a running instance with postings. Arguments: data directory, folder of real postings, how many. */
public final class Generate {

    private static final int AT_ONCE = 2_000;

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
        }
        System.out.printf(
                "%,d postings of %,d employers in %.0f s%n",
                wanted, postings.employers().size(), (System.nanoTime() - start) / 1e9);
    }
}

package org.jobwright.benchmarks.search;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.random.RandomGenerator;
import org.jobwright.benchmarks.Figures;
import org.jobwright.benchmarks.InstanceFolder;
import org.jobwright.benchmarks.ServerHeap;
import org.jobwright.benchmarks.SharedFiles;
import org.jobwright.benchmarks.data.GeneratedPosting;

/**
 * Measures a running instance that {@code Generate} has filled. Arguments: data directory, folder of real postings, how
 * many there are, address of the site, rounds, parts to measure.
 */
public final class SearchBenchmark {

    private static final int EDITS_A_SECOND = 20;
    /** An edit of a public posting; a trigger notes it for the index. */
    private static final String EDIT =
            "update job_posting set published_at = now(), changed_at = now()" + " where reference = ?";

    private static final int SEARCHES_A_SECOND = 5;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Duration LOAD = Duration.ofSeconds(30);
    private static final List<Integer> RATES = List.of(60, 100, 150);

    private final InstanceFolder instance;
    private final int postings;
    private final String site;
    private final int rounds;
    private final Set<String> parts;
    private final List<Question> questions;
    private final Figures figures = new Figures();
    private final RandomGenerator random = new SplittableRandom(1);

    private SearchBenchmark(String[] arguments) {
        instance = new InstanceFolder(Path.of(arguments[0]));
        postings = Integer.parseInt(arguments[2]);
        site = arguments[3];
        rounds = Integer.parseInt(arguments[4]);
        parts = Set.of(Arrays.copyOfRange(arguments, 5, arguments.length));
        questions = new QueryMix(new SharedFiles(Path.of(arguments[1]))).questions();
    }

    public static void main(String[] arguments) throws Exception {
        Logger.getLogger("").setLevel(Level.SEVERE); // only figures
        var benchmark = new SearchBenchmark(arguments);
        benchmark.measure();
        benchmark.figures.print();
    }

    private void measure() throws Exception {
        try (Connection connection = instance.connect()) {
            if (parts.contains("indexing")) {
                indexing(connection);
            }
            if (parts.contains("searching")) {
                Postgres.prepare(connection);
                new Searching(instance.index(), questions, rounds, figures).besideOthers(connection);
            }
        }
        if (parts.contains("suggesting")) {
            new Searching(instance.index(), questions, rounds, figures).suggestions();
        }
        if (parts.contains("http")) {
            throughHttp();
        }
    }

    private void indexing(Connection connection) throws Exception {
        for (int round = 0; round < rounds; round++) {
            try (var searches = new Meanwhile(SEARCHES_A_SECOND, this::search)) {
                figures.add("rebuild, documents a second: product", Rebuild.run(instance, postings));
                figures.add("searches meanwhile", searches.stop().done());
                figures.add("searches meanwhile that failed", searches.failed());
            }
            Path byHand = Files.createTempDirectory(instance.folder(), "by-hand-");
            figures.add("rebuild, documents a second: Lucene by hand", RawIndexing.run(connection, byHand));
            figures.addTimes(
                    "change until found, 100 a second: Lucene by hand", RawFreshness.run(connection, byHand, 500, 100));
            delete(byHand);
        }
    }

    private void throughHttp() throws Exception {
        var heap = new ServerHeap(instance);
        var load = new OpenLoop(addresses());
        load.run(RATES.getFirst(), LOAD); // warm-up
        figures.add("heap of the server after GC, MB: before the load", heap.megabytes());
        try (var connection = instance.connect();
                var edit = connection.prepareStatement(EDIT);
                var edits = new Meanwhile(EDITS_A_SECOND, number -> edit(edit))) {
            for (int rate : RATES) {
                OpenLoop.Run run = load.run(rate, LOAD);
                String name = "by HTTP, 16 users, " + EDITS_A_SECOND + " edits a second, " + rate + " asked a second: ";
                figures.add(name + "answered a second", run.aSecond());
                figures.add(name + "p50 ms", Figures.percentile(run.waits(), 0.5) / 1e6);
                figures.add(name + "p99 ms", Figures.percentile(run.waits(), 0.99) / 1e6);
                figures.add(name + "failed", run.failed());
            }
            figures.add("edits meanwhile that failed", edits.stop().failed());
        }
        figures.add("heap of the server after GC, MB: after the load", heap.megabytes());
    }

    private boolean edit(PreparedStatement edit) throws SQLException {
        edit.setString(1, GeneratedPosting.reference(random.nextInt(postings)));
        return edit.executeUpdate() == 1;
    }

    private boolean search(int number) throws InterruptedException {
        List<URI> all = addresses();
        return OpenLoop.ask(CLIENT, all.get(number % all.size())) == OpenLoop.FOUND;
    }

    private List<URI> addresses() {
        return questions.stream()
                .map(question -> JobListAddress.of(site, question.search()))
                .toList();
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}

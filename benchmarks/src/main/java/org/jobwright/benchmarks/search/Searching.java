package org.jobwright.benchmarks.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jobwright.benchmarks.Figures;
import org.jobwright.benchmarks.search.lucene.RawLucene;
import org.jobwright.domain.search.JobSearch;

/** Times searches in this process, on the index that an instance wrote. */
final class Searching {

    /** Until the code of both sides is compiled; PostgreSQL is warm after one. */
    private static final int WARMING_ROUNDS = 5;

    private static final int SHORTEST_TYPED = 2;
    private static final int LONGEST_TYPED = 12;

    private final Path index;
    private final List<Question> questions;
    private final int rounds;
    private final Figures figures;

    Searching(Path index, List<Question> questions, int rounds, Figures figures) {
        this.index = index;
        this.questions = questions;
        this.rounds = rounds;
        this.figures = figures;
    }

    /** The same searches by the product, by hand and in PostgreSQL, round by round. */
    void besideOthers(Connection connection) throws Exception {
        // The same moment for both sides, so that ages and ends are equal.
        Clock clock = Clock.fixed(Instant.now(), ZoneOffset.UTC);
        try (var snapshot = new IndexSnapshot(index);
                var product = new Product(snapshot.root(), clock);
                var raw = new RawLucene(snapshot.postings(), clock)) {
            List<String> differences = Equality.differences(questions, product, raw);
            if (!differences.isEmpty()) {
                throw new IllegalStateException(
                        "The sides differ, so nothing is timed:\n" + String.join("\n", differences));
            }
            var postgres = new Postgres(connection);
            for (int round = 1 - WARMING_ROUNDS; round <= rounds; round++) {
                boolean counts = round > 0;
                time("search: product", counts, product::results);
                time("search: Lucene by hand", counts, search -> results(raw, search));
                if (round >= 0) {
                    time("search: PostgreSQL", counts, postgres::find);
                }
            }
            figures.ratio(
                    "search p50: product to Lucene by hand", "search: product p50 ms", "search: Lucene by hand p50 ms");
            figures.ratio(
                    "search p95: product to Lucene by hand", "search: product p95 ms", "search: Lucene by hand p95 ms");
            figures.ratio("search p95: PostgreSQL to product", "search: PostgreSQL p95 ms", "search: product p95 ms");
        }
    }

    /** One more letter each time, as someone types the words of the searches. */
    void suggestions() throws Exception {
        try (var snapshot = new IndexSnapshot(index);
                var product = new Product(snapshot.root(), Clock.systemUTC())) {
            for (int round = 1 - WARMING_ROUNDS; round <= rounds; round++) {
                List<Long> times = new ArrayList<>();
                for (Question question : questions) {
                    String words = question.search().words();
                    for (int typed = SHORTEST_TYPED; typed <= Math.min(words.length(), LONGEST_TYPED); typed++) {
                        long start = System.nanoTime();
                        product.suggestions(words.substring(0, typed));
                        times.add(System.nanoTime() - start);
                    }
                }
                if (round > 0) {
                    figures.addTimes("suggestions while typing: product", times);
                }
            }
        }
    }

    private void time(String side, boolean counts, Consumer<JobSearch> searcher) {
        List<Long> times = new ArrayList<>();
        for (Question question : questions) {
            long start = System.nanoTime();
            searcher.accept(question.search());
            times.add(System.nanoTime() - start);
        }
        if (counts) {
            figures.addTimes(side, times);
        }
    }

    private static void results(RawLucene raw, JobSearch search) {
        try {
            raw.results(search);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.jobwright.benchmarks.desk;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jobwright.benchmarks.Figures;
import org.jobwright.benchmarks.InstanceFolder;
import org.jobwright.benchmarks.SharedFiles;
import org.jobwright.benchmarks.desk.NearCopies.Sample;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * The check of a submitted advert against the fingerprints of many others, as the application's role under row-level security,
 * each in a transaction that is rolled back. Beside it the least that any check needs: the candidates by their bands, without
 * policies.
 * Arguments: data directory of a running instance with demo content, directory of the shared data, how many fingerprints,
 * rounds.
 */
public final class CopiesBenchmark {

    private static final int SAMPLES = 200;
    private static final int BATCH = 2_000;

    private static final String CANDIDATES =
            "select count(*) from posting_fingerprint f where f.bands && (select m.bands"
                    + " from posting_fingerprint m join moderation_case c on c.posting_id = m.posting_id where c.id = ?)";

    private final Figures figures = new Figures();
    private final Connection connection;
    private final String role;
    private final String moderator;
    private final Map<Sample, List<UUID>> cases = new EnumMap<>(Sample.class);

    private CopiesBenchmark(Connection connection) throws SQLException {
        this.connection = connection;
        this.role = DeskBenchmark.role(connection);
        this.moderator =
                DeskBenchmark.text(connection, "select id::text from account where email = 'moderator@demo.example'");
        for (Sample sample : Sample.values()) {
            cases.put(sample, cases(sample));
        }
    }

    public static void main(String[] arguments) throws Exception {
        var instance = new InstanceFolder(Path.of(arguments[0]));
        int rows = Integer.parseInt(arguments[2]);
        int rounds = Integer.parseInt(arguments[3]);
        try (Connection connection = instance.connect()) {
            long start = System.nanoTime();
            fill(connection, new NearCopies(new SharedFiles(Path.of(arguments[1])), SAMPLES), rows);
            System.out.printf(
                    "%s fingerprints, filled in %.0f s; table %s, its index of bands %s%n",
                    DeskBenchmark.text(connection, "select count(*)::text from posting_fingerprint"),
                    (System.nanoTime() - start) / 1e9,
                    DeskBenchmark.text(connection, "select pg_size_pretty(pg_table_size('posting_fingerprint'))"),
                    DeskBenchmark.text(
                            connection, "select pg_size_pretty(pg_relation_size('ix_posting_fingerprint_bands'))"));
            new CopiesBenchmark(connection).run(rounds);
        }
    }

    private static void fill(Connection connection, NearCopies copies, int rows) throws Exception {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "create temporary table loaded (n integer, employer integer, sample text, shingles integer[],"
                            + " bands integer[], title integer[], signature text)");
        }
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        StringBuilder lines = new StringBuilder();
        copies.each(rows, row -> {
            lines.append(row.number())
                    .append('\t')
                    .append(row.employer())
                    .append('\t')
                    .append(row.sample() == null ? "" : row.sample())
                    .append('\t')
                    .append(array(row.fingerprint().shingles()))
                    .append('\t')
                    .append(array(row.fingerprint().bands()))
                    .append('\t')
                    .append(array(row.fingerprint().title()))
                    .append("\tx")
                    .append(HexFormat.of().formatHex(row.fingerprint().signature()))
                    .append('\n');
            if (row.number() % BATCH == 0) {
                load(copy, lines);
            }
        });
        load(copy, lines);
        DeskBenchmark.execute(connection, "copies.rows", rows, "copies.sql");
    }

    private static void load(CopyManager copy, StringBuilder lines) {
        try {
            copy.copyIn("copy loaded from stdin", new StringReader(lines.toString()));
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
        lines.setLength(0);
    }

    private static String array(int[] numbers) {
        return Arrays.stream(numbers).mapToObj(Integer::toString).collect(Collectors.joining(",", "{", "}"));
    }

    private List<UUID> cases(Sample sample) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select c.id from moderation_case c join added a on a.case_id = c.id where a.sample = ? order by a.n")) {
            query.setString(1, sample.name());
            List<UUID> found = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getObject(1, UUID.class));
                }
            }
            return found;
        }
    }

    private void run(int rounds) throws SQLException {
        connection.setAutoCommit(false);
        for (int round = 0; round <= rounds; round++) {
            for (Sample sample : Sample.values()) {
                measure(sample, round);
            }
            if (round == 0) { // the first one reads everything into memory
                figures.clear();
            }
        }
        figures.print();
        for (Sample sample : Sample.values()) {
            figures.ratio(
                    name(sample) + ", check to candidates alone",
                    name(sample) + " p50 ms",
                    name(sample) + ", its candidates alone p50 ms");
        }
    }

    private void measure(Sample sample, int round) throws SQLException {
        List<Long> checks = new ArrayList<>();
        List<Long> candidates = new ArrayList<>();
        long close = 0;
        for (UUID one : cases.get(sample)) {
            checks.add(check(one));
            close += number("select count(*) from case_likeness where case_id = ? and own_jaccard is not null", one);
            connection.rollback();
            long start = System.nanoTime();
            number(CANDIDATES, one);
            candidates.add(System.nanoTime() - start);
        }
        figures.addTimes(name(sample), checks);
        figures.addTimes(name(sample) + ", its candidates alone", candidates);
        figures.add(name(sample) + ", compared twice", (double) close / checks.size());
        System.out.printf(
                Locale.ROOT,
                "%s: %d of %s, p50 %.0f ms, p95 %.0f ms, longest %.0f ms; candidates alone p50 %.0f ms%n",
                round == 0 ? "warming up" : "round " + round,
                checks.size(),
                name(sample),
                Figures.percentile(checks, 0.5) / 1e6,
                Figures.percentile(checks, 0.95) / 1e6,
                Figures.percentile(checks, 1) / 1e6,
                Figures.percentile(candidates, 0.5) / 1e6);
    }

    private static String name(Sample sample) {
        return sample.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** As a moderator under row-level security. */
    private long check(UUID moderationCase) throws SQLException {
        try (Statement begin = connection.createStatement()) {
            begin.execute("set local role " + role);
            begin.execute("select jobwright_call_as('" + moderator + "', 'staff')");
        }
        long start = System.nanoTime();
        number("select jobwright_compare_case(?)", moderationCase);
        return System.nanoTime() - start;
    }

    private long number(String statement, UUID moderationCase) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(statement)) {
            query.setObject(1, moderationCase);
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}

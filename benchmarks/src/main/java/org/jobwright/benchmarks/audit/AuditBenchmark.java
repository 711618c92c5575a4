package org.jobwright.benchmarks.audit;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jobwright.benchmarks.Figures;
import org.jobwright.benchmarks.InstanceFolder;

/**
 * Transactions a second, each of one row and two lines of the audit log: chained by the writers as before V228, without a
 * chain, and as the product does it, whose server seals them every second meanwhile; and how far it is behind. Arguments:
 * data directory of a running instance, seconds for each measurement, rounds.
 */
public final class AuditBenchmark {

    private static final List<Integer> WRITERS = List.of(1, 8, 32);
    private static final String CHAINED = "audit_benchmark.chained";
    private static final String UNCHAINED = "audit_benchmark.unchained";
    private static final String SEALED = "public.audit_line";

    private final Figures figures = new Figures();
    private final InstanceFolder instance;
    private final int seconds;

    private AuditBenchmark(InstanceFolder instance, int seconds) {
        this.instance = instance;
        this.seconds = seconds;
    }

    public static void main(String[] arguments) throws Exception {
        var benchmark = new AuditBenchmark(new InstanceFolder(Path.of(arguments[0])), Integer.parseInt(arguments[1]));
        benchmark.prepare();
        benchmark.round(); // the first one compiles
        benchmark.figures.clear();
        for (int round = 0; round < Integer.parseInt(arguments[2]); round++) {
            benchmark.round();
        }
        benchmark.figures.print();
        for (int writers : WRITERS) {
            benchmark.figures.ratio(
                    writers + " writers, sealed to unchained", figure(writers, SEALED), figure(writers, UNCHAINED));
            benchmark.figures.ratio(
                    writers + " writers, sealed to chained", figure(writers, SEALED), figure(writers, CHAINED));
        }
    }

    private void prepare() throws Exception {
        try (InputStream script = AuditBenchmark.class.getResourceAsStream("audit.sql");
                Connection connection = instance.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private void round() throws Exception {
        for (int writers : WRITERS) {
            for (String log : List.of(CHAINED, UNCHAINED, SEALED)) {
                measure(writers, log);
            }
        }
    }

    private void measure(int writers, String log) throws Exception {
        var stop = new AtomicBoolean();
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            List<Future<Long>> written = new ArrayList<>();
            for (int i = 0; i < writers; i++) {
                int writer = i;
                written.add(threads.submit(() -> write(writer, log, stop)));
            }
            Future<List<Long>> behind = log.equals(SEALED) ? threads.submit(() -> behind(stop)) : null;
            long start = System.nanoTime();
            TimeUnit.SECONDS.sleep(seconds);
            stop.set(true);
            long transactions = 0;
            for (Future<Long> each : written) {
                transactions += each.get();
            }
            figures.add(figure(writers, log), transactions * 1e9 / (System.nanoTime() - start));
            if (behind != null) {
                List<Long> nanos = behind.get();
                figures.add(writers + " writers, sealer behind p95 ms", Figures.percentile(nanos, 0.95) / 1e6);
                figures.add(writers + " writers, sealer behind most ms", Figures.percentile(nanos, 1) / 1e6);
                figures.add(writers + " writers, all sealed after ms", untilSealed() / 1e6);
            }
        }
    }

    private static String figure(int writers, String log) {
        return writers + " writers, " + log + " tx/s";
    }

    private long write(int writer, String log, AtomicBoolean stop) throws SQLException {
        long transactions = 0;
        try (Connection connection = instance.connect();
                PreparedStatement work = connection.prepareStatement(
                        "insert into audit_benchmark.work (writer, content) values (?, repeat('x', 200))");
                PreparedStatement line = connection.prepareStatement("insert into " + log
                        + " (at, actor_kind, actor_id, action, subject_type, subject_id, organization_id, details)"
                        + " values (now(), 'PERSON', ?, 'JobApplicationViewed', 'JobApplication', ?, ?, 'version')")) {
            connection.setAutoCommit(false);
            work.setInt(1, writer);
            line.setObject(1, UUID.randomUUID());
            line.setObject(3, UUID.randomUUID());
            while (!stop.get()) {
                work.executeUpdate();
                line.setObject(2, UUID.randomUUID());
                line.executeUpdate();
                line.executeUpdate();
                connection.commit();
                transactions++;
            }
        }
        return transactions;
    }

    /** How long the oldest line has waited, looked at twenty times a second. */
    private List<Long> behind(AtomicBoolean stop) throws SQLException, InterruptedException {
        List<Long> nanos = new ArrayList<>();
        try (Connection connection = instance.connect()) {
            while (!stop.get()) {
                nanos.add(oldest(connection));
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
        return nanos;
    }

    private long untilSealed() throws SQLException, InterruptedException {
        long start = System.nanoTime();
        try (Connection connection = instance.connect()) {
            while (oldest(connection) > 0) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
        }
        return System.nanoTime() - start;
    }

    private static long oldest(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select coalesce(extract(epoch from clock_timestamp() - (select written_at from audit_line order by id limit 1)), 0)")) {
            row.next();
            return (long) (row.getDouble(1) * 1e9);
        }
    }
}

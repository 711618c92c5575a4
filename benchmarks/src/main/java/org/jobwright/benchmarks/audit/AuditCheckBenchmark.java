package org.jobwright.benchmarks.audit;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jobwright.benchmarks.Figures;
import org.jobwright.benchmarks.Injected;
import org.jobwright.benchmarks.InstanceFolder;
import org.jobwright.benchmarks.desk.DeskBenchmark;
import org.jobwright.services.audit.AuditCheckService;
import org.jobwright.services.audit.AuditHead;
import org.jobwright.services.audit.AuditPortion;

/**
 * The product's check of a long audit log, each chunk in a transaction of its own: how long the transactions take, and
 * whether a check that ends half-way goes on from there. Arguments: data directory of a running instance, how many rows.
 */
public final class AuditCheckBenchmark {

    private static final int LINES_AT_ONCE = 10_000;
    private static final AuditHead GENESIS = new AuditHead(0, "0".repeat(64));

    private final List<Long> transactions = new ArrayList<>();

    private AuditCheckBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        var instance = new InstanceFolder(Path.of(arguments[0]));
        long rows = Long.parseLong(arguments[1]);
        try (Connection connection = instance.connect();
                EntityManagerFactory persistence = DeskBenchmark.persistence(instance)) {
            fill(connection, rows);
            long last = number(connection, "select max(position) from audit_entry");
            var benchmark = new AuditCheckBenchmark();
            AuditHead half = benchmark.check(persistence, GENESIS, last / 2);
            execute(connection, "update audit_verification set all_reached_at = all_reached_at - interval '1 hour'");
            AuditHead from = interrupted(persistence);
            AuditHead end = benchmark.check(persistence, from, Long.MAX_VALUE);
            System.out.printf(
                    "%d rows, stopped at %d, went on at %d%n", end.position(), half.position(), from.position());
            System.out.printf(
                    Locale.ROOT,
                    "%d transactions, p95 %.2f s, longest %.2f s, %.0f s in all%n",
                    benchmark.transactions.size(),
                    Figures.percentile(benchmark.transactions, 0.95) / 1e9,
                    Figures.percentile(benchmark.transactions, 1) / 1e9,
                    benchmark.transactions.stream().mapToLong(Long::longValue).sum() / 1e9);
        }
    }

    private static void fill(Connection connection, long rows) throws SQLException {
        execute(connection, "set synchronous_commit = off");
        while (number(connection, "select coalesce(max(position), 0) from audit_entry") < rows) {
            execute(connection, """
                    insert into audit_line (at, actor_kind, actor_id, action, subject_type, subject_id, organization_id, details)
                    select now(), 'PERSON', gen_random_uuid(), 'JobApplicationViewed', 'JobApplication', gen_random_uuid(),
                      gen_random_uuid(), 'version' from generate_series(1, %d)""".formatted(LINES_AT_ONCE));
            execute(connection, "select jobwright_seal_audit(%d)".formatted(LINES_AT_ONCE));
        }
    }

    /** Stores how far it is after each chunk, as the run of the container does. */
    private AuditHead check(EntityManagerFactory persistence, AuditHead from, long until) throws Exception {
        try (EntityManager entityManager = persistence.createEntityManager()) {
            AuditCheckService check = service(entityManager);
            AuditHead reached = from;
            AuditPortion portion;
            do {
                AuditHead before = reached;
                portion = inTransaction(entityManager, () -> check.follow(before, GENESIS));
                reached = portion.reached();
                AuditHead now = reached;
                inTransaction(entityManager, () -> {
                    check.reach(now);
                    return null;
                });
            } while (!portion.isLast() && reached.position() < until);
            if (portion.firstBadRow() != null) {
                throw new IllegalStateException("row " + portion.firstBadRow() + " is bad");
            }
            return reached;
        }
    }

    private static AuditHead interrupted(EntityManagerFactory persistence) throws Exception {
        try (EntityManager entityManager = persistence.createEntityManager()) {
            return service(entityManager).interrupted().orElseThrow();
        }
    }

    private static AuditCheckService service(EntityManager entityManager) throws Exception {
        return Injected.make(
                AuditCheckService.class,
                new HashMap<>(Map.of(EntityManager.class, entityManager, Clock.class, Clock.systemUTC())));
    }

    private <T> T inTransaction(EntityManager entityManager, Supplier<T> work) {
        long start = System.nanoTime();
        entityManager.getTransaction().begin();
        T result = work.get();
        entityManager.getTransaction().commit();
        entityManager.clear();
        transactions.add(System.nanoTime() - start);
        return result;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}

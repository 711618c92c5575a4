package org.jobwright.benchmarks.desk;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jobwright.benchmarks.Figures;
import org.jobwright.benchmarks.Injected;
import org.jobwright.benchmarks.InstanceFolder;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.services.privacy.AccessKey;
import org.jobwright.services.privacy.AccessQuery;
import org.jobwright.services.privacy.AccessRecordQueries;
import org.jobwright.services.privacy.AccessRecordRepository;
import org.jobwright.services.privacy.AccessSide;

/**
 * Who saw a person, and what a member saw, in a long access log: a page and a whole file, each in a transaction of its own
 * as an administrator under row-level security; beside them the rows of a page by SQL alone, without policies and names.
 * Arguments: data directory of a running instance with demo content, how many rows, rounds.
 */
public final class AccessBenchmark {

    private static final int EACH = 50;
    private static final int MOST = 10_000;
    private static final UUID LEAST = new UUID(0, 0);

    private final Figures figures = new Figures();
    private final Connection connection;
    private final EntityManager entityManager;
    private final AccessRecordRepository records;
    private final String role;
    private final String administrator;

    private AccessBenchmark(Connection connection, EntityManager entityManager) throws Exception {
        this.connection = connection;
        this.entityManager = entityManager;
        this.records =
                Injected.make(AccessRecordRepository.class, new HashMap<>(Map.of(EntityManager.class, entityManager)));
        this.role = DeskBenchmark.role(connection);
        this.administrator = account("admin@demo.example").toString();
    }

    public static void main(String[] arguments) throws Exception {
        var instance = new InstanceFolder(Path.of(arguments[0]));
        int rounds = Integer.parseInt(arguments[2]);
        try (Connection connection = instance.connect()) {
            long start = System.nanoTime();
            DeskBenchmark.execute(connection, "access.rows", Integer.parseInt(arguments[1]), "access.sql");
            System.out.printf(
                    "%s rows, filled in %.0f s; table %s, with indexes %s%n",
                    DeskBenchmark.text(connection, "select count(*)::text from access_entry"),
                    (System.nanoTime() - start) / 1e9,
                    DeskBenchmark.text(connection, "select pg_size_pretty(pg_table_size('access_entry'))"),
                    DeskBenchmark.text(connection, "select pg_size_pretty(pg_total_relation_size('access_entry'))"));
            try (EntityManagerFactory persistence = DeskBenchmark.persistence(instance);
                    EntityManager entityManager = persistence.createEntityManager()) {
                new AccessBenchmark(connection, entityManager).run(rounds);
            }
        }
    }

    private void run(int rounds) throws Exception {
        List<AccountId> people = accounts("person");
        List<AccountId> members = accounts("reader");
        List<AccountId> stolen = List.of(account("reader-0@access.example"));
        for (int round = 0; round <= rounds; round++) {
            for (int days : new int[] {30, 700}) {
                pages("who saw a person", AccessSide.READERS, people, days);
                pages("what a member saw", AccessSide.READINGS, members, days);
                pages("what the busiest member saw", AccessSide.READINGS, stolen, days);
            }
            files(stolen.getFirst());
            if (round == 0) { // the first one compiles
                figures.clear();
            }
        }
        figures.print();
    }

    private void pages(String what, AccessSide side, List<AccountId> accounts, int days) throws Exception {
        List<Long> product = new ArrayList<>();
        List<Long> plain = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            AccessQuery query = query(side, accounts.get(i % accounts.size()), days);
            product.add(asAdministrator(() -> records.find(query, newest(query), AccessRecordQueries.PAGE + 1)
                    .size()));
            long start = System.nanoTime();
            plain(query);
            plain.add(System.nanoTime() - start);
        }
        figures.addTimes(what + ", %d days".formatted(days), product);
        figures.addTimes(what + ", %d days, by SQL".formatted(days), plain);
    }

    /** As many days as a file takes. */
    private void files(AccountId member) throws Exception {
        AccessQuery query = query(AccessSide.READINGS, member, 30);
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < EACH / 10; i++) {
            times.add(asAdministrator(() -> {
                long rows = records.count(query);
                return (int) rows + records.find(query, newest(query), MOST).size();
            }));
        }
        figures.addTimes("the file of the busiest member, 30 days", times);
    }

    private static AccessQuery query(AccessSide side, AccountId account, int days) {
        Instant now = Instant.now();
        return new AccessQuery(side, account, now.minus(Duration.ofDays(days)), now);
    }

    private static AccessKey newest(AccessQuery query) {
        return new AccessKey(query.until(), LEAST);
    }

    private void plain(AccessQuery query) throws SQLException {
        String column = query.side() == AccessSide.READERS ? "person_id" : "actor_id";
        try (PreparedStatement statement = connection.prepareStatement("select * from access_entry where " + column
                + " = ? and at >= ? and at < ? order by at desc, id desc limit " + (AccessRecordQueries.PAGE + 1))) {
            statement.setObject(1, query.person().value());
            statement.setObject(2, query.since().atOffset(ZoneOffset.UTC));
            statement.setObject(3, query.until().atOffset(ZoneOffset.UTC));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    rows.getString("part");
                }
            }
        }
    }

    /** Some, in any order. */
    private List<AccountId> accounts(String kind) throws SQLException {
        List<AccountId> some = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "select id from account where email like ? || '-%@access.example' order by random() limit " + EACH)) {
            statement.setString(1, kind);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    some.add(new AccountId(rows.getObject(1, UUID.class)));
                }
            }
        }
        return some;
    }

    private AccountId account(String email) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select id from account where email = ?")) {
            statement.setString(1, email);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return new AccountId(rows.getObject(1, UUID.class));
            }
        }
    }

    private long asAdministrator(Work work) {
        long start = System.nanoTime();
        entityManager.getTransaction().begin();
        entityManager.createNativeQuery("set local role " + role).executeUpdate();
        entityManager
                .createNativeQuery("select jobwright_call_as(:account, 'staff')", String.class)
                .setParameter("account", administrator)
                .getSingleResult();
        work.run();
        entityManager.getTransaction().commit();
        entityManager.clear();
        return System.nanoTime() - start;
    }

    private interface Work {
        int run();
    }
}

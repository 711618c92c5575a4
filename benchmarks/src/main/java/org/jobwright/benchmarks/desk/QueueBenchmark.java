package org.jobwright.benchmarks.desk;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jobwright.benchmarks.Figures;
import org.jobwright.benchmarks.Injected;
import org.jobwright.benchmarks.InstanceFolder;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.moderation.ModerationCaseId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.services.moderation.ModerationCaseQueries;
import org.jobwright.services.moderation.ModerationQueries;
import org.jobwright.services.moderation.QueueFilter;
import org.jobwright.services.moderation.QueueFilter.Scope;
import org.jobwright.services.shared.Page;
import org.jobwright.services.shared.PageRequest;
import org.jobwright.services.shared.caller.Caller;

/**
 * The moderators' queue with many cases: each filter and page as the list asks for it, and what a case needs, each in a
 * transaction of its own under row-level security as the server has it; only the container and the page are missing. Beside
 * it the statement that a page needs least, by hand. Arguments: data directory of a running instance with demo content, how
 * many cases, rounds.
 */
public final class QueueBenchmark {

    private static final int ROWS = 50;
    private static final int TIMES = 10;

    private final Figures figures = new Figures();
    private final EntityManager entityManager;
    private final String moderator;
    private final String role;
    private final ModerationQueries queue;
    private final ModerationCaseQueries cases;
    private final Map<String, QueueFilter> filters = new LinkedHashMap<>();

    private QueueBenchmark(EntityManager entityManager, Connection connection) throws Exception {
        this.entityManager = entityManager;
        this.role = DeskBenchmark.role(connection);
        this.moderator =
                DeskBenchmark.text(connection, "select id::text from account where email = 'moderator@demo.example'");
        Map<Class<?>, Object> known = new HashMap<>(Map.of(
                EntityManager.class,
                entityManager,
                Clock.class,
                Clock.systemUTC(),
                Caller.class,
                new DeskBenchmark.Person(new AccountId(UUID.fromString(moderator)))));
        this.queue = Injected.make(ModerationQueries.class, known);
        this.cases = Injected.make(ModerationCaseQueries.class, known);
        OrganizationId employer = new OrganizationId(UUID.fromString(DeskBenchmark.text(
                connection, "select organization_id::text from moderation_case group by 1 order by count(*) desc limit 1")));
        for (Scope scope : Scope.values()) {
            filters.put(scope.name(), new QueueFilter(scope, null, ""));
        }
        filters.put("OPEN of one employer", new QueueFilter(Scope.OPEN, employer, ""));
        filters.put("OPEN with a common word", new QueueFilter(Scope.OPEN, null, "technician"));
        filters.put("OPEN with a reference", new QueueFilter(Scope.OPEN, null, "JW-1999-000123"));
        filters.put("OPEN with nothing", new QueueFilter(Scope.OPEN, null, "zeppelin"));
        filters.put("DECIDED with a common word", new QueueFilter(Scope.DECIDED, null, "technician"));
    }

    public static void main(String[] arguments) throws Exception {
        var instance = new InstanceFolder(Path.of(arguments[0]));
        int rounds = Integer.parseInt(arguments[2]);
        try (Connection connection = instance.connect()) {
            DeskBenchmark.execute(connection, "queue.cases", Integer.parseInt(arguments[1]), "queue.sql");
            System.out.println(DeskBenchmark.text(
                    connection,
                    "select string_agg(state || ' ' || number, ', ' order by state)"
                            + " from (select state, count(*) as number from moderation_case group by state) as each"));
            try (EntityManagerFactory persistence = DeskBenchmark.persistence(instance);
                    EntityManager entityManager = persistence.createEntityManager()) {
                var benchmark = new QueueBenchmark(entityManager, connection);
                benchmark.round(); // the first one compiles
                benchmark.figures.clear();
                for (int round = 0; round < rounds; round++) {
                    benchmark.round();
                }
                benchmark.figures.print();
                benchmark.figures.ratio("first page, product to bare SQL", "OPEN, first page p50 ms", "bare SQL p50 ms");
            }
        }
    }

    private void round() throws Exception {
        for (Map.Entry<String, QueueFilter> one : filters.entrySet()) {
            QueueFilter filter = one.getValue();
            Page<?> first = inTransaction(() -> page(filter, 1));
            int pages = (int) Math.max(1, (first.total() + ROWS - 1) / ROWS);
            figures.addTimes(one.getKey() + ", first page", times(() -> page(filter, 1)));
            if (pages > 2) {
                figures.addTimes(one.getKey() + ", middle", times(() -> page(filter, pages / 2)));
                figures.addTimes(one.getKey() + ", last page", times(() -> page(filter, pages)));
            }
        }
        QueueFilter open = filters.get(Scope.OPEN.name());
        ModerationCaseId some = inTransaction(() -> queue.queue(open, new PageRequest(40, ROWS)))
                .items()
                .getFirst()
                .id();
        figures.addTimes("count of rows", times(() -> queue.queue(open, new PageRequest(1, 1))));
        figures.addTimes("counts of the tabs", times(queue::counts));
        figures.addTimes("next case", times(queue::next));
        figures.addTimes("case after", times(() -> queue.neighbour(some, true)));
        figures.addTimes("one case", times(() -> cases.details(some)));
        figures.addTimes("bare SQL", times(this::bare));
    }

    /** The rows of the first page and their number, by the best statements for it. */
    private int bare() {
        String open = " from moderation_case c join hiring_organization o on o.id = c.organization_id"
                + " where c.state <> 'DECIDED' and o.status not in ('SUSPENDED', 'BLOCKED')";
        int rows = entityManager
                .createNativeQuery("select c.id, p.title, p.reference, o.display_name, v.advert::text from ("
                        + "select c.*" + open + " order by c.deadline, c.id limit 50) c"
                        + " join job_posting p on p.id = c.posting_id join hiring_organization o on o.id = c.organization_id"
                        + " join posting_version v on v.job_posting_id = p.id and v.number = c.posting_version"
                        + " order by c.deadline, c.id", Object[].class)
                .getResultList()
                .size();
        entityManager.createNativeQuery("select count(*)" + open, Long.class).getSingleResult();
        return rows;
    }

    private Page<?> page(QueueFilter filter, int number) throws Exception {
        return queue.queue(filter, new PageRequest(number, ROWS));
    }

    private interface Work<T> {
        T run() throws Exception;
    }

    private List<Long> times(Work<?> work) throws Exception {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            long start = System.nanoTime();
            inTransaction(work);
            times.add(System.nanoTime() - start);
        }
        return times;
    }

    private <T> T inTransaction(Work<T> work) throws Exception {
        entityManager.getTransaction().begin();
        entityManager.createNativeQuery("set local role " + role).executeUpdate();
        entityManager
                .createNativeQuery("select jobwright_call_as(:account, 'staff')", String.class)
                .setParameter("account", moderator)
                .getSingleResult();
        T result = work.run();
        entityManager.getTransaction().commit();
        entityManager.clear();
        return result;
    }
}

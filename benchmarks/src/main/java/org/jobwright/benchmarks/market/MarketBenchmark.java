package org.jobwright.benchmarks.market;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.hibernate.cfg.AvailableSettings;
import org.jobwright.benchmarks.DomainClasses;
import org.jobwright.benchmarks.Figures;
import org.jobwright.benchmarks.Injected;
import org.jobwright.benchmarks.InstanceFolder;
import org.jobwright.domain.insights.market.MarketMonth;
import org.jobwright.services.insights.market.MarketQueries;
import org.jobwright.services.insights.market.MarketService;

/**
 * Market figures over a million events: the product's queries compared with plain SQL over the events, and the time to
 * compute the figures, of everything and of what one event changed. Arguments: data directory of a running instance,
 * rounds. Called as the server calls it; only the container is missing.
 */
public final class MarketBenchmark {

    private static final int MONTHS = 13;
    private static final int ASKED = 200;
    private static final int CHANGES = 100;
    private static final List<String> COUNTRIES = List.of("", "GB", "DE", "US");

    private final Figures figures = new Figures();
    private final Random random = new Random(20_261_125);
    private final EntityManager entityManager;
    private final MarketService service;
    private final MarketQueries product;
    private final MarketRival rival;
    private final YearMonth running;

    private MarketBenchmark(EntityManager entityManager, Connection connection) throws Exception {
        Map<Class<?>, Object> known = Map.of(EntityManager.class, entityManager, Clock.class, Clock.systemUTC());
        this.entityManager = entityManager;
        this.service = Injected.make(MarketService.class, known);
        this.product = Injected.make(MarketQueries.class, known);
        this.rival = new MarketRival(connection);
        this.running = product.runningMonth();
    }

    public static void main(String[] arguments) throws Exception {
        var instance = new InstanceFolder(Path.of(arguments[0]));
        int rounds = Integer.parseInt(arguments[1]);
        try (EntityManagerFactory persistence = persistence(instance);
                EntityManager entityManager = persistence.createEntityManager();
                Connection connection = instance.connect()) {
            var benchmark = new MarketBenchmark(entityManager, connection);
            benchmark.fill(connection);
            benchmark.compare();
            for (int round = 0; round < rounds; round++) {
                benchmark.ask();
                benchmark.change(connection);
            }
            benchmark.figures.print();
        }
    }

    private static EntityManagerFactory persistence(InstanceFolder instance) throws Exception {
        Map<String, Object> settings = new HashMap<>();
        settings.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
        settings.put("jakarta.persistence.jtaDataSource", null);
        settings.put("jakarta.persistence.jdbc.url", instance.url());
        settings.put("jakarta.persistence.jdbc.user", "postgres");
        settings.put("jakarta.persistence.jdbc.password", instance.password());
        settings.put("hibernate.connection.pool_size", "1");
        settings.put("hibernate.search.enabled", "false");
        settings.put(AvailableSettings.LOADED_CLASSES, DomainClasses.mapped());
        return Persistence.createEntityManagerFactory("jobwright", settings);
    }

    private void fill(Connection connection) throws Exception {
        // The instance has the same work to do, and would do it meanwhile; this connection holds the lock while it is
        // open.
        inTransaction(() -> entityManager
                .createNativeQuery("select cast(pg_advisory_lock(hashtextextended('market figures', 0)) as text)")
                .getSingleResult());
        inTransaction(() -> service.aggregate(1)); // which guides there are: none
        try (InputStream script = MarketBenchmark.class.getResourceAsStream("market-facts.sql");
                var statement = connection.createStatement()) {
            for (String command : new String(script.readAllBytes(), StandardCharsets.UTF_8).split(";\n", -1)) {
                statement.execute(command);
            }
        }
        long start = System.nanoTime();
        int made = makeAll();
        System.out.printf("figures of %d months of roles made of everything: %.1f s%n", made, seconds(start));
        try (var statement = connection.createStatement()) {
            statement.execute("analyze market_month");
        }
    }

    private int makeAll() throws Exception {
        int made = 0;
        int taken;
        do {
            taken = inTransaction(() -> service.aggregate(50));
            made += taken;
        } while (taken > 0);
        return made;
    }

    /** Nothing is timed unless both sides agree wherever the product has a figure. */
    private void compare() throws Exception {
        int compared = 0;
        for (int role = 0; role < 12; role++) {
            for (String country : COUNTRIES) {
                compared += compare(
                        product.history("role-" + role, country, MONTHS),
                        rival.history("role-" + role, country, running.minusMonths(MONTHS - 1), running));
            }
        }
        compared += compare(product.overview(running, ""), rival.overview(running));
        System.out.printf("figures that both sides tell, and tell alike: %d%n", compared);
    }

    private static int compare(List<MarketMonth> published, List<MarketRival.Month> counted) {
        int compared = 0;
        for (MarketMonth one : published) {
            MarketRival.Month other = counted.stream()
                    .filter(month ->
                            month.month().equals(one.month()) && month.role().equals(one.role()))
                    .findFirst()
                    .orElseThrow();
            compared += same(one, one.openJobs(), other.openJobs())
                    + same(one, one.employers(), other.employers())
                    + same(one, one.seekers(), other.seekers())
                    + same(one, one.searches(), other.searches());
        }
        return compared;
    }

    private static int same(MarketMonth month, Long published, Long counted) {
        if (published != null && !Objects.equals(published, counted)) {
            throw new IllegalStateException(published + " is not " + counted + " in " + month);
        }
        return published == null ? 0 : 1;
    }

    private void ask() throws Exception {
        List<Long> history = new ArrayList<>();
        List<Long> overview = new ArrayList<>();
        List<Long> rivalHistory = new ArrayList<>();
        List<Long> rivalOverview = new ArrayList<>();
        for (int i = 0; i < ASKED; i++) {
            String role = "role-" + random.nextInt(12);
            String country = COUNTRIES.get(random.nextInt(COUNTRIES.size()));
            YearMonth month = running.minusMonths(random.nextInt(MONTHS));
            history.add(time(() -> product.history(role, country, MONTHS)));
            overview.add(time(() -> product.overview(month, "")));
            if (i % 10 == 0) {
                rivalHistory.add(time(() -> rival.history(role, country, running.minusMonths(MONTHS - 1), running)));
                rivalOverview.add(time(() -> rival.overview(month)));
            }
        }
        figures.addTimes("history of a role, product", history);
        figures.addTimes("history of a role, SQL over the events", rivalHistory);
        figures.addTimes("all roles of a month, product", overview);
        figures.addTimes("all roles of a month, SQL over the events", rivalOverview);
    }

    /** One search is written, and the figures are updated. */
    private void change(Connection connection) throws Exception {
        List<Long> written = new ArrayList<>();
        List<Long> followed = new ArrayList<>();
        for (int i = 0; i < CHANGES; i++) {
            String event =
                    "[{\"month\": \"%s-01\", \"kind\": \"SEARCH\", \"role\": \"role-%d\", \"country\": \"GB\", \"times\": 1}]"
                            .formatted(running, random.nextInt(12));
            written.add(time(() -> {
                try (var statement = connection.prepareStatement("select market_count(cast(? as jsonb))")) {
                    statement.setString(1, event);
                    return statement.execute();
                }
            }));
            followed.add(time(() -> inTransaction(() -> service.aggregate(50))));
        }
        figures.addTimes("a search is written", written);
        figures.addTimes("figures follow one change", followed);
    }

    private <T> T inTransaction(Work<T> work) throws Exception {
        entityManager.getTransaction().begin();
        T result = work.run();
        entityManager.getTransaction().commit();
        entityManager.clear();
        return result;
    }

    private static <T> long time(Work<T> work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private interface Work<T> {
        T run() throws Exception;
    }
}

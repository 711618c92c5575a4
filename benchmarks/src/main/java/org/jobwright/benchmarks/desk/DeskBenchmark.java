package org.jobwright.benchmarks.desk;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.cfg.AvailableSettings;
import org.jobwright.benchmarks.DomainClasses;
import org.jobwright.benchmarks.Figures;
import org.jobwright.benchmarks.Injected;
import org.jobwright.benchmarks.InstanceFolder;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.figures.FiguresPeriod;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.services.applications.lists.ApplicantFilter;
import org.jobwright.services.applications.lists.ApplicantListQueries;
import org.jobwright.services.applications.lists.ApplicantSort;
import org.jobwright.services.applications.pipeline.ApplicationReviewQueries;
import org.jobwright.services.candidates.documents.Documents;
import org.jobwright.services.figures.FiguresQueries;
import org.jobwright.services.jobs.OrganizationPosting;
import org.jobwright.services.jobs.OrganizationPostingQueries;
import org.jobwright.services.jobs.OrganizationPostingSearch;
import org.jobwright.services.organizations.MyOrganization;
import org.jobwright.services.organizations.OrganizationQueries;
import org.jobwright.services.shared.PageRequest;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.today.TodayQueries;

/**
 * Today, the answers of the palette, the board and list of the largest posting, and figures, for a recruiter of one employer
 * with many applications, each in a transaction of its own under row-level security as the server has it; only the container
 * and the page are missing. Beside board, list and figures the same by bare SQL. Arguments: data
 * directory of a running instance with demo content, how many applications are added, rounds.
 */
public final class DeskBenchmark {
    /** Features that tell lists about unread messages, interviews and scorecards: lists know interfaces only. */
    private static final List<String> IMPLEMENTORS = List.of(
            "messages.ConversationRepository", "interviews.InterviewRepository", "scorecards.ScorecardRepository");

    private static final List<String> TYPED =
            List.of("ka", "car", "ada", "müller", "schn", "no han", "carvalho ines", "zz", "signal", "jo");

    /** What a column of the board begins with, and a page of the list. */
    private static final int CARDS = 12;

    private static final int PAGE = 50;

    private static final int TIMES = 10;
    private static final int LEAST = 3;
    private static final Duration ENOUGH = Duration.ofSeconds(40);

    private final Figures figures = new Figures();
    private final EntityManager entityManager;
    private final AccountId recruiter;
    private final String role;
    private final TodayQueries today;
    private final ApplicantListQueries people;
    private final OrganizationPostingQueries postings;
    private final OrganizationQueries organizations;
    private final ApplicationReviewQueries review;
    private final FiguresQueries measured;
    private final DeskInSql sql;

    private DeskBenchmark(EntityManager entityManager, AccountId recruiter, String role, DeskInSql sql)
            throws Exception {
        this.entityManager = entityManager;
        this.recruiter = recruiter;
        this.role = role;
        Map<Class<?>, Object> known = new HashMap<>(Map.of(
                EntityManager.class,
                entityManager,
                Clock.class,
                Clock.systemUTC(),
                Caller.class,
                new Person(recruiter),
                Documents.class,
                new Documents()));
        for (String feature : IMPLEMENTORS) {
            Object bean = Injected.make(Class.forName("org.jobwright.services." + feature), known);
            for (Class<?> type : bean.getClass().getInterfaces()) {
                known.put(type, bean);
            }
        }
        this.today = Injected.make(TodayQueries.class, known);
        this.people = Injected.make(ApplicantListQueries.class, known);
        this.postings = Injected.make(OrganizationPostingQueries.class, known);
        this.organizations = Injected.make(OrganizationQueries.class, known);
        this.review = Injected.make(ApplicationReviewQueries.class, known);
        this.measured = Injected.make(FiguresQueries.class, known);
        this.sql = sql;
    }

    /** The caller, whom the container would know. */
    static final class Person extends Caller {
        private final AccountId account;

        Person(AccountId account) {
            this.account = account;
        }

        @Override
        public Optional<AccountId> account() {
            return Optional.of(account);
        }
    }

    public static void main(String[] arguments) throws Exception {
        var instance = new InstanceFolder(Path.of(arguments[0]));
        int applications = Integer.parseInt(arguments[1]);
        int rounds = Integer.parseInt(arguments[2]);
        try (Connection connection = instance.connect()) {
            if (applications > 0) {
                fill(connection, applications, "desk.sql");
            }
            AccountId recruiter = new AccountId(UUID.fromString(
                    text(connection, "select id::text from account where email = 'recruiter@demo.example'")));
            String role = role(connection);
            try (EntityManagerFactory persistence = persistence(instance);
                    EntityManager entityManager = persistence.createEntityManager()) {
                var benchmark = new DeskBenchmark(entityManager, recruiter, role, new DeskInSql(connection));
                benchmark.round(); // the first one compiles
                System.out.println("warmed up");
                benchmark.figures.clear();
                for (int round = 0; round < rounds; round++) {
                    benchmark.round();
                }
                benchmark.figures.print();
                for (String page : List.of("board", "list")) {
                    benchmark.figures.ratio(
                            page + ", Jobwright in bare SQL, p95", page + " p95 ms", page + " by SQL p95 ms");
                }
                for (String page : List.of("figures of a posting", "figures of the employer")) {
                    benchmark.figures.ratio(
                            page + ", counted, Jobwright in bare SQL, p95",
                            page + ", counted p95 ms",
                            page + " by SQL p95 ms");
                }
            }
        }
    }

    static void fill(Connection connection, int applications, String script) throws Exception {
        long start = System.nanoTime();
        execute(connection, "desk.applications", applications, script);
        System.out.printf(
                "%s applications of one employer, filled in %.0f s%n",
                text(connection, "select count(*)::text from job_application"), (System.nanoTime() - start) / 1e9);
    }

    /** Runs the commands of a script, which reads a number from a parameter of the session. */
    static void execute(Connection connection, String parameter, int value, String script) throws Exception {
        try (InputStream commands = DeskBenchmark.class.getResourceAsStream(script);
                Statement statement = connection.createStatement()) {
            statement.execute("set synchronous_commit = off");
            statement.execute("set %s = '%d'".formatted(parameter, value));
            for (String command : new String(commands.readAllBytes(), StandardCharsets.UTF_8).split(";\n", -1)) {
                if (!command.isBlank()) {
                    long start = System.nanoTime();
                    statement.execute(command);
                    say(command, System.nanoTime() - start);
                }
            }
        }
    }

    /** What takes long. */
    private static void say(String command, long nanos) {
        if (nanos > 5_000_000_000L) {
            String words = command.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("--"))
                    .findFirst()
                    .orElse("");
            System.out.printf("%.0f s: %s%n", nanos / 1e9, words);
        }
    }

    /** As whom the application reads and writes. */
    static String role(Connection connection) throws SQLException {
        return text(
                connection,
                "select grantee from information_schema.role_table_grants where table_name = 'job_application'"
                        + " and privilege_type = 'SELECT' and grantee not in ('postgres', current_user)"
                        + " and grantee <> (select tableowner from pg_tables where tablename = 'job_application')");
    }

    static String text(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    public static EntityManagerFactory persistence(InstanceFolder instance) throws Exception {
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

    private void round() throws Exception {
        List<Long> pages = new ArrayList<>();
        List<Long> answers = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 0; goesOn(i, start); i++) {
            pages.add(time(() -> today.mine().lines().size()));
            for (String typed : TYPED) {
                answers.add(time(() -> answer(typed)));
            }
        }
        add("Today", pages);
        add("an answer of the palette", answers);
        JobPostingId posting = sql.largestPosting();
        String reference = sql.reference(posting);
        OrganizationId organization = sql.organization(posting);
        measure(
                "board",
                () -> review.board(posting, ApplicantFilter.ON_BOARD, CARDS, Map.of())
                        .stages()
                        .size(),
                () -> sql.board(posting, CARDS));
        measure(
                "list",
                () -> people.list(posting, ApplicantFilter.RUNNING, ApplicantSort.LATEST, new PageRequest(1, PAGE))
                        .items()
                        .size(),
                () -> sql.list(posting, PAGE));
        figures("figures of a posting", () -> measured.of(reference, FiguresPeriod.DAYS_365)
                .stages()
                .size());
        figures("figures of the employer", () -> measured.ofOrganization(organization, FiguresPeriod.DAYS_365)
                .stages()
                .size());
        bareFigures("figures of a posting", "posting_id", posting.value());
        bareFigures("figures of the employer", "organization_id", organization.value());
    }

    /** Counted each time, and as most people get them if there are many: kept. */
    private void figures(String page, Work product) throws Exception {
        List<Long> counted = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 0; goesOn(i, start); i++) {
            sql.forgetFigures();
            counted.add(time(product));
        }
        add(page + ", counted", counted);
        List<Long> kept = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            kept.add(time(product));
        }
        add(page, kept);
    }

    private void bareFigures(String page, String column, UUID id) throws Exception {
        List<Long> times = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 0; goesOn(i, start); i++) {
            long begun = System.nanoTime();
            sql.figures(column, id);
            times.add(System.nanoTime() - begun);
        }
        add(page + " by SQL", times);
    }

    /** The product and the bare statements in turns. */
    private void measure(String page, Work product, Work bare) throws Exception {
        List<Long> ours = new ArrayList<>();
        List<Long> bares = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 0; goesOn(i, start); i++) {
            ours.add(time(product));
            long begun = System.nanoTime();
            bare.run();
            bares.add(System.nanoTime() - begun);
        }
        add(page, ours);
        add(page + " by SQL", bares);
    }

    /** Ten times, fewer of what takes long. */
    private static boolean goesOn(int times, long start) {
        return times < TIMES && (times < LEAST || System.nanoTime() - start < ENOUGH.toNanos());
    }

    private void add(String figure, List<Long> nanos) {
        figures.addTimes(figure, nanos);
        System.out.printf(
                "%s, %d times: p50 %.0f ms, p95 %.0f ms%n",
                figure, nanos.size(), Figures.percentile(nanos, 0.5) / 1e6, Figures.percentile(nanos, 0.95) / 1e6);
    }

    /** What the palette asks for each pause in typing. */
    private int answer(String typed) {
        int found = people.findPeople(typed).size();
        for (MyOrganization mine : organizations.mine()) {
            List<OrganizationPosting> some = postings.postings(
                            new OrganizationPostingSearch(mine.id(), null, typed, null, true), new PageRequest(1, 5))
                    .items();
            found += people.readableAmong(
                            mine.id(),
                            some.stream().map(OrganizationPosting::id).collect(Collectors.toCollection(HashSet::new)))
                    .size();
        }
        return found;
    }

    private long time(Work work) throws Exception {
        long start = System.nanoTime();
        entityManager.getTransaction().begin();
        entityManager.createNativeQuery("set local role " + role).executeUpdate();
        entityManager
                .createNativeQuery("select jobwright_call_as(:account, 'person')", String.class)
                .setParameter("account", recruiter.toString())
                .getSingleResult();
        work.run();
        entityManager.getTransaction().commit();
        entityManager.clear();
        return System.nanoTime() - start;
    }

    private interface Work {
        int run() throws Exception;
    }
}

package org.jobwright.benchmarks.load;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jobwright.benchmarks.InstanceFolder;
import org.jobwright.benchmarks.ServerHeap;

/** Many people at once, with human pauses. Arguments: data directory, port, minutes, people, mean pause in seconds. */
public final class LoadBenchmark {

    private static final int MANAGEMENT_OFFSET = 1910;
    private static final int TARGETS = 100;
    private static final int WINDOWS = 100;
    private static final int PARTS = 3;
    private static final Duration WARM_UP = Duration.ofSeconds(45);

    private final InstanceFolder instance;
    private final URI site;
    private final URI management;
    private final List<LoadTarget> targets;
    private final int people;
    private final Duration think;
    private final int allCandidates;
    private final AtomicInteger candidates = new AtomicInteger();

    private LoadBenchmark(String[] arguments) throws Exception {
        instance = new InstanceFolder(Path.of(arguments[0]));
        int port = Integer.parseInt(arguments[1]);
        site = URI.create("http://127.0.0.1:" + port);
        management = URI.create("http://127.0.0.1:" + (port + MANAGEMENT_OFFSET));
        people = Integer.parseInt(arguments[3]);
        think = Duration.ofMillis((long) (Double.parseDouble(arguments[4]) * 1000));
        try (Connection connection = instance.connect()) {
            targets = LoadTarget.of(connection, TARGETS);
            allCandidates = count(connection);
        }
    }

    private static int count(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from account where email like 'load-candidate-%'")) {
            row.next();
            return row.getInt(1);
        }
    }

    public static void main(String[] arguments) throws Exception {
        var benchmark = new LoadBenchmark(arguments);
        Duration length = Duration.ofMillis((long) (Double.parseDouble(arguments[2]) * 60_000));
        benchmark.run(WARM_UP.compareTo(length) < 0 ? WARM_UP : length, new LoadTimes());
        ServerState before = benchmark.state("before");
        var times = new LoadTimes();
        for (int part = 1; part <= PARTS; part++) {
            benchmark.run(length.dividedBy(PARTS), times);
            benchmark.state("after " + part + " of " + PARTS);
        }
        times.print("step");
        System.out.printf(
                "applicants of the postings looked at: %d to %d%n",
                benchmark.targets.stream()
                        .mapToInt(LoadTarget::applicants)
                        .min()
                        .orElse(0),
                benchmark.targets.stream()
                        .mapToInt(LoadTarget::applicants)
                        .max()
                        .orElse(0));
        benchmark.memoryOfPeople(before);
    }

    private void run(Duration length, LoadTimes times) throws InterruptedException {
        long end = System.nanoTime() + length.toNanos();
        ExecutorService threads = Executors.newFixedThreadPool(people);
        for (int number = 0; number < people; number++) {
            threads.execute(
                    new LoadUser(new LoadClient(site), number, this::nextCandidate, targets, times, think, end));
        }
        threads.shutdown();
        if (!threads.awaitTermination(length.toMinutes() + 10, TimeUnit.MINUTES)) {
            throw new AssertionError("someone is still waiting");
        }
    }

    private String nextCandidate() {
        return "load-candidate-" + (1 + candidates.getAndIncrement() % allCandidates) + "@demo.example";
    }

    private ServerState state(String when) throws Exception {
        ServerState state = ServerState.of(instance, management);
        state.print(when);
        return state;
    }

    /** The cost of one signed-in person with an open view. */
    private void memoryOfPeople(ServerState before) throws Exception {
        double empty = new ServerHeap(instance).megabytes();
        List<VaadinWindow> open = new ArrayList<>();
        List<LoadClient> browsers = new ArrayList<>();
        for (int n = 0; n < WINDOWS; n++) {
            LoadTarget target = targets.get(n % targets.size());
            var browser = new LoadClient(site);
            browser.signIn(target.recruiter());
            open.add(VaadinWindow.open(browser, "pipeline/" + target.posting(), "view=list", "Signalling engineer"));
            browsers.add(browser);
        }
        double full = new ServerHeap(instance).megabytes();
        state(WINDOWS + " people signed in");
        System.out.printf(Locale.ROOT, "memory for each of them: %.0f kB%n", (full - empty) * 1024 / WINDOWS);
        for (int n = 0; n < WINDOWS; n++) {
            open.get(n).close();
            browsers.get(n).signOut();
        }
        ServerState after = state("after they left");
        System.out.printf(Locale.ROOT, "heap grew by %.1f MB from before to the end%n", after.heap() - before.heap());
    }
}

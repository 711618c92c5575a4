package org.jobwright.faults.nodes;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.faults.MailSink;
import org.jobwright.faults.Trial;
import org.jobwright.faults.history.Finding;
import org.jobwright.faults.history.History;
import org.jobwright.faults.history.HistoryVerification;
import org.jobwright.faults.history.Recorded;
import org.jobwright.instance.Instance;
import org.jobwright.instance.ObjectStorage;
import org.jobwright.instance.OpenSearch;
import org.jobwright.server.Build;
import org.jobwright.server.InstanceDatabase;
import org.jobwright.server.database.DataDirectory;
import org.jobwright.server.documents.BucketDocuments;
import org.jobwright.server.documents.ObjectStore;

/**
 * Two nodes with demo content, and what they share: a database, an object store, a search engine, a mail server and a
 * balancer. What clients do is in a history.
 */
final class TwoNodes implements AutoCloseable {
    static final List<String> NAMES = List.of("a", "b");

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration MAILS_LEAVE = Duration.ofMinutes(3);
    private static final String FIRST = "first";
    private static final String DOCUMENTS = "documents";
    private static final String LOG = "history.log";

    private static final Pattern LEFT = Pattern.compile("Node [ab] left the cluster");
    private static final Pattern TOGETHER = Pattern.compile("Finished rebalance with members \\[(a, b|b, a)\\]");
    private static final Pattern LOST_SESSION = Pattern.compile("ISPN000559|NotSerializableException"
            + "|ConcurrentModificationException|Windows of another node cannot be read");

    /** Small, because all of it is on one machine. */
    static final String OPTIONS = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx700m -Djobwright.limits.factor=1000000";

    private final Path directory;
    private final Map<String, String> settings;
    private final ObjectStorage storage;
    private final OpenSearch search;
    private final History history;
    private final MailSink mails;
    private final Map<String, Integer> sites = new TreeMap<>();
    private final Link link = new Link();
    private final Map<String, Instance> nodes = new TreeMap<>();
    private Balancer balancer;
    private InstanceDatabase database;

    TwoNodes() throws IOException {
        this(Map.of());
    }

    /** With settings of an operator, for both. */
    TwoNodes(Map<String, String> settings) throws IOException {
        this.settings = settings;
        directory = Files.createTempDirectory(Build.TARGET, "two-nodes-");
        storage = new ObjectStorage(directory.resolve("store"));
        search = new OpenSearch(directory.resolve("search"), Build.freePort());
        history = History.in(directory.resolve(LOG));
        mails = new MailSink(history);
        for (String name : NAMES) {
            sites.put(name, Build.freePort());
        }
    }

    /** Fills the database by a single machine, and starts the nodes on it. */
    void start() throws IOException, InterruptedException {
        storage.start();
        search.start();
        Path first = directory.resolve(FIRST);
        try (Instance single = Instance.start(first, Build.freePort(), shared())) {
            InstanceDatabase.doesNotWaitForTheDisk(single.data());
            end(single);
        }
        database = InstanceDatabase.open(first);
        balancer = Balancer.before(directory, sites);
        for (String name : NAMES) {
            Files.createDirectories(directory.resolve(name));
            // What operators copy: all nodes have the same keys.
            Files.copy(
                    first.resolve("secrets.properties"), directory.resolve(name).resolve("secrets.properties"));
            startNode(name);
        }
        history.begin();
    }

    private Map<String, String> shared() {
        var environment = new HashMap<>(storage.environment(DOCUMENTS));
        environment.put("JOBWRIGHT_SMTP_URL", mails.url());
        environment.put("JOBWRIGHT_SEARCH_URL", search.address().toString());
        environment.put("JOBWRIGHT_JAVA_OPTIONS", OPTIONS);
        environment.putAll(settings);
        return environment;
    }

    /** Returns when the balancer uses it. */
    void startNode(String name) throws IOException {
        var environment = new HashMap<>(shared());
        environment.putAll(database.asOutside());
        environment.put("JOBWRIGHT_NODE", name);
        environment.put("JOBWRIGHT_CLUSTER_ADDRESS", link.address(name));
        environment.put("JOBWRIGHT_BASE_URL", site().toString().replaceAll("/$", ""));
        long begun = System.nanoTime();
        nodes.put(name, Instance.start(directory.resolve(name), sites.get(name), environment));
        Trial.await(PATIENCE, "the balancer does not use " + name, () -> balancer.uses(name));
        if (!history.ask(Recorded::isUp)) {
            history.ready(Duration.ofNanos(System.nanoTime() - begun), PATIENCE);
        }
    }

    /** {@code kill -9} of the launcher and the server. */
    void kill(String name) {
        history.down("kill -9 of " + name);
        nodes.get(name).close();
    }

    /** As an operator updates a node: no new requests, an orderly end, and back. */
    void restartInOrder(String name) throws IOException, InterruptedException {
        balancer.leaveOut(name);
        Trial.await(PATIENCE, name + " is never idle", () -> balancer.isIdle(name));
        end(nodes.get(name));
        balancer.takeBack(name);
        startNode(name);
    }

    /** In order; the first server that ends so leaves behind what makes the next starts faster. */
    private static void end(Instance instance) throws InterruptedException {
        instance.launcher().destroy();
        if (!instance.ends()) {
            throw new AssertionError(instance.data() + " does not end");
        }
    }

    /** How many processes want to run on this machine, of which everything here is a part. */
    static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    /** Cuts the link between the nodes; they reach everything else. Returns when each believes to be alone. */
    void cutLink() throws IOException, InterruptedException {
        Map<String, Long> before = told(LEFT);
        link.cut();
        for (String name : NAMES) {
            Trial.await(
                    PATIENCE,
                    name + " does not notice that the link is cut",
                    () -> told(LEFT).get(name) > before.get(name));
        }
    }

    /** Returns when the nodes share the sessions again. */
    void mendLink() throws IOException, InterruptedException {
        Map<String, Long> before = told(TOGETHER);
        link.mend();
        Trial.await(PATIENCE, "the nodes do not find each other", () -> !told(TOGETHER)
                .equals(before));
    }

    /** How often each node told something about the members of the cluster. */
    private Map<String, Long> told(Pattern news) {
        return NAMES.stream().collect(Collectors.toMap(name -> name, name -> lines(log(name))
                .filter(line -> news.matcher(line).find())
                .count()));
    }

    URI site() {
        return balancer.address();
    }

    /** One node, past the balancer. */
    URI site(String name) {
        return nodes.get(name).address("/");
    }

    /** By which all nodes seal what they keep in the database. */
    String factorsKey() {
        return new DataDirectory(directory.resolve(FIRST)).secrets().kept("factors.key");
    }

    History history() {
        return history;
    }

    Connection connect() throws SQLException {
        return database.connect();
    }

    /** Lets due mails leave, and compares what clients were told with what is stored. */
    List<Finding> verify() throws SQLException, IOException {
        try (Connection connection = database.connect();
                BucketDocuments documents = new BucketDocuments(
                        ObjectStore.in(storage.environment(DOCUMENTS)).orElseThrow())) {
            letMailsLeave(connection);
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return HistoryVerification.verify(Recorded.read(directory.resolve(LOG)), connection, documents);
        }
    }

    private static void letMailsLeave(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("update outbox_message set next_attempt_at = now() where state = 'PENDING'");
            Trial.await(MAILS_LEAVE, "the mails do not leave", () -> {
                try (ResultSet pending =
                        statement.executeQuery("select count(*) from outbox_message where state = 'PENDING'")) {
                    return pending.next() && pending.getInt(1) == 0;
                }
            });
        }
    }

    /** Lines of the logs that say that a session was not carried over. */
    List<String> lostSessions() {
        return logged().filter(line -> LOST_SESSION.matcher(line).find())
                .map(line -> line.substring(0, Math.min(line.length(), 400)))
                .toList();
    }

    private Stream<String> logged() {
        return NAMES.stream().map(this::log).flatMap(TwoNodes::lines);
    }

    private Path log(String name) {
        return directory.resolve(name).resolve("server/log/server.log");
    }

    private static Stream<String> lines(Path log) {
        try {
            return Files.readAllLines(log).stream();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() throws IOException {
        nodes.values().forEach(Instance::close);
        if (balancer != null) {
            balancer.close();
        }
        if (database != null) {
            database.close();
        }
        search.close();
        storage.close();
        mails.close();
        history.close();
    }
}

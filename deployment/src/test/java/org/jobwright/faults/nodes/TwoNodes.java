package org.jobwright.faults.nodes;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jobwright.faults.Trial;
import org.jobwright.instance.Instance;
import org.jobwright.instance.ObjectStorage;
import org.jobwright.instance.OpenSearch;
import org.jobwright.server.Build;
import org.jobwright.server.InstanceDatabase;

/** Two nodes with demo content, and what they share: a database, an object store, a search engine and a balancer. */
final class TwoNodes implements AutoCloseable {
    static final List<String> NAMES = List.of("a", "b");

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** Small, because all of it is on one machine. */
    private static final String OPTIONS =
            "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx700m -Djobwright.limits.factor=1000000";

    private final Path directory;
    private final ObjectStorage storage;
    private final OpenSearch search;
    private final Map<String, Integer> sites = new TreeMap<>();
    private final Map<String, Integer> links = new TreeMap<>();
    private final Map<String, Instance> nodes = new TreeMap<>();
    private Balancer balancer;
    private InstanceDatabase database;

    TwoNodes() throws IOException {
        directory = Files.createTempDirectory(Build.TARGET, "two-nodes-");
        storage = new ObjectStorage(directory.resolve("store"));
        search = new OpenSearch(directory.resolve("search"), Build.freePort());
        for (String name : NAMES) {
            sites.put(name, Build.freePort());
            links.put(name, Build.freePort());
        }
    }

    /** Fills the database by a single machine, and starts the nodes on it. */
    void start() throws IOException {
        storage.start();
        search.start();
        Path first = directory.resolve("first");
        try (Instance single = Instance.start(first, Build.freePort(), shared())) {
            InstanceDatabase.doesNotWaitForTheDisk(single.data());
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
    }

    private Map<String, String> shared() {
        var environment = new HashMap<>(storage.environment("documents"));
        environment.put("JOBWRIGHT_SEARCH_URL", search.address().toString());
        environment.put("JOBWRIGHT_JAVA_OPTIONS", OPTIONS);
        return environment;
    }

    /** Returns when the balancer uses it. */
    void startNode(String name) throws IOException {
        var environment = new HashMap<>(shared());
        environment.putAll(database.asOutside());
        environment.put("JOBWRIGHT_NODE", name);
        environment.put("JOBWRIGHT_CLUSTER_ADDRESS", "127.0.0.1:" + links.get(name));
        environment.put("JOBWRIGHT_BASE_URL", site().toString().replaceAll("/$", ""));
        nodes.put(name, Instance.start(directory.resolve(name), sites.get(name), environment));
        Trial.await(PATIENCE, "the balancer does not use " + name, () -> balancer.uses(name));
    }

    /** {@code kill -9} of the launcher and the server. */
    void kill(String name) {
        nodes.get(name).close();
    }

    /** As an operator updates a node: no new requests, an orderly end, and back. */
    void restartInOrder(String name) throws IOException, InterruptedException {
        balancer.leaveOut(name);
        Trial.await(PATIENCE, name + " is never idle", () -> balancer.isIdle(name));
        nodes.get(name).launcher().destroy();
        if (!nodes.get(name).ends()) {
            throw new AssertionError(name + " does not end");
        }
        balancer.takeBack(name);
        startNode(name);
    }

    URI site() {
        return balancer.address();
    }

    Connection connect() throws SQLException {
        return database.connect();
    }

    /** Lines of the logs that say that a session was not carried over. */
    List<String> lostSessions() throws IOException {
        try (Stream<Path> logs =
                Stream.of("a", "b").map(name -> directory.resolve(name).resolve("server/log/server.log"))) {
            return logs.flatMap(TwoNodes::lines)
                    .filter(line -> line.contains("ISPN000559")
                            || line.contains("NotSerializableException")
                            || line.contains("ConcurrentModificationException")
                            || line.contains("Windows of another node cannot be read"))
                    .map(line -> line.substring(0, Math.min(line.length(), 400)))
                    .toList();
        }
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
    }
}

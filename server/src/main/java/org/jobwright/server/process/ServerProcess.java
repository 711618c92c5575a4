package org.jobwright.server.process;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jobwright.server.console.CommandError;
import org.jobwright.server.console.Processes;
import org.jobwright.server.database.DataDirectory;
import org.jobwright.server.database.Database;
import org.jobwright.server.database.Home;
import org.jobwright.server.database.Migrations;
import org.jobwright.server.database.Secrets;
import org.jobwright.server.documents.ObjectStore;

/**
 * WildFly with the EAR. Configuration and deployment are copied into the data directory at each start, so an instance
 * always runs the latest build; secrets are passed in a private file, because anyone may read a command line.
 */
public final class ServerProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final int LINES_OF_REASON = 12;
    private static final String DEPLOYMENT = "jobwright.ear";

    private final Home home;
    private final DataDirectory data;
    private final Settings settings;
    private final StartCache startCache;
    private Process process;

    ServerProcess(Home home, DataDirectory data, Settings settings) {
        this.home = home;
        this.data = data;
        this.settings = settings;
        this.startCache = new StartCache(home, data);
    }

    /** Starts the server with the application or, if that is not built yet, so that it can be deployed later. */
    void start(Database database, boolean withApplication) throws IOException {
        prepareDirectories();
        if (withApplication) {
            deploy();
        }
        Path secrets = data.server().resolve("server.properties");
        Properties properties = properties(database);
        properties.setProperty("jobwright.deployments.scan", withApplication ? "0" : "250");
        DataDirectory.write(secrets, properties);
        DataDirectory.writePrivately(data.controlToken(), Secrets.next());
        process = new ProcessBuilder(Processes.inOwnSession(command(secrets)))
                .redirectErrorStream(true)
                .redirectOutput(
                        settings.logsToConsole()
                                ? Redirect.INHERIT
                                : Redirect.to(consoleLog().toFile()))
                .start();
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** Why the EAR was refused, without the stack trace; empty if it was not. */
    String refusal() throws IOException {
        Path failed = deployments().resolve(DEPLOYMENT + ".failed");
        if (!Files.exists(failed)) {
            return "";
        }
        return Files.readString(failed)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("\tat "))
                .limit(LINES_OF_REASON)
                .collect(Collectors.joining("\n"));
    }

    boolean isDeployed() {
        return Files.exists(deployments().resolve(DEPLOYMENT + ".deployed"));
    }

    Path consoleLog() {
        return data.server().resolve("console.log");
    }

    /** Whether stopping takes some seconds longer, to make later starts faster. */
    boolean isRecordingItsStart() {
        return startCache.isRecording();
    }

    @Override
    public void close() throws IOException {
        Processes.end(process.toHandle(), PATIENCE);
        startCache.keep();
    }

    /** Kills a server that did not start; there is nothing to record for faster starts. */
    void kill() {
        Processes.end(process.toHandle(), Duration.ZERO);
    }

    /** Stops a server left behind by a killed launcher; it would keep the ports and continue to write. */
    public static void endForgotten(DataDirectory data) {
        Processes.findAll("java", baseDirectory(data)).forEach(server -> Processes.end(server, PATIENCE));
    }

    private static String baseDirectory(DataDirectory data) {
        return "-Djboss.server.base.dir=" + data.server();
    }

    private Path deployments() {
        return data.server().resolve("deployments");
    }

    /** The page for people who used another name of the site. */
    private Path misdirected() {
        return data.server().resolve("configuration/misdirected.txt");
    }

    private void prepareDirectories() throws IOException {
        Path configuration = Files.createDirectories(data.server().resolve("configuration"));
        try (var files = Files.list(home.wildfly().resolve("standalone/configuration"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, configuration.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.writeString(
                misdirected(),
                "This site is at " + settings.baseUrl()
                        + "\nIts operator sets its address in JOBWRIGHT_BASE_URL, and lets the proxy pass on the Host header.\n");
        // Half-written files of a killed server are not read again.
        DataDirectory.deleteRecursively(data.server().resolve("tmp"));
        DataDirectory.deleteRecursively(deployments());
        Files.createDirectories(deployments());
    }

    /** Gives the server the application, complete at once: it deploys what it finds. */
    void deploy() throws IOException {
        if (!Files.exists(home.ear())) {
            throw new CommandError("Jobwright is not built: " + home.ear() + " is missing.");
        }
        Path ear = Files.copy(startCache.ear(), data.server().resolve(DEPLOYMENT), StandardCopyOption.REPLACE_EXISTING);
        if (settings.demo()) {
            DemoModule.addTo(ear, home.demo());
        }
        if (settings.node().isPresent()) {
            SharedSessions.markIn(ear);
        }
        Files.move(ear, deployments().resolve(DEPLOYMENT), StandardCopyOption.ATOMIC_MOVE);
    }

    private List<String> command(Path secrets) {
        var command = new ArrayList<>(List.of(Home.java(), baseDirectory(data)));
        startCache.option().ifPresent(command::add);
        command.addAll(JavaOptions.all(System.getenv()));
        command.addAll(List.of(
                "-Djboss.home.dir=" + home.wildfly(),
                "-jar",
                home.wildfly().resolve("jboss-modules.jar").toString(),
                "-mp",
                home.wildfly().resolve("modules").toString(),
                "org.jboss.as.standalone",
                "--read-only-server-config=" + (settings.node().isPresent() ? "node.xml" : "standalone.xml"),
                "--stability=community",
                "-b",
                settings.bindAddress(),
                "--properties=" + secrets));
        return command;
    }

    /** The names are a contract with the application and the server's configuration. */
    private Properties properties(Database database) throws IOException {
        var properties = new Properties();
        properties.setProperty(
                "jboss.http.port", Integer.toString(settings.ports().site()));
        properties.setProperty(
                "jboss.management.http.port", Integer.toString(settings.ports().management()));
        properties.setProperty(
                "jboss.tx.node.id",
                settings.node()
                        .map(ClusterNode::name)
                        .orElse("jobwright-" + settings.ports().site()));
        if (settings.node().isPresent()) {
            join(settings.node().get(), database, properties);
        }
        properties.setProperty("jobwright.console.level", settings.logsToConsole() ? "INFO" : "OFF");
        properties.setProperty("wildfly.statistics-enabled", "true");
        properties.setProperty("jobwright.proxies", settings.proxies());
        properties.setProperty("jobwright.hosts", settings.hosts());
        properties.setProperty("jobwright.misdirected", misdirected().toString());
        properties.setProperty("jobwright.schema.version", Integer.toString(Migrations.newest()));
        properties.setProperty("jobwright.db.url", database.url());
        properties.setProperty("jobwright.db.user", database.application().user());
        properties.setProperty("jobwright.db.password", database.application().password());
        properties.setProperty("jobwright.data.dir", data.root().toString());
        properties.setProperty("jobwright.documents.dir", data.documents().toString());
        settings.objectStore().ifPresent(store -> describe(store, properties));
        properties.setProperty("jobwright.control.token", data.controlToken().toString());
        properties.setProperty("jobwright.factors.key", data.secrets().kept("factors.key"));
        properties.setProperty("jobwright.base.url", settings.baseUrl().toString());
        properties.setProperty("jobwright.demo", Boolean.toString(settings.demo()));
        // Else employers would call programs on this machine, and look around in our network.
        properties.setProperty("jobwright.webhooks.loopback", Boolean.toString(settings.demo()));
        properties.setProperty("jobwright.java", Home.java());
        properties.setProperty("jobwright.extractor.classpath", home.libraries());
        properties.setProperty("jobwright.search.type", settings.searchUrl().isPresent() ? "elasticsearch" : "lucene");
        settings.searchUrl().ifPresent(url -> properties.setProperty("jobwright.search.url", url.toString()));
        settings.clamd().ifPresent(address -> properties.setProperty("jobwright.clamd", address));
        settings.dns().ifPresent(servers -> properties.setProperty("jobwright.dns", servers));
        settings.outgoingProxy().ifPresent(proxy -> properties.setProperty("jobwright.outgoing.proxy", proxy));
        settings.staffSignOn().ifPresent(slug -> properties.setProperty("jobwright.staff.sign-on", slug));
        settings.traces().ifPresent(traces -> {
            properties.setProperty("jobwright.otlp.url", traces.endpoint());
            properties.setProperty("jobwright.otlp.ratio", Double.toString(traces.ratio()));
        });
        settings.smtpUrl().ifPresent(url -> properties.setProperty("jobwright.smtp.url", url.toString()));
        settings.inboundMailUrl().ifPresent(url -> properties.setProperty("jobwright.inbound.url", url.toString()));
        settings.inboundAuthservId().ifPresent(name -> properties.setProperty("jobwright.inbound.authserv-id", name));
        return properties;
    }

    private void join(ClusterNode node, Database database, Properties properties) throws IOException {
        node.requireAddress();
        ClusterNode.requireClock(database, Clock.systemUTC());
        ClusterKey key = ClusterKey.of(database, data.server(), data.secrets().kept("factors.key"));
        new OtherNodes(database, key).requireFree(node);
        Path keystore = data.server().resolve("cluster.p12");
        key.writeTo(keystore);
        properties.setProperty("jobwright.cluster.keystore", keystore.toString());
        properties.setProperty("jobwright.cluster.password", key.password());
        properties.setProperty("jobwright.node", node.name());
        properties.setProperty("jboss.node.name", node.name());
        properties.setProperty("jobwright.cluster.address", node.address());
        properties.setProperty("jobwright.cluster.port", Integer.toString(node.port()));
    }

    private static void describe(ObjectStore store, Properties properties) {
        store.endpoint().ifPresent(url -> properties.setProperty("jobwright.documents.endpoint", url.toString()));
        properties.setProperty("jobwright.documents.region", store.region());
        properties.setProperty("jobwright.documents.bucket", store.bucket());
        properties.setProperty("jobwright.documents.prefix", store.prefix());
        properties.setProperty("jobwright.documents.key", store.key());
        properties.setProperty("jobwright.documents.secret", store.secret());
        properties.setProperty("jobwright.documents.compatible", Boolean.toString(store.compatible()));
    }
}

package org.jobwright.server.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import org.jobwright.server.audit.Checksums;
import org.jobwright.server.console.CommandError;
import org.jobwright.server.console.Processes;
import org.jobwright.server.console.Progress;
import org.jobwright.server.database.DataDirectory;
import org.jobwright.server.database.Database;
import org.jobwright.server.database.EmbeddedDatabase;
import org.jobwright.server.database.Home;
import org.jobwright.server.database.Migrations;
import org.jobwright.server.documents.BucketDocuments;
import org.jobwright.server.documents.ObjectStore;

/**
 * The processes of one instance, started in the order of their dependencies and stopped in reverse. A dead process is
 * restarted: the database under the server, which reconnects automatically, and the server with growing pauses. A
 * server that keeps dying right after its start ends the instance.
 */
public final class RunningInstance implements AutoCloseable {
    private static final Duration SHORT_LIFE = Duration.ofMinutes(1);
    private static final Duration PATIENCE_WITH_DATABASE = Duration.ofMinutes(10);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);

    private final Home home;
    private final Settings settings;
    private final DataDirectory data;
    private final Progress progress;
    private final SecurityLogFiles securityLogs;
    private EmbeddedDatabase embedded;
    private ServerProcess server;
    private Database database;
    private final Restarts restarts = new Restarts();
    private long troubledSince = System.nanoTime();
    private volatile boolean stopping;

    public RunningInstance(Home home, Settings settings, DataDirectory data, Progress progress) {
        this.home = home;
        this.settings = settings;
        this.data = data;
        this.progress = progress;
        this.securityLogs = new SecurityLogFiles(data, Clock.systemUTC());
    }

    /** However this process ends, even by Ctrl-C, it leaves nothing of the instance behind. */
    public void closeWhenProcessEnds() {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            try {
                                close();
                            } catch (IOException e) {
                                System.err.println("Stopping failed: " + e.getMessage());
                            }
                        },
                        "stop"));
    }

    /** Starts everything, each part as soon as it is built. */
    public void start(Build build) throws IOException {
        startDatabase();
        build.awaitServer();
        boolean complete = build.isComplete();
        startServer(complete);
        if (!complete) {
            build.await();
            deploy();
        }
        try {
            new Readiness(server, settings.ports().site()).await();
        } catch (CommandError e) {
            // Being stopped while starting is not a failure of the server.
            throw stopping ? stopped() : e;
        }
    }

    // Synchronized with close(): an instance stopped while starting leaves nothing behind.
    private synchronized void startDatabase() throws IOException {
        ServerProcess.endForgotten(data);
        describe("");
        settings.requireAddress();
        database = prepareDatabase();
        settings.objectStore()
                .ifPresent(store -> claimDocuments(store, data.secrets().kept("factors.key")));
        requireFree(settings.ports().site());
        requireFree(settings.ports().management());
    }

    /** Two instances would delete the documents of each other. */
    private void claimDocuments(ObjectStore store, String key) {
        String mark = Checksums.sha256(("jobwright documents " + key).getBytes(StandardCharsets.UTF_8));
        try (var bucket = new BucketDocuments(store)) {
            if (!bucket.belongTo(mark)) {
                throw new CommandError("The documents in " + store + " belong to another instance; "
                        + (settings.node().isPresent()
                                ? "copy secrets.properties from a node of this site, or name another prefix"
                                : "name another prefix")
                        + " in JOBWRIGHT_DOCUMENTS_URL.");
            }
        } catch (IOException e) {
            progress.say("No document can be stored now: " + e.getMessage());
        }
    }

    private synchronized void startServer(boolean withApplication) throws IOException {
        if (stopping) {
            throw stopped();
        }
        progress.step("Starting the server");
        server = new ServerProcess(home, data, settings);
        server.start(database, withApplication);
        describe(Long.toString(server.pid()));
        restarts.started();
    }

    private synchronized void deploy() throws IOException {
        if (stopping) {
            throw stopped();
        }
        progress.step("Deploying the application");
        server.deploy();
    }

    /** The database for the server: running, with the schema up to date. */
    public synchronized Database prepareDatabase() throws IOException {
        Database database = openDatabase();
        if (embedded != null) {
            migrateOnce(database);
            return database;
        }
        if (database.applicationIsOwner()) {
            progress.say("One database role owns the schema and runs the application, so PostgreSQL does not check a"
                    + " second time who reads which row (row-level security). Set JOBWRIGHT_DB_OWNER_USER to a role of"
                    + " its own to have that check.");
        }
        report(new Migrations(database).apply());
        return database;
    }

    /** The database unchanged: running, whatever its schema. */
    public synchronized Database openDatabase() throws IOException {
        if (stopping) {
            throw stopped();
        }
        Optional<Database> outside = settings.outsideDatabase();
        if (outside.isPresent()) {
            progress.step("Using the database at " + outside.get().url());
            outside.get().check();
            return outside.get();
        }
        EmbeddedDatabase.endForgotten(data);
        requireFree(settings.ports().database());
        progress.step(Files.exists(data.postgres()) ? "Starting PostgreSQL" : "Setting up PostgreSQL");
        embedded = new EmbeddedDatabase(home.postgres(), data, settings.ports().database());
        return embedded.start();
    }

    private void migrateOnce(Database database) throws IOException {
        Path mark = data.postgres().resolve("jobwright-migrations");
        String fingerprint = Migrations.fingerprint();
        if (Files.exists(mark) && Files.readString(mark).equals(fingerprint)) {
            return;
        }
        report(new Migrations(database).apply());
        if (!fingerprint.isEmpty()) {
            Files.write(mark, fingerprint.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static CommandError stopped() {
        return new CommandError("Stopped before it was ready.");
    }

    private void report(int migrations) {
        progress.step(migrations == 0 ? "The database is up to date" : "Applied " + migrations + " migrations");
    }

    private static void requireFree(int port) {
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new CommandError("Port " + port + " is in use by another program; choose another with --port.", e);
        }
    }

    private void describe(String serverPid) {
        var instance = new Properties();
        instance.setProperty(
                "launcher.pid", Long.toString(ProcessHandle.current().pid()));
        instance.setProperty("server.pid", serverPid);
        instance.setProperty("port", Integer.toString(settings.ports().site()));
        instance.setProperty(
                "management.port", Integer.toString(settings.ports().management()));
        instance.setProperty("database.port", Integer.toString(settings.ports().database()));
        instance.setProperty("started", Instant.now().toString());
        data.describeInstance(instance);
    }

    public boolean isStopping() {
        return stopping;
    }

    /** Returns when one of the processes has ended, with a sentence about it. */
    public String awaitEnd() {
        while (true) {
            if (stopping) {
                return "";
            }
            if (!server.isAlive() && !stopping && !serverStartsAgain()) {
                return stopping
                        ? ""
                        : "The server ended unexpectedly " + restarts.inARow()
                                + " times in a row and is not started again; its log is " + data.serverLog() + ".";
            }
            if (embedded != null && !embedded.isAlive() && !databaseStartsAgain()) {
                return "PostgreSQL ended unexpectedly and cannot be started again; its log is in " + data.root() + ".";
            }
            cutLogs();
            Processes.pause(Duration.ofMillis(200));
        }
    }

    /** Half an instance is useless; what killed the server may do it again, but not endlessly. */
    private boolean serverStartsAgain() {
        while (!stopping) {
            Duration pause = restarts.died();
            if (restarts.areTooMany()) {
                return false;
            }
            progress.step("The server ended unexpectedly; starting it again in " + pause.toSeconds() + " s");
            if (Processes.await(pause, () -> stopping)) {
                return false;
            }
            try {
                startServerAgain();
                new Readiness(server, settings.ports().site()).await();
                progress.step("The server runs again");
                return true;
            } catch (CommandError | IOException e) {
                if (!stopping) {
                    progress.step("The server could not be started: " + e.getMessage());
                }
                endHalfStarted();
            }
        }
        return false;
    }

    private synchronized void startServerAgain() throws IOException {
        if (stopping) {
            throw stopped();
        }
        if (embedded != null && !embedded.isAlive()) {
            embedded.start();
        }
        server = new ServerProcess(home, data, settings);
        server.start(database, true);
        describe(Long.toString(server.pid()));
        restarts.started();
    }

    /** A server that was refused or never responds is still running. */
    private synchronized void endHalfStarted() {
        if (!stopping && server.isAlive()) {
            server.kill();
        }
    }

    private void cutLogs() {
        try {
            securityLogs.deleteOld();
            if (embedded != null) {
                embedded.cutLog();
            }
        } catch (IOException e) {
            progress.step("A log could not be shortened: " + e.getMessage());
        }
    }

    /**
     * Processes of the previous database may hold the files for some seconds until they notice; and a database that
     * dies right after its start is retried for some minutes, because a full disk may be cleared.
     */
    private boolean databaseStartsAgain() {
        if (embedded.age().compareTo(SHORT_LIFE) > 0) {
            troubledSince = System.nanoTime();
        } else {
            Processes.pause(BETWEEN_TRIES);
        }
        progress.step("PostgreSQL ended unexpectedly; starting it again");
        while (System.nanoTime() - troubledSince < PATIENCE_WITH_DATABASE.toNanos()) {
            try {
                if (startDatabaseAgain()) {
                    progress.step("PostgreSQL runs again");
                }
                return true;
            } catch (CommandError | IOException e) {
                Processes.pause(BETWEEN_TRIES);
            }
        }
        return false;
    }

    private synchronized boolean startDatabaseAgain() throws IOException {
        if (!stopping) {
            embedded.start();
        }
        return !stopping;
    }

    @Override
    public void close() throws IOException {
        stopping = true;
        endProcesses();
    }

    private synchronized void endProcesses() throws IOException {
        if (server != null && server.isAlive()) {
            progress.step(
                    server.isRecordingItsStart()
                            ? "Stopping the server, and making its next starts faster"
                            : "Stopping the server");
            server.close();
        }
        if (embedded != null) {
            progress.step("Stopping PostgreSQL");
            embedded.close();
        }
        data.forgetInstance();
    }
}

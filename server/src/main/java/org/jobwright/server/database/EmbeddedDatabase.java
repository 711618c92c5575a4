package org.jobwright.server.database;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.jobwright.server.console.CommandError;
import org.jobwright.server.console.Processes;

/**
 * A real PostgreSQL server for one instance, reachable on the loopback address only. Its files stay in the data
 * directory; a server left behind by a killed launcher is stopped before a new one starts on the same files.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final String NAME = "jobwright";
    private static final String SUPERUSER = "postgres";
    private static final String WRONG_PASSWORD_OR_NO_ROLE = "28P01";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long LARGEST_LOG = 20L * 1024 * 1024;

    private final PostgresBinaries binaries;
    private final DataDirectory data;
    private final int port;
    private final File log;
    private Process postmaster;
    private long launched;

    public EmbeddedDatabase(PostgresBinaries binaries, DataDirectory data, int port) {
        this.binaries = binaries;
        this.data = data;
        this.port = port;
        this.log = data.root().resolve("postgres.log").toFile();
    }

    /** Starts the server, with an empty database at the first start, and returns its address. */
    public Database start() throws IOException {
        endForgotten(data);
        if (!Files.exists(data.postgres())) {
            initialize();
        }
        Database database = locate(data, port);
        launch();
        awaitConnections(database);
        return database;
    }

    /** How long the server has been running. */
    public Duration age() {
        return Duration.ofNanos(System.nanoTime() - launched);
    }

    /** The address of the server for these files, once it runs. */
    public static Database locate(DataDirectory data, int port) {
        return new Database(
                url(port, NAME),
                new Login("jobwright_app", data.secrets().kept("database.application")),
                new Login("jobwright_owner", data.secrets().kept("database.owner")));
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public boolean isAlive() {
        return postmaster.isAlive();
    }

    /** Keeps the log and its predecessor small: appending continues at the beginning of the emptied file. */
    public void cutLog() throws IOException {
        if (log.length() > LARGEST_LOG) {
            Path earlier = log.toPath().resolveSibling(log.getName() + ".1");
            try (FileChannel file = FileChannel.open(log.toPath(), StandardOpenOption.WRITE)) {
                try {
                    Files.copy(log.toPath(), earlier, StandardCopyOption.REPLACE_EXISTING);
                } finally {
                    file.truncate(0);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (postmaster != null) {
            shutDown(postmaster.toHandle());
        }
    }

    /** Stops a server that is still running on these files although its launcher is gone. */
    public static void endForgotten(DataDirectory data) throws IOException {
        for (ProcessHandle forgotten : Processes.findAll("postgres", "-D " + data.postgres())) {
            shutDown(forgotten);
        }
        Path pidFile = data.postgres().resolve("postmaster.pid");
        // PostgreSQL would refuse to start if another process now has the id in a stale file.
        Files.deleteIfExists(pidFile);
    }

    /** PostgreSQL's fast shutdown (SIGINT): open transactions are rolled back, everything committed is on disk. */
    private static void shutDown(ProcessHandle server) throws IOException {
        if (!server.isAlive()) {
            return;
        }
        Processes.signal(server, "INT");
        if (!Processes.await(PATIENCE, () -> !server.isAlive())) {
            Processes.signal(server, "QUIT");
            Processes.await(PATIENCE, () -> !server.isAlive());
        }
    }

    private void initialize() throws IOException {
        Path draft = data.root().resolve("postgres.new");
        Path password = data.root().resolve("postgres.password");
        discard(draft);
        DataDirectory.writePrivately(password, data.secrets().kept("database.superuser"));
        try {
            Process initdb = run(List.of(
                    binaries.program("initdb").toString(),
                    "-D",
                    draft.toString(),
                    "--username=" + SUPERUSER,
                    "--pwfile=" + password,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8"));
            if (initdb.waitFor() != 0) {
                throw new CommandError("PostgreSQL could not be set up:\n" + Processes.lastLines(log.toPath(), 5));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandError("Interrupted while PostgreSQL was set up.", e);
        } finally {
            Files.deleteIfExists(password);
        }
        Files.move(draft, data.postgres(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Deletes a half-finished directory of a killed launcher, whose children may still be busy for a moment. */
    private static void discard(Path draft) throws IOException {
        for (ProcessHandle initdb : Processes.findAll("initdb", "-D " + draft)) {
            Processes.end(initdb, PATIENCE);
        }
        boolean gone = Processes.await(PATIENCE, () -> {
            try {
                DataDirectory.deleteRecursively(draft);
                return true;
            } catch (IOException | UncheckedIOException meanwhileWritten) {
                return false;
            }
        });
        if (!gone) {
            throw new CommandError("The directory " + draft + " cannot be deleted.");
        }
    }

    private void launch() throws IOException {
        launched = System.nanoTime();
        postmaster = run(Processes.inOwnSession(List.of(
                binaries.program("postgres").toString(),
                "-D",
                data.postgres().toString(),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "port=" + port,
                "-c",
                "unix_socket_directories=",
                "-c",
                "max_connections=60",
                "-c",
                "synchronous_commit=on",
                "-c",
                "timezone=UTC",
                "-c",
                "log_timezone=UTC",
                // Values of rows do not belong in a log.
                "-c",
                "log_error_verbosity=terse",
                "-c",
                "log_min_error_statement=panic")));
    }

    private Process run(List<String> command) throws IOException {
        return new ProcessBuilder(asOrdinaryUser(command))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
    }

    /** PostgreSQL refuses to run as root; in its own user namespace it is nobody. */
    private static List<String> asOrdinaryUser(List<String> command) {
        boolean root = "root".equals(System.getProperty("user.name")) && Files.isDirectory(Path.of("/proc"));
        return root ? Processes.prefixed(List.of("unshare", "-U"), command) : command;
    }

    private void awaitConnections(Database database) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try (Connection connection = database.connectAsOwner()) {
                if (connection.isValid(5)) {
                    return;
                }
            } catch (SQLException e) {
                if (WRONG_PASSWORD_OR_NO_ROLE.equals(e.getSQLState())) {
                    createRolesAndDatabase(database);
                    return;
                }
                if (!postmaster.isAlive() || System.nanoTime() > deadline) {
                    throw new CommandError("PostgreSQL did not start:\n" + Processes.lastLines(log.toPath(), 5), e);
                }
                Processes.pause(Duration.ofMillis(30));
            }
        }
    }

    /** If interrupted, it is repeated from the start: the owner's password comes last. */
    private void createRolesAndDatabase(Database database) {
        var superuser = new Login(SUPERUSER, data.secrets().kept("database.superuser"));
        try (Connection connection = Database.connect(url(port, SUPERUSER), superuser);
                Statement statement = connection.createStatement()) {
            for (Login login : List.of(database.application(), database.owner())) {
                statement.execute("do $$ begin create role " + login.user()
                        + "; exception when duplicate_object then null; end $$");
            }
            try (var found = statement.executeQuery("select from pg_database where datname = '" + NAME + "'")) {
                if (!found.next()) {
                    statement.execute("create database " + NAME + " owner "
                            + database.owner().user());
                }
            }
            statement.execute("revoke all on database " + NAME + " from public");
            statement.execute("grant connect on database " + NAME + " to "
                    + database.application().user());
            for (Login login : List.of(database.application(), database.owner())) {
                statement.execute("alter role " + login.user() + " login password '" + login.password() + "'");
            }
        } catch (SQLException e) {
            throw new CommandError("PostgreSQL could not be set up: " + e.getMessage(), e);
        }
    }
}

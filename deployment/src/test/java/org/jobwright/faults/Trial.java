package org.jobwright.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jobwright.faults.history.Finding;
import org.jobwright.faults.history.History;
import org.jobwright.faults.history.HistoryVerification;
import org.jobwright.faults.history.Recorded;
import org.jobwright.instance.Applicants;
import org.jobwright.instance.Instance;
import org.jobwright.instance.Submitter;
import org.jobwright.server.Build;
import org.jobwright.server.InstanceDatabase;

/** The setting of one fault: its own product, its clients' history and mail server, and a seeded random source. */
public final class Trial implements AutoCloseable {
    private static final Duration READY = Duration.ofSeconds(60);
    /** For a table or a row: the sealing of the audit log, which comes every second, waits for the lock before it. */
    private static final String BLOCKED = "pg_locks where not granted and locktype <> 'advisory'";

    private static final Duration MAILS_LEAVE = Duration.ofMinutes(3);

    private final Path directory;
    private final int port = Build.freePort();
    private final Random random;
    private final History history;
    private final MailSink mails;
    private Instance instance;
    private Duration firstStart = Duration.ZERO;

    public Trial(String name, long seed) throws IOException {
        directory = Files.createTempDirectory(Build.TARGET, name + "-");
        random = new Random(seed);
        history = History.in(directory.resolve("history.log"));
        mails = new MailSink(history);
    }

    /** The number of rounds requested by the operator, else the fault's default. */
    public static int rounds(int usual) {
        return Integer.getInteger("jobwright.faults.rounds", usual);
    }

    /** The data directory of the product. */
    public Path data() {
        return directory.resolve("data");
    }

    /** The clients' history. */
    public Path log() {
        return directory.resolve("history.log");
    }

    public int port() {
        return port;
    }

    public Random random() {
        return random;
    }

    public History history() {
        return history;
    }

    public MailSink mails() {
        return mails;
    }

    public Instance instance() {
        return instance;
    }

    /** Starts the product, and records the time until it was ready if it was down before. */
    public Instance start() throws IOException {
        return start(Map.of());
    }

    /** Starts it with additional settings of an operator. */
    public Instance start(Map<String, String> environment) throws IOException {
        long before = System.nanoTime();
        boolean first = instance == null;
        instance = Instance.start(data(), port, environment(environment));
        Duration took = Duration.ofNanos(System.nanoTime() - before);
        if (first) {
            firstStart = took;
            history.begin();
        }
        if (!history.ask(Recorded::isUp)) {
            history.ready(took, ready());
        }
        return instance;
    }

    /** On a machine that is busy with other things, both starts take longer. */
    private Duration ready() {
        Duration compared = firstStart.multipliedBy(3);
        return compared.compareTo(READY) > 0 ? compared : READY;
    }

    /** With mail to the clients' mail server, and without limits per address. */
    public Map<String, String> environment(Map<String, String> more) {
        var all = new HashMap<>(Applicants.UNLIMITED);
        all.put("JOBWRIGHT_SMTP_URL", mails.url());
        all.putAll(more);
        return all;
    }

    /** New people who can sign in; their responses are in the history. */
    public List<Submitter> join(String group, int count) throws SQLException {
        return Applicants.join(instance, group, count, history::answered);
    }

    /** A person who joined before. */
    public Submitter again(String email) {
        return new Submitter(instance, email, history::answered);
    }

    /** {@code kill -9} of the server, after the launcher, which would restart it. */
    public void killServer() throws IOException, InterruptedException {
        kill("kill -9 of the server", instance.launcher(), instance.server());
    }

    /** {@code kill -9} of launcher, database and server, like a machine that loses power. */
    public void killAll() throws IOException, InterruptedException {
        kill("kill -9 of all", instance.launcher(), instance.database(), instance.server());
    }

    private void kill(String what, ProcessHandle... processes) throws InterruptedException {
        history.down(what);
        for (ProcessHandle process : processes) {
            process.destroyForcibly();
        }
        assertTrue(instance.ends(), "the launcher stays behind");
    }

    /** SIGTERM to the launcher, as a service manager and an engine of containers send it; returns the time until all have ended. */
    public Duration stop() throws IOException, InterruptedException {
        List<ProcessHandle> processes = List.of(instance.launcher(), instance.server(), instance.database());
        history.down("SIGTERM to the launcher");
        long begun = System.nanoTime();
        instance.launcher().destroy();
        assertTrue(instance.ends(), "the launcher stays behind");
        assertTrue(processes.stream().noneMatch(ProcessHandle::isAlive), "a process stays behind");
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** Lets claims on mails expire, so that due mails are sent. */
    public void letMailsLeave() throws SQLException {
        change("update outbox_message set next_attempt_at = now() where state = 'PENDING'");
        await(MAILS_LEAVE, "the mails do not leave", () -> count("outbox_message where state = 'PENDING'") == 0);
    }

    /** Throws unless every invariant holds. */
    public void verify() throws SQLException, IOException {
        List<Finding> broken = HistoryVerification.verify(log(), data()).stream()
                .filter(finding -> !finding.holds())
                .toList();
        assertEquals(List.of(), broken, "history " + log() + ", data " + data());
    }

    public long count(String from) throws SQLException {
        try (Connection connection = InstanceDatabase.connect(data());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + from)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Changes rows bypassing the product, as the owner of the database. */
    public int change(String sql) throws SQLException {
        try (Connection connection = InstanceDatabase.connect(data());
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    /** Waits until a process of the product waits for a lock. */
    public void awaitBlocked() {
        await(READY, "nobody waits for the lock", () -> count(BLOCKED) > 0);
    }

    /** Waits for something that others do. */
    public static void await(Duration patience, String otherwise, Callable<Boolean> condition) {
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            while (!condition.call()) {
                assertTrue(System.nanoTime() < deadline, otherwise + " within " + patience);
                TimeUnit.MILLISECONDS.sleep(20);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } catch (Exception e) {
            throw new AssertionError(otherwise, e);
        }
    }

    /** Deletes everything of a successful trial; the remains of a failure are kept for inspection. */
    public void forget() throws IOException, InterruptedException {
        if (instance != null && instance.launcher().isAlive()) {
            // What is deleted anyway needs no orderly end.
            kill("the end", instance.launcher(), instance.database(), instance.server());
        }
        close();
        try (var paths = Files.walk(directory)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (instance != null && instance.launcher().isAlive()) {
            instance.close();
        }
        mails.close();
        history.close();
    }
}

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

/** Where one fault is tried: a product of its own, its clients' history and mail server, and chance from a seed. */
public final class Trial implements AutoCloseable {
    private static final Duration READY = Duration.ofSeconds(60);
    private static final Duration MAILS_LEAVE = Duration.ofMinutes(3);

    private final Path directory;
    private final int port = Build.freePort();
    private final Random random;
    private final History history;
    private final MailSink mails;
    private Instance instance;

    public Trial(String name, long seed) throws IOException {
        directory = Files.createTempDirectory(Build.TARGET, name + "-");
        random = new Random(seed);
        history = History.in(directory.resolve("history.log"));
        mails = new MailSink(history);
    }

    /** How many rounds an operator wants; else as many as the fault has usually. */
    public static int rounds(int usual) {
        return Integer.getInteger("jobwright.faults.rounds", usual);
    }

    /** The data directory of the product. */
    public Path data() {
        return directory.resolve("data");
    }

    /** What the clients have written down. */
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

    /** Starts the product, and notes after how long it was ready when it was down before. */
    public Instance start() throws IOException {
        return start(Map.of());
    }

    /** Starts it with what an operator could set beside the usual. */
    public Instance start(Map<String, String> environment) throws IOException {
        long before = System.nanoTime();
        boolean first = instance == null;
        instance = Instance.start(data(), port, environment(environment));
        if (first) {
            history.begin();
        }
        if (!history.ask(Recorded::isUp)) {
            history.ready(Duration.ofNanos(System.nanoTime() - before), READY);
        }
        return instance;
    }

    /** With mail to the clients' mail server, and without limits for one address. */
    public Map<String, String> environment(Map<String, String> more) {
        var all = new HashMap<>(Applicants.UNLIMITED);
        all.put("JOBWRIGHT_SMTP_URL", mails.url());
        all.putAll(more);
        return all;
    }

    /** New people who can sign in; what they are answered is in the history. */
    public List<Submitter> join(String group, int count) throws SQLException {
        return Applicants.join(instance, group, count, history::answered);
    }

    /** Somebody who joined before. */
    public Submitter again(String email) {
        return new Submitter(instance, email, history::answered);
    }

    /** {@code kill -9} of the server, and before it of the launcher, which would start it again. */
    public void killServer() throws IOException, InterruptedException {
        kill("kill -9 of the server", instance.launcher(), instance.server());
    }

    /** {@code kill -9} of launcher, database and server, as a machine that loses its power. */
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

    /** Lets the time pass that a mail waits for whoever claimed it before, and due mails go out. */
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

    /** Changes rows past the product, as the owner of the database. */
    public int change(String sql) throws SQLException {
        try (Connection connection = InstanceDatabase.connect(data());
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    /** Waits until a process of the product waits for a lock that somebody holds. */
    public void awaitBlocked() {
        await(READY, "nobody waits for the lock", () -> count("pg_locks where not granted") > 0);
    }

    /** Waits for what somebody else does. */
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

    /** Forgets everything of a trial that went well; what went wrong is kept to be looked at. */
    public void forget() throws IOException, InterruptedException {
        if (instance != null && instance.launcher().isAlive()) {
            // Nobody needs an orderly end of what is deleted.
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

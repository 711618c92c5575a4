package org.jobwright.server.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jobwright.server.console.CommandError;
import org.jobwright.server.console.CommandLine;
import org.jobwright.server.console.Progress;
import org.jobwright.server.database.DataDirectory;
import org.jobwright.server.database.Database;
import org.jobwright.server.documents.BucketDocuments;
import org.jobwright.server.documents.ObjectStore;
import org.jobwright.server.process.Settings;

/**
 * {@code doctor}: checks the settings of an instance and everything that it depends on, running or stopped. It says of
 * each whether it is well, or what to do, and changes nothing.
 */
public final class DoctorCommand {
    private static final Duration LONGEST_CHECK = Duration.ofSeconds(15);
    private static final String DATABASE = "database";

    private final Map<String, String> environment;
    private final Progress progress;
    private final Duration longestCheck;
    private int problems;

    public DoctorCommand(Map<String, String> environment, Progress progress) {
        this(environment, progress, LONGEST_CHECK);
    }

    DoctorCommand(Map<String, String> environment, Progress progress, Duration longestCheck) {
        this.environment = environment;
        this.progress = progress;
        this.longestCheck = longestCheck;
    }

    /** Opens the database as it is, and starts the embedded one of a stopped instance for that. */
    public interface Opening {
        Database open(Settings settings, DataDirectory data) throws IOException;
    }

    /**
     * Reports what each check found.
     *
     * @return 0 if there is no problem, else 1
     */
    public int run(CommandLine line, Opening opening) {
        var data = new DataDirectory(Settings.data(line, environment));
        Optional<Settings> settings = new SettingsCheck(environment).read(line);
        boolean isRunning = isRunning(data);
        Map<String, Check> checks = checks(line, data, settings, isRunning);
        Optional<Database> database = settings.flatMap(each -> open(each, data, opening, checks));
        Map<String, Finding> found = report(checks);
        if (database.isPresent() && !found.get(DATABASE).isProblem()) {
            report(checksOfRows(database.get(), settings.orElseThrow(), data, isRunning));
        }
        progress.say(
                switch (problems) {
                    case 0 -> "There is no problem.";
                    case 1 -> "There is 1 problem.";
                    default -> "There are " + problems + " problems.";
                });
        return problems == 0 ? 0 : 1;
    }

    /** Adds the first check of the database, or why it cannot be asked. */
    private static Optional<Database> open(
            Settings settings, DataDirectory data, Opening opening, Map<String, Check> checks) {
        try {
            if (settings.outsideDatabase().isEmpty() && !Files.exists(data.postgres())) {
                checks.put(DATABASE, () -> Finding.note("The first start creates it."));
                return Optional.empty();
            }
            if (settings.outsideDatabase().isEmpty() && !new FileChecks(data).isMine()) {
                throw new CommandError("It is not opened by another user than its own.");
            }
            Database database = opening.open(settings, data);
            checks.put(DATABASE, new DatabaseCheck(database)::connection);
            return Optional.of(database);
        } catch (CommandError | IOException e) {
            checks.put(DATABASE, () -> Finding.problem(e.getMessage(), "Correct that, and ask again."));
            return Optional.empty();
        }
    }

    /** Data without demo accounts is never that of a demo. */
    private static boolean isDemo(Settings settings, DataDirectory data) {
        return settings.demo() && (Files.exists(data.demoMark()) || !Files.exists(data.postgres()));
    }

    private Map<String, Check> checks(
            CommandLine line, DataDirectory data, Optional<Settings> read, boolean isRunning) {
        var files = new FileChecks(data);
        Map<String, Check> checks = new LinkedHashMap<>();
        checks.put("settings", () -> new SettingsCheck(environment).look(line, each -> isDemo(each, data)));
        checks.put("data directory", files::directory);
        checks.put("disk", files::space);
        checks.put(
                "documents",
                read.flatMap(Settings::objectStore)
                        .map(DoctorCommand::documents)
                        .orElse(files::documents));
        checks.put("keys", files::keys);
        checks.put("clock", ClockCheck::look);
        checks.put("reader of CVs", NetworkChecks::confinement);
        read.ifPresent(settings -> {
            var names = new NameChecks(settings);
            var network = new NetworkChecks(settings);
            checks.put("server", () -> isRunning ? new Health(data).readiness() : network.ports());
            checks.put("name", names::name);
            checks.put("name servers", names::nameServers);
            checks.put("mail", () -> new MailCheck().outgoing(settings.smtpUrl()));
            checks.put("mailbox", () -> new MailCheck().incoming(settings.inboundMailUrl()));
            checks.put("search engine", network::searchEngine);
            checks.put("outgoing proxy", () -> ProxyCheck.look(settings.outgoingProxy()));
            checks.put("traces", network::collector);
            checks.put("virus scanner", network::virusScanner);
        });
        return checks;
    }

    private static Check documents(ObjectStore store) {
        return () -> {
            try (var bucket = new BucketDocuments(store)) {
                bucket.tryOut();
                return Finding.ok("Documents can be stored in " + store + ".");
            } catch (IOException e) {
                return Finding.problem(
                        "No document can be stored: " + e.getMessage() + ".",
                        "Check that the bucket exists, and JOBWRIGHT_DOCUMENTS_URL, its key and its secret.");
            }
        };
    }

    /** Asked before this command opens the database; then it would look as if the instance ran. */
    private static boolean isRunning(DataDirectory data) {
        try {
            return Files.exists(data.root()) && data.isRunning();
        } catch (CommandError notOurs) {
            return false;
        }
    }

    private static Map<String, Check> checksOfRows(
            Database database, Settings settings, DataDirectory data, boolean isRunning) {
        var rows = new DatabaseCheck(database);
        Map<String, Check> checks = new LinkedHashMap<>();
        checks.put("roles", rows::roles);
        checks.put("schema", rows::schema);
        checks.put("clock of rows", rows::clock);
        checks.put("audit log", () -> rows.auditLog(isRunning));
        checks.put("site texts", () -> rows.siteTexts(isDemo(settings, data)));
        settings.staffSignOn()
                .ifPresent(
                        address -> checks.put("staff sign-on", () -> new StaffSignOnCheck(database, address).look()));
        return checks;
    }

    /** All at the same time, reported in their order; one that hangs is a problem, too. */
    private Map<String, Finding> report(Map<String, Check> checks) {
        ExecutorService threads =
                Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());
        Map<String, Future<Finding>> running = new LinkedHashMap<>();
        checks.forEach((name, check) -> running.put(name, threads.submit(check::look)));
        long end = System.nanoTime() + longestCheck.toNanos();
        Map<String, Finding> findings = new LinkedHashMap<>();
        running.forEach((name, one) -> findings.put(name, result(one, end)));
        threads.shutdownNow();
        findings.forEach(this::say);
        return findings;
    }

    private Finding result(Future<Finding> running, long end) {
        try {
            return running.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return Finding.problem(
                    "No answer within " + longestCheck.toSeconds() + " s.",
                    "Check whether a firewall drops packets on the way there.");
        } catch (ExecutionException e) {
            String message = e.getCause().getMessage();
            return Finding.problem(message == null ? e.getCause().toString() : message, "Correct that, and ask again.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandError("Interrupted.", e);
        }
    }

    private void say(String name, Finding finding) {
        progress.say("%-8s %-15s %s".formatted(finding.result(), name, finding.says()));
        if (finding.isProblem()) {
            problems++;
            progress.say(" ".repeat(25) + finding.advice());
        }
    }
}

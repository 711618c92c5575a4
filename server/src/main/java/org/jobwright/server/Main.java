package org.jobwright.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.jobwright.server.audit.AuditCommand;
import org.jobwright.server.backup.BackupCommand;
import org.jobwright.server.backup.RestoreCommand;
import org.jobwright.server.console.CommandError;
import org.jobwright.server.console.CommandLine;
import org.jobwright.server.console.Processes;
import org.jobwright.server.console.Progress;
import org.jobwright.server.database.DataDirectory;
import org.jobwright.server.database.Database;
import org.jobwright.server.database.EmbeddedDatabase;
import org.jobwright.server.database.Home;
import org.jobwright.server.doctor.DoctorCommand;
import org.jobwright.server.doctor.Health;
import org.jobwright.server.documents.StoredDocuments;
import org.jobwright.server.privacy.FindCommand;
import org.jobwright.server.process.Build;
import org.jobwright.server.process.RunningInstance;
import org.jobwright.server.process.ServerProcess;
import org.jobwright.server.process.Settings;

/** The commands of {@code ./jobwright} that need Java; the script itself builds and tests. */
public final class Main {
    private static final Duration PATIENCE_WITH_STOP = Duration.ofMinutes(2);
    private static final String HELP = """
            ./jobwright run [--port N] [--data DIR] [--no-demo] [--fresh] [--detach]
                                      build if necessary, start the database and the site
            ./jobwright stop | status | logs
                                      for the instance of --data DIR (default: data)
            ./jobwright health        whether the running instance can serve people, for scripts
            ./jobwright doctor        check settings, database, mail and more, and say what to do
            ./jobwright import FILE... --as ACCOUNT [--move-dates]
                                      load postings into the running instance
            ./jobwright admin create EMAIL
                                      a one-time link for the first administrator
            ./jobwright admin reset-factors EMAIL
                                      remove the second factors of someone who lost them all
            ./jobwright search rebuild
                                      rebuild the search index while searches continue
            ./jobwright duplicates rebuild
                                      read all adverts again to find copies
            ./jobwright audit verify  check the audit log for changes from outside
            ./jobwright find TEXT...  where an address or a name is stored: tables, documents, logs
            ./jobwright backup FILE|DIR
                                      everything into one file, also while the instance runs
            ./jobwright backup verify FILE
                                      check a backup without restoring it
            ./jobwright restore FILE [--replace]
                                      create an instance from a backup, in an empty data directory
            ./jobwright migrate       bring a database up to date without starting the site
            ./jobwright test [--quick|--slow|CLASS|CLASS.METHOD]
                                      build and run the tests""";

    private final Progress progress;
    private final CommandLine line;
    private final List<String> arguments;

    private Main(List<String> arguments) {
        this.arguments = arguments;
        this.line = CommandLine.parse(arguments);
        boolean asLog = line.words().contains("run") && Settings.logsToConsole(System.getenv());
        this.progress = new Progress(System.out, alreadyPassed(), asLog);
    }

    public static void main(String[] arguments) {
        int status;
        try {
            status = new Main(List.of(arguments)).run();
        } catch (CommandError e) {
            System.err.println(e.getMessage());
            status = 1;
        } catch (IOException e) {
            System.err.println("Error: " + e);
            status = 1;
        }
        System.exit(status);
    }

    private int run() throws IOException {
        String command = line.words().isEmpty() ? "help" : line.words().getFirst();
        return switch (command) {
            case "run" -> runInstance();
            case "stop" -> stop();
            case "status" -> status();
            case "logs" -> logs();
            case "health" -> new Health(data()).run(progress);
            case "doctor" -> new DoctorCommand(System.getenv(), progress).run(line, this::readable);
            case "migrate" -> migrate();
            case "import" ->
                new ImportCommand(control(), line.has("--move-dates"), progress)
                        .run(line.words().subList(1, line.words().size()));
            case "admin" -> administration();
            case "search" -> rebuildSearch();
            case "duplicates" -> rebuildDuplicates();
            case "audit" -> verifyAudit();
            case "find" -> find();
            case "backup" -> backup();
            case "restore" ->
                new RestoreCommand(Home.ofThisLauncher(), settings(), progress)
                        .run(Path.of(line.operand(1, "Usage: ./jobwright restore FILE")), line.has("--replace"));
            case "help" -> {
                progress.say(HELP);
                yield 0;
            }
            default -> throw new CommandError("There is no command " + command + ".\n" + HELP);
        };
    }

    private int runInstance() throws IOException {
        if (Build.isGoingOn(System.getenv())) {
            Build.endWithThisProcess();
        }
        Settings settings = settings();
        if (line.has("--detach")) {
            if (line.has("--fresh")) {
                throw new CommandError("--fresh asks before it deletes, so it cannot be combined with --detach.");
            }
            var data = new DataDirectory(settings.data());
            data.create();
            data.requireFree();
            return new DetachedRun(arguments, data).run();
        }
        return new RunCommand(Home.ofThisLauncher(), progress).run(line, settings);
    }

    private int stop() throws IOException {
        DataDirectory data = data();
        if (data.isRunning()) {
            String launcher = data.instance().getProperty("launcher.pid", "");
            progress.step("Stopping");
            Processes.find(launcher, "").ifPresent(ProcessHandle::destroy);
            if (!Processes.await(PATIENCE_WITH_STOP, () -> !data.isRunning())) {
                throw new CommandError("The instance has not stopped within two minutes.");
            }
        } else {
            // A killed launcher may have left its children behind.
            ServerProcess.endForgotten(data);
            EmbeddedDatabase.endForgotten(data);
        }
        progress.say("Jobwright is stopped.");
        return 0;
    }

    private int status() {
        DataDirectory data = data();
        if (!data.isRunning()) {
            progress.say("Jobwright is not running with the data in " + data.root() + ".");
            return 1;
        }
        Properties instance = data.instance();
        progress.say("Jobwright runs at http://localhost:" + instance.getProperty("port") + "/ since "
                + instance.getProperty("started") + ", with the data in " + data.root() + ".");
        return 0;
    }

    private int logs() throws IOException {
        DataDirectory data = data();
        if (!Files.exists(data.serverLog())) {
            throw new CommandError("There is no log yet in " + data.root() + ".");
        }
        Files.copy(data.serverLog(), System.out);
        return 0;
    }

    private int migrate() throws IOException {
        Settings settings = settings();
        var data = new DataDirectory(settings.data());
        data.create();
        data.lock();
        instance(settings, data).prepareDatabase();
        return 0;
    }

    private int verifyAudit() throws IOException {
        if (!"verify".equals(line.operand(1, "Usage: ./jobwright audit verify"))) {
            throw new CommandError("Usage: ./jobwright audit verify");
        }
        return reading((data, database) -> new AuditCommand(database, progress).run());
    }

    private int find() throws IOException {
        line.operand(1, "Usage: ./jobwright find TEXT...");
        List<String> texts = line.words().subList(1, line.words().size());
        settings()
                .objectStore()
                .ifPresent(store -> progress.say(
                        "Documents in " + store + " are not opened; their texts are in the" + " database."));
        return reading((data, database) -> new FindCommand(data, database, progress).run(texts));
    }

    private int backup() throws IOException {
        String usage = "Usage: ./jobwright backup FILE|DIR or ./jobwright backup verify FILE";
        String target = line.operand(1, usage);
        if ("verify".equals(target)) {
            return BackupCommand.verify(Path.of(line.operand(2, usage)), progress);
        }
        Settings settings = settings();
        return reading((data, database) -> new BackupCommand(
                        data, StoredDocuments.of(settings.objectStore(), data), database, progress)
                .run(Path.of(target)));
    }

    /** An action of a command on the database; it changes nothing. */
    private interface Reading {
        int with(DataDirectory data, Database database) throws IOException;
    }

    /** Next to the running instance, or with a database started for this, without migrations. */
    private int reading(Reading reading) throws IOException {
        Settings settings = settings();
        var data = new DataDirectory(settings.data());
        return reading.with(data, readable(settings, data));
    }

    private Database readable(Settings settings, DataDirectory data) throws IOException {
        if (settings.outsideDatabase().isPresent()) {
            return settings.outsideDatabase().get();
        }
        if (data.isRunning()) {
            String port = data.instance().getProperty("database.port");
            if (port == null) {
                throw new CommandError("Another command is using the data in " + data.root() + "; wait until it ends.");
            }
            return EmbeddedDatabase.locate(data, Integer.parseInt(port));
        }
        if (!Files.exists(data.postgres())) {
            throw new CommandError("There is no database in " + data.root() + ".");
        }
        data.lock();
        return instance(settings, data).openDatabase();
    }

    private RunningInstance instance(Settings settings, DataDirectory data) {
        var instance = new RunningInstance(Home.ofThisLauncher(), settings, data, progress);
        instance.closeWhenProcessEnds();
        return instance;
    }

    private Settings settings() {
        return Settings.of(line, System.getenv());
    }

    private int rebuildSearch() {
        String usage = "Usage: ./jobwright search rebuild";
        if (!"rebuild".equals(line.operand(1, usage))) {
            throw new CommandError(usage);
        }
        return new SearchCommand(control(), progress).rebuild();
    }

    private int rebuildDuplicates() {
        String usage = "Usage: ./jobwright duplicates rebuild";
        if (!"rebuild".equals(line.operand(1, usage))) {
            throw new CommandError(usage);
        }
        return new DuplicatesCommand(control(), progress).rebuild();
    }

    private int administration() {
        String usage = "Usage: ./jobwright admin create EMAIL, or ./jobwright admin reset-factors EMAIL";
        String email = line.operand(2, usage);
        return switch (line.operand(1, usage)) {
            case "create" -> new AdminCommand(control(), progress).create(email);
            case "reset-factors" -> new AdminCommand(control(), progress).resetFactors(email);
            default -> throw new CommandError(usage);
        };
    }

    private DataDirectory data() {
        return new DataDirectory(Settings.data(line, System.getenv()));
    }

    private ControlClient control() {
        return ControlClient.of(data(), line.value("--as"));
    }

    /** The script started before this process; the person at the terminal counts from there. */
    private static Duration alreadyPassed() {
        String started = System.getenv("JOBWRIGHT_STARTED");
        return started == null
                ? Duration.ZERO
                : Duration.ofMillis(Math.max(0, System.currentTimeMillis() - Long.parseLong(started)));
    }
}

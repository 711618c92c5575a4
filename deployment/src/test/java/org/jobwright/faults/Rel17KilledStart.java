package org.jobwright.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jobwright.domain.applications.apply.DraftToken;
import org.jobwright.instance.Applicants;
import org.jobwright.instance.Instance;
import org.jobwright.instance.Submitter;
import org.jobwright.server.InstanceDatabase;

/**
 * {@code kill -9} at random in the first fifteen seconds of a start, ten times: in the very first start, in which the
 * database is created and migrated, and in starts with data. And several migrations at once, of which one migrates.
 */
final class Rel17KilledStart implements Fault {
    private static final int ROUNDS = 10;
    private static final int FIRST_SECONDS = 15_000;
    private static final int MIGRATORS = 3;

    @Override
    public String happen(Trial trial) throws Exception {
        int rounds = Trial.rounds(ROUNDS);
        var moments = new ArrayList<String>();
        for (int round = 0; round < rounds / 2; round++) {
            moments.add(killStart(trial));
        }
        trial.start();
        List<String> jobs = Applicants.jobsWithOneQuestion(trial.data());
        Submitter person = trial.join("early", 1).getFirst();
        person.signIn();
        for (String job : jobs.subList(0, 20)) {
            Crowd.apply(trial, person, job, DraftToken.next().value());
        }
        trial.killAll();
        for (int round = rounds / 2; round < rounds; round++) {
            moments.add(killStart(trial));
        }
        trial.start();
        assertEquals(0, trial.count("flyway_schema_history where not success"), "half a migration");
        assertEquals(0, trial.count("pg_prepared_xacts"), "transactions are left in doubt");
        trial.letMailsLeave();
        trial.verify();
        int migrated = migrateAtOnce(trial);
        return rounds + " starts killed (after " + String.join(", ", moments) + " s), 2 starts after them were ready, "
                + MIGRATORS + " migrations at once: " + migrated + " migrations, each once";
    }

    /** Begins a start, and kills its processes: the launcher, and every other time its children as well. */
    private static String killStart(Trial trial) throws IOException, InterruptedException {
        ProcessBuilder command = Instance.command(List.of(
                "run",
                "--port",
                Integer.toString(trial.port()),
                "--data",
                trial.data().toString()));
        command.environment().putAll(trial.environment(Map.of()));
        Process launcher = command.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        trial.log().resolveSibling("launcher.log").toFile()))
                .start();
        int moment = trial.random().nextInt(FIRST_SECONDS);
        boolean all = trial.random().nextBoolean();
        if (launcher.waitFor(moment, TimeUnit.MILLISECONDS)) {
            throw new AssertionError(
                    "the start ended by itself, see " + trial.log().resolveSibling("launcher.log"));
        }
        List<ProcessHandle> children = launcher.descendants().toList();
        trial.history().down("kill -9 of a start");
        launcher.destroyForcibly();
        if (all) {
            children.forEach(ProcessHandle::destroyForcibly);
        }
        launcher.waitFor();
        return String.format(Locale.ROOT, "%.1f", moment / 1000.0);
    }

    /** Several operators give the command at the same moment, for one external database that is still empty. */
    private static int migrateAtOnce(Trial trial) throws IOException, InterruptedException, SQLException {
        Path directory = Files.createDirectories(trial.log().resolveSibling("outside"));
        try (InstanceDatabase database = InstanceDatabase.empty(directory)) {
            var migrations = new ArrayList<Process>();
            for (int i = 0; i < MIGRATORS; i++) {
                ProcessBuilder command = Instance.command(List.of(
                        "migrate", "--data", directory.resolve("migrator-" + i).toString()));
                command.environment().putAll(database.asOutside());
                migrations.add(command.redirectErrorStream(true)
                        .redirectOutput(
                                directory.resolve("migrator-" + i + ".log").toFile())
                        .start());
            }
            for (int i = 0; i < MIGRATORS; i++) {
                assertEquals(
                        0, migrations.get(i).waitFor(), Files.readString(directory.resolve("migrator-" + i + ".log")));
            }
            return database.migrations();
        }
    }
}

package org.jobwright.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.jobwright.server.database.DataDirectory;
import org.jobwright.server.database.Database;
import org.jobwright.server.database.EmbeddedDatabase;
import org.jobwright.server.database.Home;
import org.jobwright.server.database.Migrations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Databases from before the baseline, and of later releases; {@code RestoreTest} has their backups. */
class OlderDataTest {
    private static final String REFUSAL = "Data from before version 0.2 cannot be brought up to date;"
            + " start over with ./jobwright run --fresh, or with an empty external database.";

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"migrate", "run --no-demo"})
    void aDataDirectoryIsRefusedInOneSentence(String command) throws Exception {
        var data = new DataDirectory(directory.resolve("data"));
        try (var server = serverFor(data)) {
            migrateAsBefore(server.start());
        }
        assertRefused(REFUSAL, Launcher.start(command, data.root(), Map.of()));
    }

    @Test
    void aDatabaseOfALaterReleaseIsRefusedInOneSentence() throws Exception {
        try (var sample = SampleInstance.start(directory)) {
            sample.change("update flyway_schema_history set version = '9999' where version ="
                    + " (select max(version::integer)::text from flyway_schema_history)");
            assertRefused(
                    "The database was brought up to date by a newer Jobwright: its schema is 9999, and this version"
                            + " supports schemas up to " + Migrations.newest()
                            + ". Use the newer version, or restore the"
                            + " backup from before the upgrade.",
                    Launcher.start("migrate", directory.resolve("other"), SampleInstance.asOutside(sample.database())));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"migrate", "run --no-demo"})
    void anExternalDatabaseIsRefusedInOneSentence(String command) throws Exception {
        try (var server = serverFor(new DataDirectory(directory.resolve("outside")))) {
            Database outside = server.start();
            migrateAsBefore(outside);
            assertRefused(
                    REFUSAL, Launcher.start(command, directory.resolve("data"), SampleInstance.asOutside(outside)));
        }
    }

    private EmbeddedDatabase serverFor(DataDirectory data) throws IOException {
        data.create();
        return new EmbeddedDatabase(Home.ofThisLauncher().postgres(), data, FreePorts.next());
    }

    /** The first of the migrations before the baseline. */
    private static void migrateAsBefore(Database database) {
        Flyway.configure()
                .dataSource(
                        database.url(),
                        database.owner().user(),
                        database.owner().password())
                .locations("classpath:org/jobwright/server/before")
                .load()
                .migrate();
    }

    private static void assertRefused(String refusal, Process command) throws IOException, InterruptedException {
        String said = new String(command.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(said.lines().anyMatch(refusal::equals), said);
        assertEquals(1, command.waitFor());
    }
}

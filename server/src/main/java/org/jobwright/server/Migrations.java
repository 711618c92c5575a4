package org.jobwright.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;

/**
 * Brings the schema up to date as its owner, before the server starts: the persistence unit expects the schema that it
 * maps, and the application's role may not change it.
 */
final class Migrations {
    private final Database database;

    Migrations(Database database) {
        this.database = database;
    }

    /** Returns how many migrations were applied. */
    int apply() {
        // Flyway logs through Log4j where it finds it, and here only the extraction's parsers brought it along.
        System.setProperty("log4j2.loggerContextFactory", "org.apache.logging.log4j.simple.SimpleLoggerContextFactory");
        System.setProperty("log4j2.simplelogLevel", "OFF");
        try {
            grantRowsNotSchema();
            return Flyway.configure()
                    .dataSource(
                            database.url(),
                            database.owner().user(),
                            database.owner().password())
                    .locations("classpath:db/migration")
                    .placeholders(
                            Map.of("application_role", database.application().user()))
                    .load()
                    .migrate()
                    .migrationsExecuted;
        } catch (FlywayValidateException e) {
            throw new PlainError(
                    "The database was made by other migrations than these; ./jobwright run --fresh starts anew.\n"
                            + e.getMessage(),
                    e);
        } catch (FlywayException | SQLException e) {
            throw new PlainError("The database could not be brought up to date: " + e.getMessage(), e);
        }
    }

    /** What the owner creates from now on, the application may read and write. */
    private void grantRowsNotSchema() throws SQLException {
        String application = database.application().user();
        if (application.equals(database.owner().user())) {
            return;
        }
        try (Connection connection = database.connectAsOwner();
                Statement statement = connection.createStatement()) {
            String role = statement.enquoteIdentifier(application, true);
            statement.execute("grant usage on schema public to " + role);
            statement.execute("alter default privileges in schema public"
                    + " grant select, insert, update, delete on tables to " + role);
            statement.execute("alter default privileges in schema public grant usage on sequences to " + role);
        }
    }

    /**
     * A mark that changes with the launcher's archive and so with the migrations in it; kept beside a database that
     * nobody else changes, it saves asking Flyway at every start. Empty when not run from an archive.
     */
    static String fingerprint() {
        try {
            Path archive = Path.of(Migrations.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Files.isDirectory(archive)
                    ? ""
                    : Files.size(archive) + " "
                            + Files.getLastModifiedTime(archive).toMillis();
        } catch (URISyntaxException e) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.jobwright.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.jobwright.container.Harbour;
import org.jobwright.server.database.DataDirectory;
import org.jobwright.server.database.Database;
import org.jobwright.server.database.EmbeddedDatabase;
import org.jobwright.server.database.Migrations;
import org.jobwright.server.database.PostgresBinaries;

/** PostgreSQL with the schema, started like the launcher does, for a server that another process starts. */
public final class TestDatabase implements AutoCloseable {
    private final EmbeddedDatabase server;
    private final Database database;

    public TestDatabase(Path directory, int port) {
        var data = new DataDirectory(directory);
        data.create();
        server = new EmbeddedDatabase(new PostgresBinaries(Build.SERVER.resolve("postgres")), data, port);
        try {
            database = server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        InstanceDatabase.doesNotWaitForTheDisk(data, database);
        new Migrations(database).apply();
        letTestsSwitchRowSecurity();
        letUnverifiedEmployersPublish();
        haveTheCvOfApplicantsRead();
    }

    /** For tests without row-level security, as on an external database with a single role. */
    private void letTestsSwitchRowSecurity() {
        try (Connection connection = database.connectAsOwner();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    create function test_row_security(whose text, active boolean) returns text
                      language plpgsql security definer as $$
                    begin
                      execute format('alter table %I %s row level security', whose,
                        case when active then 'enable' else 'disable' end);
                      return whose;
                    end $$""");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Tests publish for organizations that nobody verified; one of the rule itself switches it on. */
    private void letUnverifiedEmployersPublish() {
        try (Connection connection = database.connectAsOwner();
                Statement statement = connection.createStatement()) {
            statement.execute("update publication_rule set verified_only = false");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Applicants of the tests send the same CV, {@link Harbour#CV}. It counts as read, and no word in it is found. A
     * process that reads each of a thousand would take as much as the tests beside it; who tests reading sends another
     * one, or sets it back.
     */
    private void haveTheCvOfApplicantsRead() {
        try (Connection connection = database.connectAsOwner();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    create function test_cv_is_read() returns trigger language plpgsql as $$
                    begin
                      new.extraction := 'DONE';
                      new.text := '';
                      return new;
                    end $$;
                    create trigger test_cv_is_read before insert on stored_document for each row
                      when (new.scan = 'UNCHECKED' and new.sha256 = encode(sha256('%s'), 'hex'))
                      execute function test_cv_is_read()""".formatted(Harbour.CV));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The settings that the configuration of the server expects. */
    public void describeTo(Properties properties) {
        properties.setProperty("jobwright.db.url", database.url());
        properties.setProperty("jobwright.db.user", database.application().user());
        properties.setProperty("jobwright.db.password", database.application().password());
        properties.setProperty("test.db.owner.user", database.owner().user());
        properties.setProperty("test.db.owner.password", database.owner().password());
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

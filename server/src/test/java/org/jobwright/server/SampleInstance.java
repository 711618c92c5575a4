package org.jobwright.server;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jobwright.server.audit.Checksums;
import org.jobwright.server.backup.BackupCommand;
import org.jobwright.server.backup.RestoreCommand;
import org.jobwright.server.console.CommandError;
import org.jobwright.server.console.CommandLine;
import org.jobwright.server.console.Progress;
import org.jobwright.server.database.DataDirectory;
import org.jobwright.server.database.Database;
import org.jobwright.server.database.EmbeddedDatabase;
import org.jobwright.server.database.Home;
import org.jobwright.server.database.Migrations;
import org.jobwright.server.process.Settings;
import org.junit.jupiter.api.function.Executable;

/** A real PostgreSQL with the shipped migrations, some rows, a document and a secret: the contents of a backup. */
public final class SampleInstance implements AutoCloseable {
    public static final String KEY = "0123456789abcdef0123456789abcdef";
    public static final byte[] CV = "Kim Okafor\nSignalling engineer\n".getBytes(StandardCharsets.UTF_8);

    private final Path directory;
    private final DataDirectory data;
    private final EmbeddedDatabase server;
    private final Database database;

    private SampleInstance(Path directory) throws IOException {
        this.directory = directory;
        data = new DataDirectory(directory.resolve("data"));
        data.create();
        server = new EmbeddedDatabase(Home.ofThisLauncher().postgres(), data, FreePorts.next());
        database = server.start();
    }

    public static SampleInstance start(Path directory) throws IOException, SQLException {
        var sample = new SampleInstance(directory);
        sample.fill();
        return sample;
    }

    private void fill() throws IOException, SQLException {
        new Migrations(database).apply();
        change("""
                insert into account (id, version, email, display_name, language, status, moderator, administrator,
                  registered_at) values (gen_random_uuid(), 0, 'kim@example.org', E'Kim \\\\ "Ö" \\t O''Kafor', 'EN',
                  'UNCONFIRMED', false, false, now())""");
        change("select nextval('job_posting_reference_seq') from generate_series(1, 7)");
        change("insert into audit_entry (at, actor_kind, action, subject_type, subject_id, details)"
                + " select now(), 'SYSTEM', 'AccountRegistered', 'Account', gen_random_uuid(), ''"
                + " from generate_series(1, 5)");
        change(
                "insert into sign_in_session (id, version, secret_hash, account_id, device, created_at, last_seen_at, proven_at)"
                        + " select gen_random_uuid(), 0, repeat('a', 64), id, 'Firefox', now(), now(), now() from account");
        change("insert into stored_document (id, version, file_name, type, size, sha256, storage_key, stored_at,"
                + " extraction, extraction_tries, next_try_at, text)"
                + " values (gen_random_uuid(), 0, 'cv.txt', 'TXT', " + CV.length + ", '"
                + Checksums.sha256(CV) + "', '" + KEY + "', now(), 'DONE', 0, now(), 'Kim')");
        Files.createDirectories(data.document(KEY).getParent());
        Files.write(data.document(KEY), CV);
        var key = new Properties();
        key.setProperty("rows.key", "needed");
        data.secrets().keep(key);
    }

    public DataDirectory data() {
        return data;
    }

    public Database database() {
        return database;
    }

    public Path backup(String name) throws IOException {
        Path file = directory.resolve(name);
        new BackupCommand(data, database, new Progress(new PrintStream(new ByteArrayOutputStream()), Duration.ZERO))
                .run(file);
        return file;
    }

    /** Does what the launcher does. */
    public int restore(Path file, Path target, Map<String, String> environment, Progress progress, String... options)
            throws IOException {
        var arguments = new ArrayList<>(List.of("restore", file.toString(), "--data", target.toString()));
        arguments.addAll(List.of(options));
        CommandLine line = CommandLine.parse(arguments);
        return new RestoreCommand(Home.ofThisLauncher(), Settings.of(line, environment), progress)
                .run(file, line.has("--replace"));
    }

    /** Another server, empty like a new one. */
    public EmbeddedDatabase another(DataDirectory of) throws IOException {
        return new EmbeddedDatabase(Home.ofThisLauncher().postgres(), of, FreePorts.next());
    }

    /** The environment that names it as the database. */
    public static Map<String, String> asOutside(Database outside) {
        return Map.of(
                "JOBWRIGHT_DB_URL", outside.url(),
                "JOBWRIGHT_DB_USER", outside.application().user(),
                "JOBWRIGHT_DB_PASSWORD", outside.application().password(),
                "JOBWRIGHT_DB_OWNER_USER", outside.owner().user(),
                "JOBWRIGHT_DB_OWNER_PASSWORD", outside.owner().password());
    }

    public static String ask(Database database, String query) throws SQLException {
        try (Connection connection = database.connectAsOwner();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    public void change(String sql) throws SQLException {
        try (Connection connection = database.connectAsOwner();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The action fails, and says why in one line with this sentence in it. */
    public static void assertSays(String sentence, Executable action) {
        String message = assertThrows(CommandError.class, action).getMessage();
        assertTrue(message.contains(sentence), message);
        assertFalse(message.contains("\n"), message);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}

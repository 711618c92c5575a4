package org.jobwright.server.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.jobwright.server.FreePorts;
import org.jobwright.server.console.Progress;
import org.jobwright.server.database.DataDirectory;
import org.jobwright.server.database.Database;
import org.jobwright.server.database.EmbeddedDatabase;
import org.jobwright.server.database.Home;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real PostgreSQL with texts in columns of each kind, and files. */
class FindCommandTest {

    @TempDir
    static Path directory;

    private static DataDirectory data;
    private static EmbeddedDatabase server;
    private static Database database;

    @BeforeAll
    static void start() throws IOException, SQLException {
        data = new DataDirectory(directory.resolve("data"));
        data.create();
        server = new EmbeddedDatabase(Home.ofThisLauncher().postgres(), data, FreePorts.next());
        database = server.start();
        try (Connection owner = database.connectAsOwner();
                Statement statement = owner.createStatement()) {
            statement.execute("create schema apart");
            statement.execute("create table apart.\"Odd name\" (words text[], facts jsonb, bytes bytea, at date)");
            statement.execute("insert into apart.\"Odd name\" values"
                    + " ('{ADA@Example.org, other}', '{\"to\": [\"Zoë \\\"Z\\\" Łukasz\"]}', 'from ada@example.org'),"
                    + " ('{nobody}', '{\"cc\": \"ada@example.org\"}', null)");
        }
        Files.createDirectories(data.serverLog().getParent());
        Files.writeString(data.serverLog(), "x".repeat((1 << 20) - 5) + "Ada@example.org wrote");
        Files.writeString(data.serverLog().resolveSibling("requests.log"), "özgür");
        data.keepDocument("abcdef", "of Zoë Łukasz".getBytes(StandardCharsets.UTF_8));
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Test
    void aTextIsFoundInColumnsOfEachKindAndInFiles() throws IOException {
        assertEquals("""
                1
                "ada@example.org" is stored here:
                  apart."Odd name".words: 1 row
                  apart."Odd name".facts: 1 row
                  apart."Odd name".bytes: 1 row
                  file server/log/server.log
                "zoë" is stored here:
                  apart."Odd name".facts: 1 row
                  file documents/ab/cd/abcdef
                "of a stranger" is stored nowhere that can be read.
                """, found("ada@example.org", "zoë", "of a stranger"));
    }

    @Test
    void whereThereIsNothingTheStatusIsZero() throws IOException {
        assertEquals("0\n\"100% of_them\" is stored nowhere that can be read.\n", found("100% of_them"));
    }

    @Test
    void aTextIsFoundAsItStandsInJsonAndHoweverItsLettersAreMade() throws IOException {
        assertEquals("""
                1
                "Zoë "Z" Ł" is stored here:
                  apart."Odd name".facts: 1 row
                "Zoe\u0308 Łukasz" is stored here:
                  file documents/ab/cd/abcdef
                "ÖZGÜR" is stored here:
                  file server/log/requests.log
                """, found("Zoë \"Z\" Ł", "Zoe\u0308 Łukasz", "ÖZGÜR"));
    }

    private static String found(String... texts) throws IOException {
        var out = new ByteArrayOutputStream();
        var progress = new Progress(new PrintStream(out, true, StandardCharsets.UTF_8), Duration.ZERO);
        int status = new FindCommand(data, database, progress).run(List.of(texts));
        return status + "\n" + out.toString(StandardCharsets.UTF_8);
    }
}

package org.jobwright.server.doctor;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jobwright.server.database.Database;
import org.jobwright.server.database.DatabaseClock;
import org.jobwright.server.database.Login;
import org.jobwright.server.database.Migrations;

/** The database: whether both roles reach it, and may do what they have to do and no more. */
final class DatabaseCheck {
    private static final int OLDEST = 15;
    private static final int LEAST_CONNECTIONS = 40;
    private static final Duration MOST_APART = Duration.ofSeconds(5);
    private static final String MAY_WRITE = """
            select has_schema_privilege('public', 'usage') and bool_and(has_table_privilege(name, 'select')
              and has_table_privilege(name, 'insert') and has_table_privilege(name, 'update'))
            from unnest(array['public.account', 'public.job_application', 'public.stored_document']) name""";
    private static final String MIGRATED = "select to_regclass('public.flyway_schema_history') is not null";

    private final Database database;

    DatabaseCheck(Database database) {
        this.database = database;
    }

    Finding connection() {
        for (Login role : List.of(database.application(), database.owner())) {
            try (Connection connection = Database.connect(database.url(), role)) {
                int version = number(connection, "select current_setting('server_version_num')::int / 10000");
                if (version < OLDEST) {
                    return Finding.problem(
                            "It is PostgreSQL " + version + ".", "Upgrade it to PostgreSQL " + OLDEST + " or newer.");
                }
                if (!"UTF8".equals(text(connection, "select current_setting('server_encoding')"))) {
                    return Finding.problem(
                            "Its encoding is not UTF-8.", "Create it anew: create database NAME encoding 'UTF8'");
                }
                int connections = number(connection, "select current_setting('max_connections')::int");
                if (connections < LEAST_CONNECTIONS) {
                    return Finding.problem(
                            "It takes " + connections + " connections, and each node of Jobwright needs up to 24.",
                            "Set max_connections in postgresql.conf to " + LEAST_CONNECTIONS + " or more.");
                }
            } catch (SQLException e) {
                return notReached(role, e);
            }
        }
        return Finding.ok("It answers at " + database.url() + ".");
    }

    private Finding notReached(Login role, SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        String says = "As " + role + " at " + database.url() + ": " + failure.getMessage();
        return Finding.problem(
                says,
                switch (state) {
                    case "28P01", "28000" ->
                        "Check user and password in the settings, and pg_hba.conf of the database server.";
                    case "3D000" -> "Create the database, or correct its name in JOBWRIGHT_DB_URL.";
                    case "42501" -> "Allow it: grant connect on database NAME to " + role;
                    case "53300" -> "Close other connections, or raise max_connections.";
                    default ->
                        "Check whether PostgreSQL runs, host and port in JOBWRIGHT_DB_URL, and the firewall between.";
                });
    }

    /** Row-level security is in force for a role that is neither owner nor exempt. */
    Finding roles() throws SQLException {
        try (Connection application = Database.connect(database.url(), database.application());
                Connection owner = database.connectAsOwner()) {
            if (is(application, "select rolsuper or rolbypassrls from pg_roles where rolname = current_user")) {
                return Finding.problem(
                        database.application() + " is exempt from row-level security, the second lock on all data.",
                        "alter role " + database.application() + " nosuperuser nobypassrls");
            }
            if (!is(owner, "select has_schema_privilege('public', 'create')")) {
                return Finding.problem(
                        database.owner() + " may not create tables.",
                        "grant usage, create on schema public to " + database.owner());
            }
            if (is(owner, MIGRATED) && !is(application, MAY_WRITE)) {
                return Finding.problem(
                        database.application() + " may not read and write the tables.",
                        "Run ./jobwright migrate, which grants it.");
            }
        }
        return database.applicationIsOwner()
                ? Finding.note("One role is owner and application, so row-level security is not in force; see"
                        + " JOBWRIGHT_DB_OWNER_USER.")
                : Finding.ok("The application reads and writes rows, and only the owner changes tables.");
    }

    Finding schema() throws SQLException, IOException {
        int known = Migrations.newest();
        try (Connection owner = database.connectAsOwner()) {
            int schema = is(owner, MIGRATED)
                    ? number(owner, "select coalesce(max(version::int), 0) from flyway_schema_history where success")
                    : 0;
            if (schema > known) {
                return Finding.problem(
                        "Its schema is " + schema + ", of a newer Jobwright; this version supports up to " + known
                                + ".",
                        "Use the newer version, or restore the backup from before the upgrade.");
            }
            return schema == known
                    ? Finding.ok("It is up to date.")
                    : Finding.note("The next start brings it up to date, from " + schema + " to " + known
                            + "; make a backup first.");
        }
    }

    /** Compares with the database server's clock, and with the newest row of the audit log. */
    Finding clock() throws SQLException {
        String advice = "Keep the time of both machines with chrony or systemd-timesyncd.";
        try (Connection owner = database.connectAsOwner()) {
            Clock clock = Clock.systemUTC();
            Duration apart = DatabaseClock.apart(owner, clock);
            if (apart.compareTo(MOST_APART) > 0) {
                return Finding.problem(
                        "The database's clock differs from this one by " + apart.toSeconds() + " s.", advice);
            }
            Instant newest = is(owner, "select to_regclass('public.audit_entry') is not null")
                    ? time(owner, "select coalesce(max(at), 'epoch') from audit_entry")
                    : Instant.EPOCH;
            return newest.isAfter(clock.instant().plus(MOST_APART))
                    ? Finding.problem("The audit log has a row of " + newest + ", which is still to come.", advice)
                    : Finding.ok("It agrees with the database, and with the audit log.");
        }
    }

    /** A running server seals new lines of the audit log every second; one that was killed leaves some to the next start. */
    Finding auditLog(boolean isRunning) throws SQLException {
        try (Connection owner = database.connectAsOwner()) {
            if (!is(owner, "select to_regclass('public.audit_line') is not null")
                    || !is(
                            owner,
                            "select exists (select from audit_line where written_at < now() - interval '1 minute')")) {
                return Finding.ok("Its lines are sealed.");
            }
            String waiting =
                    number(owner, "select count(*)::int from audit_line") + " lines of the audit log are not sealed"
                            + ", the oldest since " + time(owner, "select min(written_at) from audit_line") + ".";
            return isRunning
                    ? Finding.problem(
                            waiting,
                            "Nobody would notice if they were changed. server.log says why they are not sealed.")
                    : Finding.note(waiting + " The next start seals them, and so does ./jobwright audit verify.");
        }
    }

    /** Without these texts search engines are asked to stay away. */
    Finding siteTexts(boolean demo) throws SQLException {
        try (Connection owner = database.connectAsOwner()) {
            var missing = new TreeSet<>(List.of("CONTACT", "IMPRINT", "PRIVACY"));
            if (is(owner, "select to_regclass('public.site_version') is not null")) {
                missing.removeAll(texts(owner, """
                        select part from (select distinct on (part, language) part, content from site_version
                          order by part, language, number desc) newest
                        where content <> ''"""));
            }
            if (missing.isEmpty()) {
                return Finding.ok("Imprint, privacy notice and contact are written.");
            }
            String says = "Missing: " + String.join(", ", missing).toLowerCase(Locale.ROOT) + ".";
            return demo
                    ? Finding.note(says + " A demo needs none.")
                    : Finding.problem(
                            says,
                            "An administrator writes them under Site; until then search engines are asked to stay away.");
        }
    }

    private static boolean is(Connection connection, String query) throws SQLException {
        return "t".equals(text(connection, query));
    }

    private static int number(Connection connection, String query) throws SQLException {
        return Integer.parseInt(text(connection, query));
    }

    private static Instant time(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        }
    }

    private static String text(Connection connection, String query) throws SQLException {
        return texts(connection, query).getFirst();
    }

    private static List<String> texts(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}

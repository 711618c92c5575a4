package org.jobwright.server.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jobwright.server.database.Database;

/** The people and applications that were erased; a backup from before knows them again. */
record Erasures(List<UUID> accounts, List<UUID> applications) {

    private static final int UUID_LENGTH = 36;

    /** Those of a file; none if there is no such file. */
    static Erasures in(Path file) throws IOException {
        if (!Files.exists(file)) {
            return new Erasures(List.of(), List.of());
        }
        try (Stream<String> lines = Files.lines(file)) {
            Set<UUID> erased = new LinkedHashSet<>();
            Set<UUID> applications = new LinkedHashSet<>();
            lines.map(line -> line.split(" ", -1))
                    .filter(line -> line.length == 3 && line[2].length() == UUID_LENGTH)
                    .forEach(line -> {
                        UUID id = UUID.fromString(line[2]);
                        switch (line[1]) {
                            case "ACCOUNT" -> erased.add(id);
                            case "KEPT" -> {
                                erased.remove(id);
                                applications.remove(id);
                            }
                            case "APPLICATION" -> applications.add(id);
                            default -> {} // written by a later version
                        }
                    });
            return new Erasures(List.copyOf(erased), List.copyOf(applications));
        }
    }

    /**
     * What was erased again.
     *
     * @param people how many
     * @param failures who and what could not be erased, by id, and why
     */
    record Again(int people, Map<UUID, String> failures) {}

    /** Erases those whom a database knows. One that cannot be erased does not keep the others. */
    Again applyTo(Database database) throws SQLException {
        try (Connection connection = database.connectAsOwner()) {
            connection.setAutoCommit(false);
            run(connection, "select jobwright_call_as('', 'system')");
            Map<UUID, String> failures = new LinkedHashMap<>();
            int people = 0;
            for (UUID account : accounts) {
                if (run(connection, "select id from account where id = ?", account)
                        && erase(connection, "select jobwright_erase_again(?)", account, failures)) {
                    people++;
                }
            }
            for (UUID application : applications) {
                if (run(connection, "select id from job_application where id = ? and erased_on is null", application)) {
                    erase(connection, "select jobwright_erase_application_again(?)", application, failures);
                }
            }
            connection.commit();
            return new Again(people, failures);
        }
    }

    private static boolean erase(Connection connection, String sql, UUID id, Map<UUID, String> failures)
            throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            run(connection, sql, id);
            connection.releaseSavepoint(before);
            return true;
        } catch (SQLException failure) {
            connection.rollback(before);
            failures.put(id, failure.getMessage().lines().findFirst().orElse("")); // below it may stand values
            return false;
        }
    }

    private static boolean run(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }
}

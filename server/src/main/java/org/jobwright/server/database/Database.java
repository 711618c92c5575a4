package org.jobwright.server.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jobwright.server.console.CommandError;

/**
 * The address of the database and the two roles that use it: the owner changes the schema, the application only reads
 * and writes rows.
 */
public record Database(String url, Login application, Login owner) {

    public static Connection connect(String url, Login login) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", login.user());
        properties.setProperty("password", login.password());
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("ApplicationName", "jobwright launcher");
        return DriverManager.getConnection(url, properties);
    }

    public boolean applicationIsOwner() {
        return application.user().equals(owner.user());
    }

    public Connection connectAsOwner() throws SQLException {
        return connect(url, owner);
    }

    /** Fails with a plain sentence if the application cannot connect to the database. */
    public void check() {
        try (Connection connection = connect(url, application)) {
            if (!connection.isValid(5)) {
                throw new CommandError("The database at " + url + " does not answer.");
            }
        } catch (SQLException e) {
            throw new CommandError("The database at " + url + " cannot be used: " + e.getMessage(), e);
        }
    }
}

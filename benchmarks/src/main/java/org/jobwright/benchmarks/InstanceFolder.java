package org.jobwright.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** The data directory of a running instance started for the benchmark. */
public record InstanceFolder(Path folder) {

    /** As the role that no policy or trigger restricts. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), "postgres", password());
    }

    public String url() {
        return "jdbc:postgresql://127.0.0.1:"
                + properties("instance.properties").getProperty("database.port") + "/jobwright";
    }

    public String password() {
        return properties("secrets.properties").getProperty("database.superuser");
    }

    public Path index() {
        return folder.resolve("index");
    }

    public String serverPid() {
        return properties("instance.properties").getProperty("server.pid");
    }

    private Properties properties(String name) {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(folder.resolve(name))) {
            properties.load(in);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

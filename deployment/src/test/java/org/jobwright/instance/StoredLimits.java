package org.jobwright.instance;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.util.Properties;
import org.jobwright.server.InstanceDatabase;
import org.jobwright.services.shared.KeyedHash;

/** Sets the request counters of an instance, so that no test needs to send all the requests. */
public final class StoredLimits {

    private StoredLimits() {}

    /** As if this many requests had already come. */
    public static void use(Instance instance, String key, int count, long window) throws Exception {
        try (Connection connection = InstanceDatabase.connect(instance.data());
                PreparedStatement insert = connection.prepareStatement(
                        "insert into rate_limit (key, window_start, count) values (?, to_timestamp(?), ?)")) {
            insert.setString(1, KeyedHash.of(key, secretOf(instance)));
            insert.setLong(2, Instant.now().getEpochSecond() / window * window);
            insert.setInt(3, count);
            insert.executeUpdate();
        }
    }

    public static boolean isKnown(Instance instance, String key) throws Exception {
        try (Connection connection = InstanceDatabase.connect(instance.data());
                PreparedStatement select = connection.prepareStatement("select 1 from rate_limit where key = ?")) {
            select.setString(1, KeyedHash.of(key, secretOf(instance)));
            return select.executeQuery().next();
        }
    }

    private static String secretOf(Instance instance) throws IOException {
        Properties server = new Properties();
        try (Reader file = Files.newBufferedReader(instance.data().resolve("server/server.properties"))) {
            server.load(file);
        }
        return server.getProperty("jobwright.factors.key");
    }
}

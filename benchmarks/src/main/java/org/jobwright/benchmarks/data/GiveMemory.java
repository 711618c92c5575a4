package org.jobwright.benchmarks.data;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import org.jobwright.benchmarks.InstanceFolder;

/**
 * Gives the PostgreSQL of an instance, from its next start, the memory that a server with that much data usually gets.
 */
public final class GiveMemory {

    private static final List<String> SETTINGS = List.of(
            "shared_buffers = '3GB'",
            "effective_cache_size = '8GB'",
            "maintenance_work_mem = '1GB'",
            "max_wal_size = '8GB'");

    private GiveMemory() {}

    public static void main(String[] arguments) throws Exception {
        try (Connection connection = new InstanceFolder(Path.of(arguments[0])).connect();
                var statement = connection.createStatement()) {
            for (String setting : SETTINGS) {
                statement.execute("alter system set " + setting);
            }
        }
    }
}

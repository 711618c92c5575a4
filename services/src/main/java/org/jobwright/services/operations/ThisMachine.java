package org.jobwright.services.operations;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Properties;

/** What this node knows about itself without asking anything else. */
final class ThisMachine {

    private static final Properties BUILD = build();

    private ThisMachine() {}

    static Path dataDirectory() {
        return Path.of(System.getProperty("jobwright.data.dir", "."));
    }

    static InstanceStatus.Machine now() {
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        try {
            FileStore disk = Files.getFileStore(dataDirectory());
            return new InstanceStatus.Machine(
                    disk.getUsableSpace(), disk.getTotalSpace(), heap.getUsed(), heap.getMax());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot check the disk", e);
        }
    }

    static InstanceStatus.Software software() {
        return new InstanceStatus.Software(
                BUILD.getProperty("version", ""),
                BUILD.getProperty("commit", ""),
                Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime()),
                System.getProperty("jobwright.node", ""));
    }

    private static Properties build() {
        Properties build = new Properties();
        try (InputStream in = ThisMachine.class.getResourceAsStream("/org/jobwright/build.properties")) {
            if (in != null) {
                build.load(in);
            }
            return build;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

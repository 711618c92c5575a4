package org.jobwright.server.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.jobwright.server.database.DataDirectory;
import org.jobwright.server.database.Home;

/**
 * What the JVM remembers of one run of the server, so that later starts are faster (JEP 483, 514, 515). It is recorded
 * by the first run that ends cleanly, and stored in the server's own directory: it fits that server and this JVM only.
 * The JVM ignores a cache that does not fit.
 */
final class StartCache {
    private static final int FIRST_RELEASE = 25;

    private final Path directory;
    private final Path recorded;

    StartCache(Home home, DataDirectory data) {
        this.directory = home.wildfly();
        this.recorded = data.server().resolve("start.aot");
    }

    /** The option for starting the server. */
    Optional<String> option() {
        if (Runtime.version().feature() < FIRST_RELEASE) {
            return Optional.empty();
        }
        if (Files.exists(kept())) {
            return Optional.of("-XX:AOTCache=" + kept());
        }
        return Files.isWritable(directory) ? Optional.of("-XX:AOTCacheOutput=" + recorded) : Optional.empty();
    }

    /** Whether stopping the server takes some seconds longer, because the recording is written then. */
    boolean isRecording() {
        return option().orElse("").startsWith("-XX:AOTCacheOutput=");
    }

    /** Stores the recording of the run that has now ended. */
    void keep() throws IOException {
        if (Files.exists(recorded)) {
            Path arrived = Files.move(
                    recorded,
                    kept().resolveSibling(kept().getFileName() + ".new"),
                    StandardCopyOption.REPLACE_EXISTING);
            Files.move(arrived, kept(), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private Path kept() {
        return directory.resolve("start-" + Runtime.version() + ".aot");
    }
}

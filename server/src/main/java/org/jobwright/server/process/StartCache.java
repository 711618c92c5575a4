package org.jobwright.server.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.jobwright.server.database.DataDirectory;
import org.jobwright.server.database.Home;

/**
 * What the Java machine remembers of one run of the server, so that later starts are shorter (JEP 483, 514, 515). It is
 * recorded by the first run that ends in good order, and lies in the server's own directory: it fits that server and
 * this Java only. A cache that does not fit is ignored by the machine.
 */
final class StartCache {
    private static final int FIRST_RELEASE = 25;

    private final Path directory;
    private final Path recorded;

    StartCache(Home home, DataDirectory data) {
        this.directory = home.wildfly();
        this.recorded = data.server().resolve("start.aot");
    }

    /** The option to start the server with. */
    Optional<String> option() {
        if (Runtime.version().feature() < FIRST_RELEASE) {
            return Optional.empty();
        }
        if (Files.exists(kept())) {
            return Optional.of("-XX:AOTCache=" + kept());
        }
        return Files.isWritable(directory) ? Optional.of("-XX:AOTCacheOutput=" + recorded) : Optional.empty();
    }

    /** Whether ending the server takes some seconds more, because the recording is written then. */
    boolean isRecording() {
        return option().orElse("").startsWith("-XX:AOTCacheOutput=");
    }

    /** Keeps what the run that has ended now recorded. */
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

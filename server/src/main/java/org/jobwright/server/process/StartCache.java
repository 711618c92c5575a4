package org.jobwright.server.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.jobwright.server.database.DataDirectory;
import org.jobwright.server.database.Home;

/**
 * What makes later starts faster, made when the first run ends cleanly and kept in the server's own directory: what the
 * JVM remembers of that run (JEP 483, 514, 515), which fits that server and this JVM only and is ignored by another
 * one, and a copy of the EAR with an index of its libraries.
 */
final class StartCache {
    private static final int FIRST_RELEASE = 25;

    private final Home home;
    private final Path directory;
    private final Path recorded;
    private final Path indexed;

    StartCache(Home home, DataDirectory data) {
        this.home = home;
        this.directory = home.wildfly();
        this.recorded = data.server().resolve("start.aot");
        this.indexed = data.server().resolve("start.ear");
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

    /** The application: with indexes if they were made for this build, otherwise as it ships. */
    Path ear() throws IOException {
        return Files.exists(home.ear()) && Files.exists(keptEar()) ? keptEar() : home.ear();
    }

    /** Whether stopping the server takes some seconds longer, because the recording is written then. */
    boolean isRecording() {
        return option().orElse("").startsWith("-XX:AOTCacheOutput=");
    }

    /** Stores the recording of the run that has now ended, and the indexes. */
    void keep() throws IOException {
        if (Files.exists(recorded)) {
            move(recorded, kept());
        }
        if (Files.isWritable(directory) && Files.exists(home.ear()) && !Files.exists(keptEar())) {
            deleteEars();
            IndexedEar.make(home.ear(), indexed);
            move(indexed, keptEar());
        }
    }

    private static void move(Path made, Path kept) throws IOException {
        // Other instances of this server may end at the same moment.
        Path arrived = Files.move(
                made,
                kept.resolveSibling(
                        kept.getFileName() + "." + ProcessHandle.current().pid()));
        Files.move(arrived, kept, StandardCopyOption.ATOMIC_MOVE);
    }

    private void deleteEars() throws IOException {
        try (var files = Files.newDirectoryStream(directory, "start-*.ear")) {
            for (Path old : files) {
                Files.deleteIfExists(old);
            }
        }
    }

    private Path kept() {
        return directory.resolve("start-" + Runtime.version() + ".aot");
    }

    /** Of one build: another one has another size or was made at another time. */
    private Path keptEar() throws IOException {
        return directory.resolve(
                "start-" + Files.getLastModifiedTime(home.ear()).toMillis() + "-" + Files.size(home.ear()) + ".ear");
    }
}

package org.jobwright.benchmarks.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The index of an instance as stored on disk, under a second name: the product opens a writer even for reading, and the
 * instance already has one. Index files never change, so links are a copy.
 */
final class IndexSnapshot implements AutoCloseable {

    private final Path folder;

    IndexSnapshot(Path index) throws IOException {
        folder = Files.createTempDirectory(index.getParent(), "snapshot-");
        try (Stream<Path> files = Files.walk(index)) {
            for (Path file : files.toList()) {
                Path link = folder.resolve(index.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(link);
                } else if (!file.endsWith("write.lock")) {
                    Files.createLink(link, file);
                }
            }
        }
    }

    /** The directory that the product uses as its own. */
    Path root() {
        return folder;
    }

    /** The one index in it. */
    Path postings() throws IOException {
        try (Stream<Path> indexes = Files.list(folder)) {
            return indexes.findFirst().orElseThrow();
        }
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}

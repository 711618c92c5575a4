package org.jobwright.services.candidates.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * The drawn pages of documents, a file for each below {@code jobwright.data.dir/pages}, named as the document is in
 * {@link DocumentStore}. They can be drawn again at any time, so they are in no backup and may be deleted; beyond {@link
 * #MOST_BYTES} the ones that were not read for the longest time go.
 */
@ApplicationScoped
class PageStore {

    static final long MOST_BYTES = 2L * 1024 * 1024 * 1024;

    private static final Logger LOG = Logger.getLogger(PageStore.class);

    /** What could not be drawn is tried again when somebody looks at it later. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final Duration PRECISION = Duration.ofHours(1);

    private Clock clock;
    private long most;
    private long bytes = -1;

    /** For the container. */
    PageStore() {}

    @Inject
    PageStore(Clock clock) {
        this(clock, MOST_BYTES);
    }

    PageStore(Clock clock, long most) {
        this.clock = clock;
        this.most = most;
    }

    /** A stored page file, and when it was last read or written. */
    private record Kept(Path file, long size, Instant at) {}

    /** The pages of a document; empty if they were never drawn, or were dropped. */
    Optional<DrawnPages> find(String key) {
        return read(key).map(PageFrames::pages);
    }

    /** Whether drawing a document would help somebody who looks at it now. */
    boolean lacks(String key) {
        Optional<DrawnPages> pages = find(key);
        return pages.isEmpty() || !pages.orElseThrow().isComplete() && isOld(path(key), PATIENCE);
    }

    /** The picture of a page, counted from 1. */
    Optional<byte[]> picture(String key, int page) {
        return read(key).flatMap(frames -> frames.picture(page));
    }

    private Optional<PageFrames> read(String key) {
        Path file = path(key);
        try (FileChannel channel = FileChannel.open(file)) {
            // Mapped, because of up to 16 MB one page is wanted; a file is replaced, never changed.
            PageFrames frames = new PageFrames(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
            if (frames.pages().isComplete() && isOld(file, PRECISION)) {
                Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
            }
            return Optional.of(frames);
        } catch (NoSuchFileException never) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the pages of " + key, e);
        }
    }

    private boolean isOld(Path file, Duration age) {
        try {
            return Files.getLastModifiedTime(file)
                    .toInstant()
                    .isBefore(clock.instant().minus(age));
        } catch (IOException gone) {
            return true;
        }
    }

    void put(String key, byte[] drawn) {
        Path file = path(key);
        try {
            Files.createDirectories(file.getParent());
            Path unfinished = Files.createTempFile(file.getParent(), "pages", null);
            try {
                Files.write(unfinished, drawn);
                Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(unfinished);
            }
            makeRoom(drawn.length);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the pages of " + key, e);
        }
    }

    void delete(String key) {
        try {
            Files.deleteIfExists(path(key));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete the pages of " + key, e);
        }
    }

    /** The documents that have pages. */
    List<String> keys() {
        return kept().map(kept -> kept.file().getFileName().toString())
                .filter(DocumentKeys::isKey)
                .toList();
    }

    /** Counts what is there only now and then: replaced and deleted files make the count too high, never too low. */
    private synchronized void makeRoom(long more) {
        bytes = bytes < 0 ? kept().mapToLong(Kept::size).sum() : bytes + more;
        if (bytes <= most) {
            return;
        }
        List<Kept> oldest = kept().sorted(Comparator.comparing(Kept::at)).toList();
        bytes = oldest.stream().mapToLong(Kept::size).sum();
        int dropped = 0;
        for (Kept kept : oldest) {
            if (bytes <= most / 10 * 9) {
                break;
            }
            delete(kept.file().getFileName().toString());
            bytes -= kept.size();
            dropped++;
        }
        LOG.infof("The drawn pages of %d documents were dropped to make room.", dropped);
    }

    private static Stream<Kept> kept() {
        if (Files.notExists(directory())) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.walk(directory())) {
            return files.flatMap(PageStore::kept).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list drawn pages", e);
        }
    }

    private static Stream<Kept> kept(Path file) {
        try {
            return Files.isRegularFile(file)
                    ? Stream.of(new Kept(
                            file,
                            Files.size(file),
                            Files.getLastModifiedTime(file).toInstant()))
                    : Stream.empty();
        } catch (IOException deletedMeanwhile) {
            return Stream.empty();
        }
    }

    private static Path path(String key) {
        return FileDocumentStore.below(directory(), key);
    }

    private static Path directory() {
        return Path.of(System.getProperty("jobwright.data.dir"), "pages");
    }
}

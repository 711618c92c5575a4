package org.jobwright.web.search.feeds;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import org.jboss.logging.Logger;
import org.jobwright.services.search.feeds.PublicChange;

/**
 * The feed of a large site, written to a compressed file at most once an hour: at a million postings it takes minutes
 * to make. It is only written where several programs read it within an hour.
 */
@ApplicationScoped
class KeptFeed {

    private static final Logger LOG = Logger.getLogger(KeptFeed.class);
    private static final Duration FRESH = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofHours(2);
    private static final Duration PAUSE = Duration.ofMinutes(10);

    /** The embedded database may be on the same disk. A feed of a million postings has about 1 GB. */
    private static final long ROOM = 3L << 30;

    /**
     * A feed that was written.
     *
     * @param change the latest change when it was begun
     */
    record Kept(Path file, PublicChange change, Instant begun) {}

    private final Path directory;
    private final InstantSource clock;
    private final AtomicBoolean writing = new AtomicBoolean();
    private volatile Instant asked = Instant.MIN;
    private volatile Instant notBefore = Instant.MIN;
    private volatile Kept kept;
    private volatile Path previous;

    KeptFeed() {
        this(Path.of(System.getProperty("jboss.server.temp.dir")), InstantSource.system());
    }

    KeptFeed(Path directory, InstantSource clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** The last one that was written, unless that was more than two hours ago. */
    Optional<Kept> find() {
        return Optional.ofNullable(kept)
                .filter(last -> isWithin(LONGEST, last.begun()))
                .filter(last -> Files.exists(last.file()));
    }

    /**
     * Starts writing a new file in the background if the last one is an hour old. Only one is written at a time, and
     * none for ten minutes after a failure or on a site that is not large.
     */
    void renew(
            BooleanSupplier isLarge,
            Supplier<PublicChange> lastChange,
            PublicAnswers.Content content,
            Executor background) {
        boolean often = isWithin(FRESH, asked);
        asked = clock.instant();
        if (!often || isFresh() || asked.isBefore(notBefore) || !writing.compareAndSet(false, true)) {
            return;
        }
        try {
            background.execute(() -> {
                try {
                    if (!isLarge.getAsBoolean() || !write(lastChange.get(), content)) {
                        notBefore = clock.instant().plus(PAUSE);
                    }
                } finally {
                    writing.set(false);
                }
            });
        } catch (RejectedExecutionException stopping) {
            writing.set(false);
        }
    }

    private boolean isFresh() {
        return kept != null && isWithin(FRESH, kept.begun());
    }

    private boolean isWithin(Duration age, Instant time) {
        return clock.instant().minus(age).isBefore(time);
    }

    private boolean write(PublicChange change, PublicAnswers.Content content) {
        Instant begun = clock.instant();
        delete(previous);
        Path file = null;
        try {
            if (Files.getFileStore(directory).getUsableSpace() < ROOM) {
                LOG.warn("The feed of all postings is made for each reader: less than 3 GB are free for a file");
                return false;
            }
            file = Files.createTempFile(directory, "feed-", ".xml.gz");
            try (OutputStream out = new GZIPOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
                XmlOutput xml = new XmlOutput(out);
                content.write(xml, change);
                xml.flush();
            }
            // A reader may be about to open the last file, so it is deleted one turn later.
            previous = kept == null ? null : kept.file();
            kept = new Kept(file, change, begun);
            return true;
        } catch (IOException | RuntimeException failed) {
            LOG.warn("The feed of all postings could not be written; it is tried again in ten minutes", failed);
            delete(file);
            return false;
        }
    }

    @PreDestroy
    void forget() {
        delete(previous);
        delete(kept == null ? null : kept.file());
    }

    private static void delete(Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            LOG.warnf(e, "An earlier feed could not be deleted: %s", file);
        }
    }
}

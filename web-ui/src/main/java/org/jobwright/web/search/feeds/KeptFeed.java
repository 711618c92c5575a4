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
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import org.jboss.logging.Logger;
import org.jobwright.services.search.feeds.PublicChange;

/**
 * The feed of a large site, written to a compressed file once an hour: at a million postings it takes minutes to make.
 * Nothing is written while nobody asks.
 */
@ApplicationScoped
class KeptFeed {

    private static final Logger LOG = Logger.getLogger(KeptFeed.class);
    private static final Duration FRESH = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofHours(2);

    /**
     * A feed that was written.
     *
     * @param change the latest change when it was begun
     */
    record Kept(Path file, PublicChange change, Instant begun) {}

    private final Path directory;
    private final InstantSource clock;
    private final AtomicBoolean writing = new AtomicBoolean();
    private volatile Kept kept;
    private Path previous;

    KeptFeed() {
        this(Path.of(System.getProperty("jboss.server.temp.dir")), InstantSource.system());
    }

    KeptFeed(Path directory, InstantSource clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** The last one that was written, unless that was more than two hours ago. */
    Optional<Kept> find() {
        return Optional.ofNullable(kept).filter(last -> isYounger(last, LONGEST));
    }

    /** Has it written in the background if the last one is an hour old, once at a time. */
    void renew(Supplier<PublicChange> lastChange, PublicAnswers.Content content, Executor background) {
        if (isFresh() || !writing.compareAndSet(false, true)) {
            return;
        }
        try {
            background.execute(() -> {
                try {
                    if (!isFresh()) {
                        write(lastChange.get(), content);
                    }
                } finally {
                    writing.set(false);
                }
            });
        } catch (RuntimeException refused) {
            writing.set(false);
            throw refused;
        }
    }

    private boolean isFresh() {
        return kept != null && isYounger(kept, FRESH);
    }

    private boolean isYounger(Kept last, Duration age) {
        return clock.instant().isBefore(last.begun().plus(age));
    }

    private void write(PublicChange change, PublicAnswers.Content content) {
        Instant begun = clock.instant();
        Path file = null;
        try {
            file = Files.createTempFile(directory, "feed-", ".xml.gz");
            try (OutputStream out = new GZIPOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
                XmlOutput xml = new XmlOutput(out);
                content.write(xml, change);
                xml.flush();
            }
            Kept last = kept;
            kept = new Kept(file, change, begun);
            // Someone may be about to open the last one.
            delete(previous);
            previous = last == null ? null : last.file();
        } catch (IOException | RuntimeException failed) {
            LOG.warn("The feed of all postings could not be written; the next reader tries again", failed);
            delete(file);
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
            LOG.warnf(e, "The previous feed could not be deleted: %s", file);
        }
    }
}

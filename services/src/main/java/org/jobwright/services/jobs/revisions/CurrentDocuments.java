package org.jobwright.services.jobs.revisions;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What applies now, cached for a while: it rarely changes and is needed while people type. A change applies at once on
 * this node, and within a minute on the others.
 *
 * @param <D> all documents, prepared for use
 */
public abstract class CurrentDocuments<D> {

    private static final Duration KEPT = Duration.ofMinutes(1);

    @Inject
    private Clock clock;

    private final AtomicInteger changes = new AtomicInteger();

    private volatile Kept<D> kept = new Kept<>(null, Instant.MIN);

    private record Kept<D>(D documents, Instant until) {}

    /** Reads them from the database. */
    protected abstract D read();

    public D current() {
        Kept<D> now = kept;
        if (!clock.instant().isBefore(now.until())) {
            int before = changes.get();
            now = new Kept<>(read(), clock.instant().plus(KEPT));
            keep(now, before);
        }
        return now.documents();
    }

    /** Documents read before a change was committed are not cached. */
    private synchronized void keep(Kept<D> read, int before) {
        if (changes.get() == before) {
            kept = read;
        }
    }

    /** After a change was committed. */
    protected synchronized void forget() {
        changes.incrementAndGet();
        kept = new Kept<>(null, Instant.MIN);
    }
}

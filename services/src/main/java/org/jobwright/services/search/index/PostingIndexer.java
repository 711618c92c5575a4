package org.jobwright.services.search.index;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.AccessTimeout;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.jobwright.domain.accounts.Role;
import org.jobwright.services.shared.background.BackgroundRuns;

/**
 * Keeps the index up to date: one round at a time, as long as changes wait. Waiting for a round is limited to longer
 * than the usual five seconds, which the first round takes on a busy machine: otherwise a first start would fail.
 */
@Singleton
@Startup
@RunAs(Role.SYSTEM)
@PermitAll
@Lock(LockType.READ)
@AccessTimeout(value = 2, unit = TimeUnit.MINUTES)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PostingIndexer {

    private static final Logger LOG = Logger.getLogger(PostingIndexer.class);
    private static final int MOST_AT_ONCE = 10_000;

    /** By what factor a failed batch is reduced at each step. */
    private static final int FEWER = 10;

    private static final Duration BETWEEN_ENDS = Duration.ofMinutes(1);

    /** Longer than the downtime of a node for an update. */
    private static final Duration LOOK_BACK = Duration.ofDays(2);

    private static final int FAILURES_OF_THE_INDEX = 3;
    private static final Duration REST = Duration.ofMinutes(1);

    private final AtomicBoolean running = new AtomicBoolean();
    private final AtomicBoolean asked = new AtomicBoolean();
    private volatile boolean prepared;
    private volatile Instant endsNotedUntil;
    private volatile Instant restsUntil = Instant.MIN;

    @Inject
    private PostingIndexService index;

    @Inject
    private BackgroundRuns runs;

    @Inject
    private Event<PostingsIndexed> indexed;

    @Inject
    private Clock clock;

    /** An index in the data directory exists before the first search; it is filled while the server starts. */
    @PostConstruct
    void begin() {
        endsNotedUntil = clock.instant().minus(LOOK_BACK);
        try {
            prepare();
        } catch (RuntimeException e) {
            LOG.warnf(e, "The search index could not be prepared yet");
        }
    }

    private void prepare() {
        if (!prepared) {
            index.prepare();
            prepared = true;
        }
    }

    /** Writes pending changes and returns when they can be found. */
    @Lock(LockType.WRITE)
    public void catchUp() {
        try {
            round();
        } catch (RuntimeException e) {
            LOG.warnf(e, "The search index could not be written");
        }
    }

    /** Writes pending changes; a running round continues until this change is written too. */
    @Asynchronous
    public void write() {
        asked.set(true);
        while (asked.get() && running.compareAndSet(false, true)) {
            try {
                asked.set(false);
                if (clock.instant().isAfter(restsUntil)) {
                    runs.tryTo("PostingIndexer.write", this::round);
                }
            } finally {
                running.set(false);
            }
        }
    }

    /** Retries parked changes, because the cause may be gone. */
    public void takeUpAgain() {
        index.takeUpAgain();
    }

    /** If it fails, the changes stay noted, and the next round retries. */
    private void round() {
        prepare();
        noteEnded();
        writeAll();
        restsUntil = Instant.MIN;
    }

    /**
     * If several cannot be written together, smaller batches are tried until the one is found that cannot be written on
     * its own, so that it does not block the others. If several in a row fail, the cause is elsewhere, and the index is
     * left alone for a while.
     */
    private void writeAll() {
        int most = MOST_AT_ONCE;
        int failures = 0;
        boolean more = true;
        while (more) {
            List<Long> next = index.next(most);
            int written = 0;
            try {
                written = next.isEmpty() ? 0 : index.write(next);
                more = written > 0;
                failures = 0;
            } catch (RuntimeException e) {
                if (!index.isReachable()) {
                    throw e;
                }
                if (next.size() == 1) {
                    index.putOff(next.getFirst());
                    failures++;
                    if (failures == FAILURES_OF_THE_INDEX) {
                        restsUntil = clock.instant().plus(REST);
                        throw e;
                    }
                    LOG.errorf(e, "A posting could not be written into the search index");
                    most = MOST_AT_ONCE;
                } else {
                    most = Math.max(1, next.size() / FEWER);
                }
            }
            if (written > 0) {
                indexed.fire(new PostingsIndexed());
            }
        }
    }

    private void noteEnded() {
        Instant now = clock.instant();
        if (now.isAfter(endsNotedUntil.plus(BETWEEN_ENDS))) {
            index.noteEnded(endsNotedUntil, now);
            endsNotedUntil = now;
        }
    }
}

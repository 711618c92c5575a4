package org.jobwright.services.jobs.wording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.jobwright.domain.jobs.wording.LexiconEvent;
import org.jobwright.domain.jobs.wording.Lexicons;

/** The words to look for now, cached for a while: they rarely change and are needed while people type. */
@ApplicationScoped
public class CurrentLexicons {

    private static final Duration KEPT = Duration.ofMinutes(1);

    @Inject
    private LexiconRepository repository;

    @Inject
    private Clock clock;

    private final AtomicInteger changes = new AtomicInteger();

    private volatile Kept kept = new Kept(null, Instant.MIN);

    private record Kept(Lexicons lexicons, Instant until) {}

    public Lexicons current() {
        Kept now = kept;
        if (!clock.instant().isBefore(now.until())) {
            int before = changes.get();
            now = new Kept(repository.current(), clock.instant().plus(KEPT));
            keep(now, before);
        }
        return now.lexicons();
    }

    /** Words read before a change was committed are not cached. */
    private synchronized void keep(Kept read, int before) {
        if (changes.get() == before) {
            kept = read;
        }
    }

    /** A change applies at once on this node, and within a minute on the others. */
    synchronized void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) LexiconEvent event) {
        changes.incrementAndGet();
        kept = new Kept(null, Instant.MIN);
    }
}

package org.jobwright.services.jobs.law;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jobwright.domain.jobs.law.PostingRuleEvent;
import org.jobwright.domain.jobs.law.RuleBook;
import org.jobwright.domain.jobs.law.RuleOutcome;

/** The rules that apply now, cached for a while: they rarely change and are needed while people type. */
@ApplicationScoped
public class RuleBooks {

    private static final Duration KEPT = Duration.ofMinutes(1);

    @Inject
    private RuleBookRepository repository;

    @Inject
    private Clock clock;

    private final AtomicInteger changes = new AtomicInteger();

    private volatile Kept kept = new Kept(null, Instant.MIN);

    private record Kept(RuleBook book, Instant until) {}

    public RuleBook current() {
        Kept now = kept;
        if (!clock.instant().isBefore(now.until())) {
            int before = changes.get();
            now = new Kept(repository.current(), clock.instant().plus(KEPT));
            keep(now, before);
        }
        return now.book();
    }

    /** Rules read before a change was committed are not cached. */
    private synchronized void keep(Kept read, int before) {
        if (changes.get() == before) {
            kept = read;
        }
    }

    /** A changed rule applies at once on this node, and within a minute on the others. */
    synchronized void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) PostingRuleEvent event) {
        changes.incrementAndGet();
        kept = new Kept(null, Instant.MIN);
    }

    /** Stores the result of the check of a version, as its proof. */
    public void keep(UUID version, List<RuleOutcome> outcomes) {
        repository.keep(version, outcomes, clock.instant());
    }
}

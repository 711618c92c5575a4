package org.jobwright.web.shared.pages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.jobwright.domain.site.SiteChanged;
import org.jobwright.services.site.PublicSite;
import org.jobwright.services.site.SiteQueries;

/**
 * What each page shows of the operator, read from the database at most every few seconds. A change on this node counts at
 * once. While the database does not answer, pages show what was last known: the page that says so needs a footer, too.
 */
@ApplicationScoped
public class OperatorSite {

    private static final Logger LOG = Logger.getLogger(OperatorSite.class);
    private static final long KEPT = Duration.ofSeconds(5).toNanos();

    private record Kept(PublicSite site, long until) {

        boolean isFresh() {
            return until - System.nanoTime() > 0;
        }
    }

    @Inject
    private SiteQueries queries;

    private final AtomicBoolean reading = new AtomicBoolean();
    /** Whether the last reading failed: one line in the log says so. */
    private final AtomicBoolean silent = new AtomicBoolean();

    private final AtomicInteger changes = new AtomicInteger();
    private volatile Kept kept;

    /** As visitors see it now. One request at a time reads it again; the others go on with what was known. */
    public PublicSite get() {
        Kept last = kept;
        if (last != null && (last.isFresh() || !reading.compareAndSet(false, true))) {
            return last.site();
        }
        try {
            int before = changes.get();
            PublicSite site = read(last);
            if (last != null || !silent.get()) {
                long now = System.nanoTime();
                kept = new Kept(site, changes.get() == before ? now + KEPT : now);
            }
            return site;
        } finally {
            reading.set(false);
        }
    }

    private PublicSite read(Kept last) {
        try {
            PublicSite site = queries.shown();
            silent.set(false);
            return site;
        } catch (RuntimeException noAnswer) {
            if (silent.compareAndSet(false, true)) {
                LOG.warn(
                        "What the operator says about the site cannot be read; pages show what was last known",
                        noAnswer);
            }
            return last == null ? PublicSite.UNKNOWN : last.site();
        }
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) SiteChanged event) {
        changes.incrementAndGet();
        Kept last = kept;
        if (last != null) {
            kept = new Kept(last.site(), System.nanoTime());
        }
    }
}

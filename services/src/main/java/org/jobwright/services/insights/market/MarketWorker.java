package org.jobwright.services.insights.market;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.jobwright.domain.accounts.Role;
import org.jobwright.services.shared.background.BackgroundRuns;

/** Writes counts, and updates the figures; each of them one round at a time, however long it takes. */
@Singleton
@RunAs(Role.SYSTEM)
@PermitAll
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MarketWorker {

    private static final Logger LOG = Logger.getLogger(MarketWorker.class);

    /** Months of roles per transaction. */
    private static final int BATCH = 50;

    /** In a row; then perhaps none of them is the cause, and the next round continues. */
    private static final int MOST_FAILURES = 3;

    private final AtomicBoolean writing = new AtomicBoolean();
    private final AtomicBoolean aggregating = new AtomicBoolean();

    @Inject
    private MarketService market;

    @Inject
    private BackgroundRuns runs;

    /** Writes what this node counted. */
    @Asynchronous
    public void writeCounts() {
        alone(writing, "MarketWorker.writeCounts", market::writeCounts);
    }

    /** Computes figures as long as something has changed. */
    @Asynchronous
    public void aggregate() {
        alone(aggregating, "MarketWorker.aggregate", this::makeAll);
    }

    /** If several cannot be computed together, each is tried alone, so that one does not block the others. */
    private void makeAll() {
        int most = BATCH;
        int failures = 0;
        boolean more = true;
        while (more) {
            try {
                more = market.aggregate(most) > 0;
                failures = 0;
            } catch (RuntimeException e) {
                if (most == 1) {
                    failures++;
                    if (market.putOff() == 0 || failures == MOST_FAILURES) {
                        throw e;
                    }
                    LOG.errorf(e, "The market figures for one month of a role could not be computed");
                }
                most = 1;
            }
        }
    }

    /** On failure, counts and notes are still there; the next round tries again. */
    private void alone(AtomicBoolean running, String name, Runnable round) {
        if (running.compareAndSet(false, true)) {
            try {
                runs.tryTo(name, round);
            } finally {
                running.set(false);
            }
        }
    }
}

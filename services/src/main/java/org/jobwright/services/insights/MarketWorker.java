package org.jobwright.services.insights;

import jakarta.annotation.PreDestroy;
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

/** Writes what was counted, and has the figures follow; each of both one round at a time, however long it takes. */
@Singleton
@RunAs(Role.SYSTEM)
@PermitAll
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MarketWorker {

    private static final Logger LOG = Logger.getLogger(MarketWorker.class);

    /** Months of roles with one transaction. */
    private static final int BATCH = 50;

    private final AtomicBoolean writing = new AtomicBoolean();
    private final AtomicBoolean aggregating = new AtomicBoolean();

    @Inject
    private MarketService market;

    /** Writes what this node counted. */
    @Asynchronous
    public void writeCounts() {
        alone(writing, market::writeCounts);
    }

    /** Makes figures as long as something changed. */
    @Asynchronous
    public void aggregate() {
        alone(aggregating, this::makeAll);
    }

    /** When several cannot be made together, each is tried alone, so that one of them does not stop the others. */
    private void makeAll() {
        int most = BATCH;
        boolean more = true;
        while (more) {
            try {
                more = market.aggregate(most) > 0;
            } catch (RuntimeException e) {
                if (most == 1) {
                    LOG.errorf(e, "The market figures of a month of a role could not be made");
                    market.putOff();
                }
                most = 1;
            }
        }
    }

    @PreDestroy
    void end() {
        alone(writing, market::writeCounts);
    }

    private static void alone(AtomicBoolean running, Runnable round) {
        if (running.compareAndSet(false, true)) {
            try {
                round.run();
            } catch (RuntimeException e) {
                // What was counted and noted is still there; the next round tries again.
                LOG.warn("Market figures could not be kept up yet", e);
            } finally {
                running.set(false);
            }
        }
    }
}

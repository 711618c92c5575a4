package org.jobwright.services.insights;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jobwright.domain.accounts.Role;

/** Writes what was counted, and has the figures follow. */
@Singleton
@RunAs(Role.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MarketTimer {

    private static final System.Logger LOG = System.getLogger(MarketTimer.class.getName());

    /** Months of roles with one transaction. */
    private static final int BATCH = 50;

    @Inject
    private MarketService market;

    @PreDestroy
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void writeCounts() {
        try {
            market.writeCounts();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "cannot write what was counted yet", e);
        }
    }

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void aggregate() {
        try {
            int made;
            do {
                made = market.aggregate(BATCH);
            } while (made > 0);
        } catch (RuntimeException e) {
            // The notes stay; the next round tries again.
            LOG.log(System.Logger.Level.WARNING, "cannot make market figures yet", e);
        }
    }

    @Schedule(hour = "3", minute = "37", persistent = false)
    void forgetSecrets() {
        market.forgetSecrets();
    }
}

package org.jobwright.services.insights.market;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.ExcludeDefaultInterceptors;
import org.jobwright.domain.accounts.Role;

/** Triggers the updates of market figures, which record their own outcome. */
@Singleton
@RunAs(Role.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MarketTimer {

    @Inject
    private MarketWorker worker;

    @Inject
    private MarketService market;

    @ExcludeDefaultInterceptors
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void writeCounts() {
        worker.writeCounts();
    }

    @ExcludeDefaultInterceptors
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void aggregate() {
        worker.aggregate();
    }

    @Schedule(hour = "3", minute = "37", persistent = false)
    void forgetSecrets() {
        market.forgetSecrets();
    }

    @Schedule(hour = "3", minute = "47", persistent = false)
    void takeUpAgain() {
        market.takeUpAgain();
    }
}

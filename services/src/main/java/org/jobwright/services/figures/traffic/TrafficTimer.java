package org.jobwright.services.figures.traffic;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.ExcludeDefaultInterceptors;
import org.jobwright.domain.accounts.Role;
import org.jobwright.services.shared.background.BackgroundRuns;

/** Writes the counts of this node every few seconds. */
@Singleton
@RunAs(Role.SYSTEM)
public class TrafficTimer {

    @Inject
    private TrafficService traffic;

    @Inject
    private BackgroundRuns runs;

    @ExcludeDefaultInterceptors
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void writeCounts() {
        runs.tryTo("TrafficService.writeCounts", traffic::writeCounts);
    }
}

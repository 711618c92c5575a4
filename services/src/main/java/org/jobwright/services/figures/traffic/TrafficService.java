package org.jobwright.services.figures.traffic;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.jobwright.domain.accounts.Role;

/** Writes what this node counted. */
@Stateless
@RolesAllowed(Role.SYSTEM)
public class TrafficService {

    @Inject
    private TrafficCounter counter;

    @Inject
    private TrafficRepository days;

    /** Writes what was counted since the last call; on failure it is counted again with the next. */
    public void writeCounts() {
        var counted = counter.take();
        if (counted.isEmpty()) {
            return;
        }
        try {
            days.add(counted);
        } catch (RuntimeException e) {
            counter.putBack(counted);
            throw e;
        }
    }
}

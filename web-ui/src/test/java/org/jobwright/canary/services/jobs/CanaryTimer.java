package org.jobwright.canary.services.jobs;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;

/** Intends to run as the system, but starts its transaction before that. */
@Singleton
@RunAs("system")
public class CanaryTimer {

    @Schedule(hour = "3", persistent = false)
    void cleanUp() {
        // Finds nothing.
    }
}

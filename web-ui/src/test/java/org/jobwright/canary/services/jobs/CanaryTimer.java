package org.jobwright.canary.services.jobs;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;

/** Means to work as the system, and begins its transaction before it is. */
@Singleton
@RunAs("system")
public class CanaryTimer {

    @Schedule(hour = "3", persistent = false)
    void cleanUp() {
        // Finds nothing.
    }
}

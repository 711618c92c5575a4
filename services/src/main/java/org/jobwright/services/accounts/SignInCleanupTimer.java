package org.jobwright.services.accounts;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import org.jobwright.domain.accounts.Role;

/** Cleans up every night. On several nodes each does it, which is harmless. */
@Singleton
@RunAs(Role.SYSTEM)
public class SignInCleanupTimer {

    @Inject
    private SignInCleanup cleanup;

    @Schedule(hour = "3", minute = "17", persistent = false)
    void run() {
        cleanup.removeOld();
    }
}

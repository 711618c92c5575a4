package org.jobwright.services.accounts.sessions;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jobwright.domain.accounts.Role;

/** Cleans up every night. Every node runs it, which is harmless. */
@Singleton
@RunAs(Role.SYSTEM)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignInCleanupTimer {

    @Inject
    private SignInCleanup cleanup;

    @Schedule(hour = "3", minute = "17", persistent = false)
    public void run() {
        cleanup.removeOld();
    }
}

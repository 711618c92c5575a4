package org.jobwright.services.privacy;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jobwright.domain.accounts.Role;

/** Seals each night the days of the access log that are over, each in a transaction of its own. */
@Singleton
@RunAs(Role.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AccessSealTimer {

    @Inject
    private AccessSealService seals;

    /** Two hours after the end of the day in UTC, wherever the server is: what was begun before is stored by then. */
    @Schedule(hour = "2", minute = "10", timezone = "UTC", persistent = false)
    void runDue() {
        seals.due().forEach(seals::seal);
    }
}

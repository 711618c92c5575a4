package org.jobwright.services.notifications.messages;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jobwright.domain.accounts.Role;

/** Checks for overdue cases every hour. Every node runs it; nobody is notified twice. */
@Singleton
@RunAs(Role.SYSTEM)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OverdueCaseTimer {

    @Inject
    private OverdueCaseReminder cases;

    @Schedule(hour = "*", minute = "41", persistent = false)
    public void look() {
        cases.tell();
    }
}

package org.jobwright.services.notifications.messages;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Role;

/** Looks for members whose day began, somewhere. Every node runs it; nobody gets two mails. */
@Singleton
@RunAs(Role.SYSTEM)
public class AgendaTimer {

    private static final Logger LOG = Logger.getLogger(AgendaTimer.class);

    @Inject
    private AgendaReminder agendas;

    @Schedule(hour = "*", minute = "*/5", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void remind() {
        for (AccountId member : agendas.members()) {
            try {
                agendas.remind(member);
            } catch (RuntimeException failure) {
                LOG.errorf(failure, "could not tell %s of their day", member);
            }
        }
    }
}

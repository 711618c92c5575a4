package org.jobwright.services.notifications.outbox;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.shared.EmailAddress;

/** Looks for people whose morning has come, somewhere. Every node runs it; nobody gets two daily mails. */
@Singleton
@RunAs(Role.SYSTEM)
public class DailyMailTimer {

    private static final Logger LOG = Logger.getLogger(DailyMailTimer.class);

    @Inject
    private DailyMailService mails;

    @Schedule(hour = "*", minute = "*/5", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void sendDaily() {
        for (EmailAddress reader : mails.due()) {
            try {
                mails.send(reader);
            } catch (RuntimeException failure) {
                LOG.errorf("could not write a daily mail: %s", failure.getClass());
            }
        }
    }
}

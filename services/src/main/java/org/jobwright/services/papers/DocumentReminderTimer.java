package org.jobwright.services.papers;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.papers.DocumentRequestId;

/** Looks every hour for documents to remind candidates of. Every node runs it; nobody is reminded twice. */
@Singleton
@RunAs(Role.SYSTEM)
public class DocumentReminderTimer {

    private static final Logger LOG = Logger.getLogger(DocumentReminderTimer.class);

    @Inject
    private DocumentReminderService reminders;

    @Schedule(hour = "*", minute = "54", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void remind() {
        for (DocumentRequestId request : reminders.due()) {
            try {
                reminders.remind(request);
            } catch (RuntimeException failure) {
                LOG.errorf(failure, "could not remind of document %s", request);
            }
        }
    }
}

package org.jobwright.services.privacy.notes;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.privacy.notes.NotesRequestId;

/** Looks every night for requests that were not answered yet. Every node runs it; nobody is told twice. */
@Singleton
@RunAs(Role.SYSTEM)
public class NotesRequestTimer {

    private static final Logger LOG = Logger.getLogger(NotesRequestTimer.class);

    @Inject
    private NotesRequestRun run;

    @Schedule(hour = "4", minute = "10", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void remind() {
        run.postpone();
        for (NotesRequestId request : run.due()) {
            try {
                run.remind(request);
            } catch (RuntimeException failure) {
                LOG.errorf(failure, "could not look after the request %s", request);
            }
        }
    }
}

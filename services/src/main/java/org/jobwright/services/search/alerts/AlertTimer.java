package org.jobwright.services.search.alerts;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.search.saved.SavedSearchId;

/** Runs due saved searches. A failure does not block the others. */
@Singleton
@RunAs(Role.SYSTEM)
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AlertTimer {

    private static final Logger LOG = Logger.getLogger(AlertTimer.class);

    private final AtomicBoolean looking = new AtomicBoolean();

    @Inject
    private AlertService alerts;

    @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
    void runDue() {
        if (looking.compareAndSet(false, true)) {
            try {
                lookAtAll();
            } finally {
                looking.set(false);
            }
        }
    }

    private void lookAtAll() {
        List<SavedSearchId> due;
        do {
            due = alerts.due();
            // Other nodes process their own; if nothing is left for this one, it stops.
        } while (due.stream().filter(this::look).count() > 0);
    }

    private boolean look(SavedSearchId search) {
        try {
            return alerts.look(search);
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "cannot look at the saved search %s", search);
            alerts.putOff(search);
            return true;
        }
    }

    /** Also while due searches are running, which may take long after a night without a server. */
    @Schedule(hour = "3", minute = "27", persistent = false)
    void forgetRemoved() {
        alerts.forgetRemoved();
    }
}

package org.jobwright.services.applications.entry;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.entry.EnteredPersonId;

/** Tells people whom employers entered, some each minute. Every node runs it; nobody is told twice. */
@Singleton
@RunAs(Role.SYSTEM)
public class EntryTimer {

    private static final Logger LOG = Logger.getLogger(EntryTimer.class);

    @Inject
    private EntryLinkService entries;

    @Schedule(hour = "*", minute = "*", second = "50", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void tell() {
        for (EnteredPersonId person : entries.toTell()) {
            try {
                entries.tell(person);
            } catch (RuntimeException failure) {
                LOG.errorf(failure, "could not tell entered person %s", person);
            }
        }
    }
}

package org.jobwright.services.papers;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.papers.RefereeId;

/** Looks every hour for referees to remind. Every node runs it; nobody is reminded twice. */
@Singleton
@RunAs(Role.SYSTEM)
public class RefereeTimer {

    private static final Logger LOG = Logger.getLogger(RefereeTimer.class);

    @Inject
    private RefereeLinkService referees;

    @Schedule(hour = "*", minute = "52", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void remind() {
        for (RefereeId referee : referees.toRemind()) {
            try {
                referees.remind(referee);
            } catch (RuntimeException failure) {
                LOG.errorf(failure, "could not remind referee %s", referee);
            }
        }
    }
}

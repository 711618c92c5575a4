package org.jobwright.services.talent;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.talent.PoolMembershipId;

/** Tells people each night whose time in a talent pool ends soon, each in a transaction of its own. */
@Singleton
@RunAs(Role.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PoolTimer {

    private static final Logger LOG = Logger.getLogger(PoolTimer.class);

    @Inject
    private PoolEndService places;

    @Schedule(hour = "4", minute = "35", persistent = false)
    void runDue() {
        places.forgetNames();
        places.due().forEach(this::tell);
    }

    private void tell(PoolMembershipId place) {
        try {
            places.tell(place);
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "cannot tell the end of %s", place);
        }
    }
}

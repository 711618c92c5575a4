package org.jobwright.services.talent.findable;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Role;

/** Warns and hides those who have not signed in for long, each in a transaction of its own. */
@Singleton
@RunAs(Role.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class IdleProfileTimer {

    private static final Logger LOG = Logger.getLogger(IdleProfileTimer.class);

    @Inject
    private IdleProfileService profiles;

    @Schedule(hour = "*", minute = "41", persistent = false)
    void runDue() {
        profiles.due().forEach(this::look);
    }

    private void look(AccountId person) {
        try {
            profiles.look(person);
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "cannot see whether the profile %s is idle", person);
        }
    }
}

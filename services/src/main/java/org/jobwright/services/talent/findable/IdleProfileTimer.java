package org.jobwright.services.talent.findable;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Role;

/** Warns and hides those who have not signed in for long, and finds out where people are, each in a transaction of its own. */
@Singleton
@RunAs(Role.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class IdleProfileTimer {

    private static final Logger LOG = Logger.getLogger(IdleProfileTimer.class);

    @Inject
    private IdleProfileService profiles;

    @Schedule(hour = "*", minute = "41", persistent = false)
    void runDue() {
        profiles.due().forEach(person -> run(person, profiles::look));
        profiles.unlocated().forEach(person -> run(person, profiles::locate));
    }

    private static void run(AccountId person, Consumer<AccountId> step) {
        try {
            step.accept(person);
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "cannot look after the profile %s", person);
        }
    }
}

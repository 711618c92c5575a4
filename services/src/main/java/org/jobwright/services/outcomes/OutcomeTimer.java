package org.jobwright.services.outcomes;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jobwright.domain.accounts.Role;

/** Looks every hour for questions to ask. Every node runs it; nobody is asked twice. */
@Singleton
@RunAs(Role.SYSTEM)
public class OutcomeTimer {

    private static final Logger LOG = Logger.getLogger(OutcomeTimer.class);

    @Inject
    private OutcomeAskingService asking;

    @Schedule(hour = "*", minute = "47", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void ask() {
        each(asking.expired(), asking::ask);
        each(asking.starts(), asking::ask);
        each(asking.later(), asking::askAgain);
        each(asking.takenBack(), asking::askAfterAll);
    }

    private static <T> void each(List<T> due, Consumer<T> ask) {
        for (T one : due) {
            try {
                ask.accept(one);
            } catch (RuntimeException failure) {
                LOG.errorf(failure, "could not ask about the outcome of %s", one);
            }
        }
    }
}

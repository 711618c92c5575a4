package org.jobwright.services.privacy;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jobwright.domain.accounts.Role;

/** Looks each night for accounts that nobody uses any more. Every node does; nobody is told twice. */
@Singleton
@RunAs(Role.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class IdleAccountTimer {

    private static final Logger LOG = Logger.getLogger(IdleAccountTimer.class);

    @Inject
    private IdleAccountRun run;

    @Inject
    private ErasureSteps steps;

    @Schedule(hour = "4", minute = "20", persistent = false)
    void runDue() {
        if (!run.begins()) {
            LOG.warn("no idle account is looked for: the clock went back, or jumped more than three days");
            return;
        }
        run.due().forEach(account -> attempt(account, run::announce));
        run.toRemind().forEach(request -> attempt(request, run::remind));
        steps.take(run.over());
    }

    /** One that cannot be looked after does not keep the others. */
    private static <T> void attempt(T whom, Consumer<T> step) {
        try {
            step.accept(whom);
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "cannot look after the idle account %s", whom);
        }
    }
}

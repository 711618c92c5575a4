package org.jobwright.services.equality;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.equality.EqualityBlockId;

/** Counts answers at the end of their quarter and removes links to people every night. Nothing is counted twice. */
@Singleton
@RunAs(Role.SYSTEM)
public class EqualityTimer {

    private static final Logger LOG = Logger.getLogger(EqualityTimer.class);

    @Inject
    private EqualityRun run;

    @Schedule(hour = "3", minute = "23", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void count() {
        attempt("count answers", () -> run.due().forEach(this::close));
        attempt("delete answers that were counted", run::forget);
        attempt("mix answers", run::mix);
        attempt("rewrite answers", run::rewrite);
    }

    private void close(EqualityBlockId block) {
        attempt("count the answers of block " + block, () -> run.close(block));
    }

    /** A failed step does not block the others. */
    private static void attempt(String step, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "cannot %s", step);
        }
    }
}

package org.jobwright.services.jobs.law;

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

/**
 * Checks every night whether public adverts still meet the laws of their places. It runs several times, so that a check
 * that was interrupted resumes in the same night. Every node runs it, but only one checks, and no owner is told twice.
 */
@Singleton
@RunAs(Role.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LawLookTimer {

    private static final Logger LOG = Logger.getLogger(LawLookTimer.class);

    @Inject
    private LawLookRun run;

    @Schedule(hour = "1-5", minute = "13", persistent = false)
    void look() {
        lookAtAll();
        each(run.toPause(), run::pause);
        each(run.toTell(), run::tell);
    }

    private void lookAtAll() {
        try {
            boolean more = true;
            while (more) {
                more = run.lookAtSome();
            }
        } catch (RuntimeException failure) {
            LOG.error("could not check the public adverts against the laws", failure);
        }
    }

    private static <T> void each(List<T> ids, Consumer<T> step) {
        for (T id : ids) {
            try {
                step.accept(id);
            } catch (RuntimeException failure) {
                LOG.errorf(failure, "could not pause an advert or tell its owners: %s", id);
            }
        }
    }
}

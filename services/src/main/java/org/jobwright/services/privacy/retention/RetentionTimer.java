package org.jobwright.services.privacy.retention;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.services.applications.decisions.NeverAnsweredService;
import org.jobwright.services.privacy.ErasureRun;

/** Deletes applications whose time is over, every night. Every node runs it; no application is taken twice. */
@Singleton
@RunAs(Role.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RetentionTimer {

    private static final Logger LOG = Logger.getLogger(RetentionTimer.class);

    @Inject
    private RetentionRun run;

    @Inject
    private ErasureRun erasures;

    @Inject
    private NeverAnsweredService unanswered;

    @Inject
    private Clock clock;

    @Schedule(hour = "3", minute = "40", persistent = false)
    void runDue() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (!run.begins(today)) {
            LOG.warn("nothing is deleted: the clock went back, or jumped more than three days");
            return;
        }
        run.lookAtHolds(today);
        unanswered.due().forEach(application -> attempt(application, unanswered::tell));
        remind(today);
        AtomicInteger unreadable = new AtomicInteger();
        forEachPortion(portion -> unreadable.addAndGet(take(portion, today)));
        run.ends(today, unreadable.get());
    }

    private void forEachPortion(Consumer<RetentionPortion> work) {
        RetentionPortion portion = run.firstPortion();
        work.accept(portion);
        while (!portion.isLast()) {
            portion = run.portionAfter(portion);
            work.accept(portion);
        }
    }

    /** Of how many nobody can read the country. A portion that cannot be looked at does not keep the others. */
    private int take(RetentionPortion portion, LocalDate today) {
        try {
            int unreadable = run.keepPlaces(portion, today);
            run.due(portion, today).forEach(application -> take(application, today));
            return unreadable;
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "cannot look after the applications beyond %s", portion.beyond());
            return 0;
        }
    }

    private void take(JobApplicationId application, LocalDate today) {
        if (!attempt(application, id -> run.take(id, today))) {
            erasures.failed(application);
        }
    }

    private void remind(LocalDate today) {
        if (!RetentionRun.remindsOn(today)) {
            return;
        }
        try {
            Map<OrganizationId, Integer> announced = new HashMap<>();
            forEachPortion(portion -> run.announced(portion, today)
                    .forEach(
                            (organization, applications) -> announced.merge(organization, applications, Integer::sum)));
            run.remind(announced, today);
        } catch (RuntimeException failure) {
            LOG.error("cannot tell owners what will be deleted soon", failure);
        }
    }

    /** An application that cannot be taken does not keep the others. */
    private static boolean attempt(JobApplicationId application, Consumer<JobApplicationId> step) {
        try {
            step.accept(application);
            return true;
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "cannot look after the application %s", application);
            return false;
        }
    }
}

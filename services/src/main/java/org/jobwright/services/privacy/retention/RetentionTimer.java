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
import java.util.concurrent.atomic.AtomicBoolean;
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
        boolean allowed = run.begins(today);
        if (allowed) {
            run.lookAtHolds(today);
            unanswered.due().forEach(application -> attempt(application, unanswered::tell));
            remind(today);
        } else {
            LOG.warn("nothing is deleted: the clock went back, or jumped more than three days");
        }
        lookAtAll(today, allowed);
    }

    /** Also on a night without deletions what is over keeps its places: employers may change those of the advert. */
    private void lookAtAll(LocalDate today, boolean allowed) {
        AtomicInteger unreadable = new AtomicInteger();
        AtomicBoolean complete = new AtomicBoolean(true);
        forEachPortion(portion -> {
            try {
                unreadable.addAndGet(run.keepPlaces(portion, today));
                if (allowed) {
                    run.due(portion, today).forEach(application -> take(application, today));
                }
            } catch (RuntimeException failure) {
                complete.set(false); // the other portions are looked at, and the number of the night before stays
                LOG.errorf(failure, "cannot look after the applications beyond %s", portion.beyond());
            }
        });
        if (complete.get()) {
            run.ends(today, unreadable.get());
        }
    }

    private void forEachPortion(Consumer<RetentionPortion> work) {
        RetentionPortion portion = run.firstPortion();
        work.accept(portion);
        while (!portion.isLast()) {
            portion = run.portionAfter(portion);
            work.accept(portion);
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

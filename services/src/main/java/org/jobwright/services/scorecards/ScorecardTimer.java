package org.jobwright.services.scorecards;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.scorecards.ScorecardAssignmentId;

/** Looks for scorecards that are due, and for those that are complete. Every node runs it; nobody is told twice. */
@Singleton
@RunAs(Role.SYSTEM)
public class ScorecardTimer {

    private static final Logger LOG = Logger.getLogger(ScorecardTimer.class);

    @Inject
    private ScorecardReminderService reminders;

    @Schedule(hour = "*", minute = "*", second = "20", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void remindAuthors() {
        for (ScorecardAssignmentId scorecard : reminders.due()) {
            try {
                reminders.remind(scorecard);
            } catch (RuntimeException failure) {
                LOG.errorf(failure, "could not remind of scorecard %s", scorecard);
            }
        }
    }

    @Schedule(hour = "*", minute = "*", second = "50", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void tellComplete() {
        for (JobApplicationId application : reminders.complete()) {
            try {
                reminders.tellComplete(application);
            } catch (RuntimeException failure) {
                LOG.errorf(failure, "could not tell that the scorecards of application %s are complete", application);
            }
        }
    }
}

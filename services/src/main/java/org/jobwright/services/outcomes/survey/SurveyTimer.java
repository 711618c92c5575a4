package org.jobwright.services.outcomes.survey;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import org.jobwright.domain.accounts.Role;

/** Asks by day and counts at night. Every node runs it; nobody is asked twice. */
@Singleton
@RunAs(Role.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SurveyTimer {

    private static final Logger LOG = Logger.getLogger(SurveyTimer.class);

    @Inject
    private SurveyAskingService surveys;

    @Schedule(hour = "*", minute = "49", persistent = false)
    void ask() {
        for (DueSurvey due : surveys.due()) {
            try {
                surveys.ask(due);
            } catch (RuntimeException failure) {
                LOG.errorf(failure, "could not ask about application %s", due.application());
            }
        }
    }

    @Schedule(hour = "3", minute = "40", persistent = false)
    void release() {
        surveys.release();
    }
}

package org.jobwright.services.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import org.jboss.logging.Logger;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.services.shared.LogField;

/** One line of the log for each event that was committed: its name and the id of what it happened to. */
@ApplicationScoped
class EventLog {

    private static final Logger LOG = Logger.getLogger("org.jobwright.events");

    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) DomainEvent event) {
        String name = event.getClass().getSimpleName();
        LogField.EVENT.during(name, () -> LOG.infof("%s %s %s", name, event.subjectType(), event.subjectId()));
    }
}

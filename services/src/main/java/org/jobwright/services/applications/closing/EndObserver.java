package org.jobwright.services.applications.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.jobwright.domain.applications.closing.CloseOutState;
import org.jobwright.domain.jobs.JobPostingEvent.JobPostingClosed;
import org.jobwright.domain.jobs.JobPostingEvent.JobPostingFilled;
import org.jobwright.domain.jobs.JobPostingEvent.JobPostingWithdrawn;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.caller.DatabaseCaller;

/** A close-out that someone began is over when the posting ends without it. */
@ApplicationScoped
class EndObserver {

    @Inject
    private CloseOutRepository closeOuts;

    @Inject
    private Caller caller;

    @Inject
    private DatabaseCaller database;

    @Inject
    private Event<DomainEvent> events;

    void filled(@Observes JobPostingFilled event) {
        ended(event.posting(), event.at());
    }

    void closed(@Observes JobPostingClosed event) {
        ended(event.posting(), event.at());
    }

    void withdrawn(@Observes JobPostingWithdrawn event) {
        ended(event.posting(), event.at());
    }

    private void ended(JobPostingId posting, Instant at) {
        database.asSystem(caller, () -> overtaken(posting, at)).ifPresent(events::fire);
    }

    /** A program that ends a posting sees no close-out. */
    private Optional<DomainEvent> overtaken(JobPostingId posting, Instant at) {
        Optional<DomainEvent> overtaken = closeOuts
                .latest(posting)
                .filter(one -> one.getState() == CloseOutState.OPEN)
                .map(one -> one.overtaken(closeOuts.lastChangedBy(posting), at));
        closeOuts.flush();
        return overtaken;
    }
}

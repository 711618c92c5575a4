package org.jobwright.services.requisitions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.shared.DomainEvent;

/**
 * The openings that hires fill. A posting without a requisition has none, and takes any hire.
 */
@ApplicationScoped
public class RequisitionOpenings {

    @Inject
    private RequisitionRepository requisitions;

    @Inject
    private Event<DomainEvent> events;

    /** A person is to be hired for a posting; refused if no approved opening is left. Hires wait for each other. */
    public void fill(JobPostingId posting, UUID application, Instant now) {
        requisitions
                .of(posting)
                .flatMap(requisitions::lock)
                .ifPresent(requisition -> events.fire(requisition.fill(application, posting, now)));
    }

    /** The person is not to be hired after all: the same opening is open again. Does nothing while they are. */
    public void reopen(UUID application) {
        requisitions.reopen(application);
    }
}

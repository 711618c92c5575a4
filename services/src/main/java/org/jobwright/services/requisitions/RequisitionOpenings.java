package org.jobwright.services.requisitions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.UUID;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.requisitions.Opening;
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

    /** How many may still be hired for a posting; empty without a requisition. */
    public OptionalLong countOpen(JobPostingId posting) {
        return requisitions
                .of(posting)
                .flatMap(requisitions::find)
                .map(requisition -> OptionalLong.of(requisition.getOpenings().stream()
                        .filter(Opening::isOpen)
                        .count()))
                .orElse(OptionalLong.empty());
    }

    /**
     * The person is not to be hired after all, or did not come: the same opening is open again. False, and nothing is done,
     * while they are, or if they fill none.
     */
    public boolean reopen(UUID application) {
        return requisitions.reopen(application);
    }
}

package org.jobwright.services.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.jobwright.domain.jobs.JobPosting;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationStatus;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.shared.caller.Caller;

/**
 * Publishes submissions that no moderator has read, of organizations that staff trust. Besides {@link
 * PostingModerationService} the only way to the public.
 */
@ApplicationScoped
public class TrustedPublication {

    @Inject
    private JobPostingRepository postings;

    @Inject
    private EmployerStatus employers;

    @Inject
    private Caller caller;

    @Inject
    private Event<DomainEvent> events;

    private record Asked(OrganizationId organization) {}

    /** Whether staff trust an organization. If so, they cannot end that until the end of the transaction. */
    public boolean isTrusted(OrganizationId organization) {
        return caller.once(
                new Asked(organization),
                () -> postings.statusOf(organization) == OrganizationStatus.TRUSTED
                        && employers.held(organization) == OrganizationStatus.TRUSTED);
    }

    /**
     * Makes a submitted version public.
     *
     * @param version its number
     */
    public void publish(JobPostingId id, int version, Instant now) {
        JobPosting posting = postings.find(id).orElseThrow(NotFound::new);
        events.fire(posting.publishTrusted(version, employers.held(posting.getOrganization()), now));
    }
}

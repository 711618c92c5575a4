package org.jobwright.services.jobs;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.jobs.JobPosting;
import org.jobwright.domain.jobs.JobPostingBlocked;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.JobPostingPublished;
import org.jobwright.domain.jobs.JobPostingReferred;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.NotFound;
import org.jobwright.domain.shared.RuleViolation;

/** Decides about submitted versions. Called by the review desk, which keeps the notes and reasons. */
@Stateless
@RolesAllowed(Role.MODERATOR)
public class PostingReviewService {

    @Inject
    private JobPostingRepository postings;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> happened;

    /** Says that someone reads the submitted version. */
    public void startReview(JobPostingId id) {
        get(id).startReview(clock.instant());
    }

    /**
     * Approves a submitted version; it becomes the public one.
     *
     * @param version the number of the version that was read
     */
    public void publish(JobPostingId id, int version) {
        JobPosting posting = get(id);
        if (!postings.statusOf(posting.getOrganization()).isPublic()) {
            throw new RuleViolation("jobs.employer-stopped");
        }
        Instant now = clock.instant();
        posting.publish(version, now);
        happened.fire(new JobPostingPublished(id, posting.getOrganization(), version, now));
    }

    /** Sends a submitted version back to its employer. */
    public void refer(JobPostingId id, int version) {
        JobPosting posting = get(id);
        Instant now = clock.instant();
        posting.refer(version, now);
        happened.fire(new JobPostingReferred(id, posting.getOrganization(), version, now));
    }

    /** Stops a posting for good. */
    public void block(JobPostingId id) {
        JobPosting posting = get(id);
        Instant now = clock.instant();
        posting.block(now);
        happened.fire(new JobPostingBlocked(id, posting.getOrganization(), now));
    }

    private JobPosting get(JobPostingId id) {
        return postings.find(id).orElseThrow(NotFound::new);
    }
}

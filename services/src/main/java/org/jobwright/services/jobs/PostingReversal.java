package org.jobwright.services.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.jobwright.domain.jobs.JobPosting;
import org.jobwright.domain.jobs.JobPostingEvent;
import org.jobwright.domain.jobs.JobPostingEvent.JobPostingPublished;
import org.jobwright.domain.jobs.JobPostingEvent.JobPostingResumed;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.jobs.law.LawBreachRepository;

/**
 * Undoes what the staff or a law check did to a posting, after an appeal. The caller has checked who decides, and fires the event. What
 * may not be public now (see {@link PublicationConditions}) stays sent back or becomes so: its employer can
 * submit it again.
 */
@ApplicationScoped
public class PostingReversal {

    @Inject
    private JobPostingRepository postings;

    @Inject
    private PublicationConditions conditions;

    @Inject
    private LawBreachRepository breaches;

    /** Whether a text that was sent back can become public. */
    public boolean canAcceptAfterAll(JobPostingId id, int version, Instant now) {
        JobPosting posting = get(id);
        return mayBePublic(posting) && posting.canAcceptAfterAll(version, now);
    }

    /** Whether a posting is held or blocked. */
    public boolean isStopped(JobPostingId id) {
        return get(id).isStopped();
    }

    /**
     * Publishes a text that was sent back.
     *
     * @param version the number of the version that was sent back
     * @return empty if nothing changes
     */
    public Optional<JobPostingPublished> acceptAfterAll(JobPostingId id, int version, Instant now) {
        JobPosting posting = get(id);
        return mayBePublic(posting) ? posting.acceptAfterAll(version, now) : Optional.empty();
    }

    /**
     * Whether a text is off the site only because a law check paused it.
     *
     * @param version the number of the version that was paused
     */
    public boolean isPausedByLaw(JobPostingId id, int version, Instant now) {
        JobPosting posting = get(id);
        return mayBePublic(posting) && posting.isPausedByLaw(version, now);
    }

    /**
     * Makes a text public that a law check should not have paused, and does not pause it again for the same laws.
     *
     * @param version the number of the version that was paused
     * @return empty if nothing changes
     */
    public Optional<JobPostingResumed> resumeAfterAll(JobPostingId id, int version, Instant now) {
        JobPosting posting = get(id);
        if (!mayBePublic(posting)) {
            return Optional.empty();
        }
        Optional<JobPostingResumed> resumed = posting.resumeAfterAll(version, now);
        resumed.flatMap(event -> posting.publicVersion()).ifPresent(text -> breaches.overrule(text.getId()));
        return resumed;
    }

    /** Ends a hold or a block; empty if a colleague has ended it. */
    public Optional<JobPostingEvent> release(JobPostingId id, String reason, Instant now) {
        JobPosting posting = get(id);
        return posting.isStopped()
                ? Optional.of(posting.reverseStop(mayBePublic(posting), reason, now))
                : Optional.empty();
    }

    private boolean mayBePublic(JobPosting posting) {
        return conditions.obstacle(posting).isEmpty();
    }

    private JobPosting get(JobPostingId id) {
        return postings.find(id).orElseThrow(NotFound::new);
    }
}

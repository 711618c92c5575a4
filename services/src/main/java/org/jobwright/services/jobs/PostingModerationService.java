package org.jobwright.services.jobs;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.jobs.JobPosting;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.Ground;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.organizations.StaffConflict;

/**
 * Decides about submitted and public versions. Called by the moderation services, which keep the notes and reasons.
 * Nobody decides about their own organization.
 */
@Stateless
@RolesAllowed(Role.MODERATOR)
public class PostingModerationService {

    @Inject
    private JobPostingRepository postings;

    @Inject
    private PublicationConditions conditions;

    @Inject
    private StaffConflict conflict;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** Marks the submitted version as in review. */
    public void startReview(JobPostingId id) {
        get(id).startReview(clock.instant());
    }

    /**
     * Approves a submitted version; it becomes the public one. The first one needs a verified employer where the instance
     * says so.
     *
     * @param version the number of the version that was read
     */
    public void publish(JobPostingId id, int version) {
        JobPosting posting = get(id);
        conditions.obstacle(posting).ifPresent(obstacle -> {
            throw obstacle;
        });
        events.fire(posting.publish(version, clock.instant()));
    }

    /** Sends a submitted version back to its employer. */
    public void sendBack(JobPostingId id, int version) {
        events.fire(get(id).sendBack(version, clock.instant()));
    }

    /**
     * Undoes an approval. Refused once someone has applied: then the advert can be held or blocked.
     *
     * @param version the number of the version that was approved
     */
    public void unpublish(JobPostingId id, int version) {
        JobPosting posting = get(id);
        postings.lock(posting);
        if (postings.hasApplications(id)) {
            throw new RuleViolation("jobs.applied-already");
        }
        events.fire(posting.unpublish(version, clock.instant()));
    }

    /** Takes a public posting off the list until it is released; its employer gets the reason. */
    public void hold(
            JobPostingId id,
            @NotBlank(message = "moderation.block.reason-required")
                    @Size(max = 1000, message = "moderation.reason.too-long")
                    String reason,
            @NotNull Ground ground) {
        events.fire(get(id).hold(reason, ground, clock.instant()));
    }

    /** Ends a hold or a block; its employer gets the reason. */
    public void giveBack(
            JobPostingId id,
            @NotBlank(message = "moderation.block.reason-required")
                    @Size(max = 1000, message = "moderation.reason.too-long")
                    String reason) {
        events.fire(get(id).giveBack(reason, clock.instant()));
    }

    /** Blocks a posting until it is released. */
    public void block(JobPostingId id) {
        events.fire(get(id).block(clock.instant()));
    }

    private JobPosting get(JobPostingId id) {
        JobPosting posting = postings.find(id).orElseThrow(NotFound::new);
        conflict.requireNone(posting.getOrganization());
        return posting;
    }
}

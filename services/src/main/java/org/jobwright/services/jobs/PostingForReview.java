package org.jobwright.services.jobs;

import java.time.Instant;
import java.util.Optional;
import org.jobwright.domain.jobs.JobAdvert;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.PostingStatus;
import org.jobwright.domain.organizations.OrganizationId;

/**
 * A posting as a moderator reads it.
 *
 * @param submitted the version that waits for a decision
 * @param live what the public reads meanwhile
 * @param submissions how often it was handed in
 */
public record PostingForReview(
        JobPostingId id,
        String reference,
        OrganizationId organization,
        PostingStatus status,
        Optional<Text> submitted,
        Optional<Text> live,
        int submissions) {

    /** One version with its text. */
    public record Text(int number, JobAdvert advert, Instant submittedAt) {}
}

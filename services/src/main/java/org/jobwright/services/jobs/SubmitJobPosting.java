package org.jobwright.services.jobs;

import jakarta.validation.constraints.NotNull;
import org.jobwright.domain.jobs.JobPostingId;

/**
 * Hands a draft in for review.
 *
 * @param seenVersion the version of the posting that the person saw; null to submit whatever was saved last
 */
public record SubmitJobPosting(
        @NotNull(message = "shared.required") JobPostingId posting, Long seenVersion) {}

package org.jobwright.services.jobs;

import jakarta.validation.constraints.NotNull;
import org.jobwright.domain.jobs.JobPostingId;

/**
 * Submits a draft for review.
 *
 * @param seenVersion the version of the posting that the person saw; null to submit the latest one
 */
public record SubmitJobPosting(
        @NotNull(message = "shared.required") JobPostingId posting, Long seenVersion) {}

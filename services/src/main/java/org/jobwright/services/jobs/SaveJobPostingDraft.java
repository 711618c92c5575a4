package org.jobwright.services.jobs;

import jakarta.validation.constraints.NotNull;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.advert.JobAdvert;

/**
 * Saves what was typed so far.
 *
 * @param seenVersion the version of the posting that the writer started from
 */
public record SaveJobPostingDraft(
        @NotNull(message = "shared.required") JobPostingId posting,
        @NotNull(message = "shared.required") Long seenVersion,
        @NotNull(message = "shared.required") JobAdvert advert) {}

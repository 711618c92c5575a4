package org.jobwright.services.integrations.postings;

import jakarta.validation.constraints.NotNull;
import org.jobwright.domain.jobs.advert.JobAdvert;

/**
 * The text of a posting, from a program.
 *
 * @param externalIdentifier by which the program knows it; null for none
 * @param submit for review, unless nothing of it changed
 */
public record WritePosting(
        String externalIdentifier,
        @NotNull(message = "shared.required") JobAdvert advert,
        boolean submit) {}

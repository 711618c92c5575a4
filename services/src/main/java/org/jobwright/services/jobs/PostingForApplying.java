package org.jobwright.services.jobs;

import org.jobwright.domain.jobs.ApplicationTerms;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;

/**
 * What an application needs to know about the posting it is for.
 *
 * @param version the number of the public version, whose questions are asked
 * @param employerName empty when confidential
 * @param open whether one may apply now
 */
public record PostingForApplying(
        JobPostingId id,
        String reference,
        OrganizationId organization,
        String employerName,
        String title,
        int version,
        ApplicationTerms terms,
        boolean open) {}

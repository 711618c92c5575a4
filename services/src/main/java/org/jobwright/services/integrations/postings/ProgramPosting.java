package org.jobwright.services.integrations.postings;

import java.time.Instant;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.PostingStatus;
import org.jobwright.domain.jobs.PostingVersionStatus;
import org.jobwright.domain.jobs.advert.JobAdvert;

/**
 * A posting with its latest text, for a program.
 *
 * @param externalIdentifier null if no program named it
 * @param version to be sent back with every change
 * @param latest the status of the latest text; for a public posting anything but {@code APPROVED} is a pending edit
 * @param published whether there was ever a public text
 */
public record ProgramPosting(
        JobPostingId id,
        String reference,
        String addressReference,
        String externalIdentifier,
        long version,
        PostingStatus status,
        PostingVersionStatus latest,
        boolean published,
        JobAdvert advert,
        Instant datePosted,
        Instant validThrough,
        Instant changedAt) {}

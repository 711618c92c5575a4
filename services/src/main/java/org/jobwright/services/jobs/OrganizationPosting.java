package org.jobwright.services.jobs;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.PostingStatus;
import org.jobwright.domain.jobs.PostingVersionStatus;

/**
 * One posting in its employer's list.
 *
 * @param status where it stands now
 * @param latestVersion how far the latest text is; for a public posting anything but {@code APPROVED} is an edit on its
 *     way
 */
public record OrganizationPosting(
        JobPostingId id,
        String reference,
        String title,
        PostingStatus status,
        PostingVersionStatus latestVersion,
        Instant datePosted,
        Instant validThrough,
        Instant changedAt)
        implements Serializable {}

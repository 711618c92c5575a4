package org.jobwright.services.jobs;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.PostingStatus;
import org.jobwright.domain.jobs.PostingVersionStatus;

/**
 * One posting in its employer's list.
 *
 * @param status the current status
 * @param latestVersion the status of the latest text; for a public posting anything but {@code APPROVED} is a pending
 *     edit
 * @param validThrough null without a last day
 * @param general people apply here without an advert
 */
public record OrganizationPosting(
        JobPostingId id,
        String reference,
        String title,
        PostingStatus status,
        PostingVersionStatus latestVersion,
        Instant datePosted,
        Instant validThrough,
        Instant changedAt,
        boolean general)
        implements Serializable {

    /** Where it stands at that time, of what is stored. */
    OrganizationPosting at(Instant now) {
        return new OrganizationPosting(
                id,
                reference,
                title,
                status.at(validThrough, now),
                latestVersion,
                datePosted,
                general ? null : validThrough,
                changedAt,
                general);
    }
}

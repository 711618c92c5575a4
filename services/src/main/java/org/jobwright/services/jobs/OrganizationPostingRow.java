package org.jobwright.services.jobs;

import java.time.Instant;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.PostingStatus;
import org.jobwright.domain.jobs.PostingVersionStatus;

/** One posting as stored, before expiry is applied. */
record OrganizationPostingRow(
        JobPostingId id,
        String reference,
        String title,
        PostingStatus status,
        PostingVersionStatus latestVersion,
        Instant datePosted,
        Instant validThrough,
        Instant changedAt) {

    OrganizationPosting posting(Instant now) {
        return new OrganizationPosting(
                id, reference, title, status.at(validThrough, now), latestVersion, datePosted, validThrough, changedAt);
    }
}

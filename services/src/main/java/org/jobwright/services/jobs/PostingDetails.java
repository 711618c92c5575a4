package org.jobwright.services.jobs;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.PostingStatus;
import org.jobwright.domain.jobs.PostingVersionStatus;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationStatus;
import org.jobwright.services.jobs.law.LawNotice;

/**
 * A posting as its employer works on it.
 *
 * @param addressReference its reference in the public address; for an unlisted advert with a part that cannot be
 *     guessed
 * @param seenVersion to be returned with every change
 * @param advert the latest text
 * @param readAdvert the public text; null if there is none
 * @param recruiter the caller manages postings, and does not only read them
 * @param editable the latest text may be changed by the caller now
 * @param employer the status of the organization: while it is stopped, none of its postings is public or can be changed
 * @param endedAt when it ended; null if it has not
 * @param changedBy the display name of the last editor
 * @param restorable it was withdrawn, and can be restored as a draft
 * @param held a moderator keeps it from being public
 * @param holdReason why; empty unless it is held
 * @param law what a law that began after publication requires of the public text; null for nothing
 */
public record PostingDetails(
        JobPostingId id,
        String reference,
        String addressReference,
        OrganizationId organization,
        Long seenVersion,
        PostingStatus status,
        JobAdvert advert,
        JobAdvert readAdvert,
        boolean recruiter,
        boolean editable,
        OrganizationStatus employer,
        Instant datePosted,
        Instant validThrough,
        Instant endedAt,
        Instant changedAt,
        String changedBy,
        boolean restorable,
        boolean held,
        String holdReason,
        LawNotice law,
        List<VersionSummary> versions)
        implements Serializable {

    public PostingDetails {
        versions = List.copyOf(versions);
    }

    /** The public text, if there is one. */
    public Optional<JobAdvert> publicAdvert() {
        return Optional.ofNullable(readAdvert);
    }

    /** The version of {@code advert}. */
    public VersionSummary latest() {
        return versions.getLast();
    }

    /**
     * When a version was submitted and decided.
     *
     * @param shown it is the public version, or was the last one
     */
    public record VersionSummary(
            int number, PostingVersionStatus status, boolean shown, Instant submittedAt, Instant decidedAt)
            implements Serializable {}
}

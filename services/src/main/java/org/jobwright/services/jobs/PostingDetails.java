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

/**
 * A posting as its employer works on it.
 *
 * @param addressReference how the public address names it; for an unlisted advert with a part that nobody guesses
 * @param seenVersion to be handed back with every change
 * @param advert the latest text
 * @param readAdvert what the public reads; null if there is nothing
 * @param recruiter the caller runs postings, and does not only read them
 * @param reader the caller reads who applied
 * @param editable the latest text may be changed by the caller now
 * @param employer how the organization stands: while it is stopped, no posting of it is public or can be changed
 * @param endedAt when it ended; null while it has not
 * @param changedBy the display name of who changed it last
 * @param restorable it was given up, and can be taken up again as a draft
 * @param held a moderator keeps it from being public
 * @param holdReason why; empty unless it is held
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
        boolean reader,
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
        List<VersionSummary> versions)
        implements Serializable {

    public PostingDetails {
        versions = List.copyOf(versions);
    }

    /** What the public reads, if there is something. */
    public Optional<JobAdvert> publicAdvert() {
        return Optional.ofNullable(readAdvert);
    }

    /** The version that {@code advert} is. */
    public VersionSummary latest() {
        return versions.getLast();
    }

    /**
     * When a version was submitted and decided.
     *
     * @param shown the public reads it, or read it last
     */
    public record VersionSummary(
            int number, PostingVersionStatus status, boolean shown, Instant submittedAt, Instant decidedAt)
            implements Serializable {}
}

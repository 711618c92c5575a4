package org.jobwright.services.jobs;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.jobwright.domain.jobs.JobAdvert;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.PostingStatus;
import org.jobwright.domain.organizations.OrganizationId;

/**
 * A posting as the public may read it, or a preview of it.
 *
 * @param version the number of the version that {@code advert} is
 * @param employer who hires; empty when confidential
 * @param status where it stands now; only a {@code LIVE} one is {@link #open()}
 * @param employerPublic false while the organization is suspended
 * @param datePosted when it was first published; null in a preview of a first draft
 * @param validThrough when it stops being public by itself
 * @param changedAt when what is shown here last changed
 */
public record PublishedPosting(
        JobPostingId id,
        String reference,
        int version,
        JobAdvert advert,
        OrganizationId organization,
        Optional<Employer> employer,
        int answerPromiseDays,
        PostingStatus status,
        boolean employerPublic,
        Instant datePosted,
        Instant validThrough,
        Instant changedAt) {

    /** People can read it and apply; otherwise the page says that it is over (410) or not public at present. */
    public boolean open() {
        return status == PostingStatus.LIVE && employerPublic;
    }

    /** The organization as an advert names it. */
    public record Employer(OrganizationId id, String name, String slug, boolean verified) implements Serializable {}
}
